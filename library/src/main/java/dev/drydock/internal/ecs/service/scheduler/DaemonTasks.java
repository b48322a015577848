package dev.drydock.internal.ecs.service.scheduler;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many tasks of daemons there are on each instance of a cluster. They are counted once for all instances, when the
 * first of them is asked about: a look at a daemon beside many draining instances asks about each. Used in one look.
 */
final class DaemonTasks {

    private final Supplier<Stream<String>> tasks;
    private final Function<String, @Nullable String> hostOf;

    /** Looked up by ARN only, never iterated; null until something is asked. */
    private @Nullable Map<String, Integer> counts;

    /**
     * Counts tasks when asked.
     *
     * @param tasks the ARNs of all tasks of daemons
     * @param hostOf the ARN of the instance that a task takes room on, or null
     */
    DaemonTasks(Supplier<Stream<String>> tasks, Function<String, @Nullable String> hostOf) {
        this.tasks = tasks;
        this.hostOf = hostOf;
    }

    /** How many there are on an instance. */
    int on(String instance) {
        Map<String, Integer> known = counts;
        if (known == null) {
            known = count();
            counts = known;
        }
        return known.getOrDefault(instance, 0);
    }

    private Map<String, Integer> count() {
        Map<String, Integer> made = new HashMap<>();
        tasks.get().forEach(task -> {
            String host = hostOf.apply(task);
            if (host != null) {
                made.merge(host, 1, Integer::sum);
            }
        });
        return made;
    }
}
