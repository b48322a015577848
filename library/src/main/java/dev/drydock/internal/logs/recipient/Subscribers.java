package dev.drydock.internal.logs.recipient;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The consumers of a test, by the ARN of what they stand for: a log group, for all that is delivered from there, or
 * a function, a stream or a destination. They are code and so belong to the stage: no snapshot has them. Called under the
 * lock.
 */
public final class Subscribers {

    private final Map<String, List<Consumer<Payload>>> byArn = new TreeMap<>();

    /** Nobody subscribes. */
    public Subscribers() {}

    public void add(String arn, Consumer<Payload> consumer) {
        byArn.computeIfAbsent(arn, unused -> new ArrayList<>()).add(consumer);
    }

    /** Nobody subscribes any more. */
    public void clear() {
        byArn.clear();
    }

    /** Those of several ARNs, in their order, and those of one in the order they came. */
    List<Consumer<Payload>> of(List<String> arns) {
        if (byArn.isEmpty()) {
            return List.of();
        }
        List<Consumer<Payload>> found = new ArrayList<>();
        for (String arn : arns) {
            found.addAll(byArn.getOrDefault(arn, List.of()));
        }
        return found;
    }
}
