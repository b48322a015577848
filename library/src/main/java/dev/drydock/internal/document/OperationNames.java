package dev.drydock.internal.document;

import dev.drydock.operation.CloudWatchOperation;
import dev.drydock.operation.EcrOperation;
import dev.drydock.operation.EcsOperation;
import dev.drydock.operation.LoadBalancingOperation;
import dev.drydock.operation.LogsOperation;
import dev.drydock.operation.OperationName;
import dev.drydock.operation.ScalingOperation;
import java.util.List;
import java.util.stream.Stream;

/** Looks up operations by name, {@code RunTask} or {@code ecs:RunTask}. */
public final class OperationNames {

    private OperationNames() {}

    /**
     * The operations of that name, of several services if it does not say which.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static List<OperationName> all(String text) {
        List<OperationName> found = known().filter(
                        each -> text.equals(each.operation()) || text.equals(qualified(each)))
                .toList();
        if (found.isEmpty()) {
            List<String> names = known().flatMap(each -> Stream.of(each.operation(), qualified(each)))
                    .distinct()
                    .toList();
            throw new IllegalArgumentException("\"" + text
                    + "\" is no operation of a simulated service; name one as AWS does, RunTask or ecs:RunTask"
                    + DocumentPart.perhaps(text, names));
        }
        return found;
    }

    private static Stream<OperationName> known() {
        return Stream.<OperationName[]>of(
                        EcsOperation.values(),
                        EcrOperation.values(),
                        LogsOperation.values(),
                        LoadBalancingOperation.values(),
                        CloudWatchOperation.values(),
                        ScalingOperation.values())
                .flatMap(Stream::of);
    }

    static OperationName one(DocumentPart part) {
        String text = part.asText();
        List<OperationName> found;
        try {
            found = all(text);
        } catch (IllegalArgumentException unknown) {
            throw part.wrong(unknown);
        }
        if (found.size() > 1) {
            throw part.wrong("several services have \"" + text + "\"; say "
                    + String.join(
                            " or ",
                            found.stream().map(OperationNames::qualified).toList()));
        }
        return found.get(0);
    }

    private static String qualified(OperationName name) {
        return name.service().id() + ':' + name.operation();
    }
}
