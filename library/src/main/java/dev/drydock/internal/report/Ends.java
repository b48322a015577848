package dev.drydock.internal.report;

import dev.drydock.internal.sdk.TaskEnd;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Task;

/** How tasks are and how they ended: {@code 3 RUNNING, 69 STOPPED}, and why, the last first. */
final class Ends {

    private Ends() {}

    static String states(List<Task> tasks) {
        Map<String, Integer> counts = new TreeMap<>();
        tasks.forEach(task -> counts.merge(task.lastStatus(), 1, Integer::sum));
        return String.join(
                ", ",
                counts.entrySet().stream()
                        .map(each -> each.getValue() + " " + each.getKey())
                        .toList());
    }

    /** Why those stopped that did, the last first, equal reasons counted. */
    static List<String> reasons(List<Task> tasks) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        tasks.stream()
                .filter(task -> task.stoppedReason() != null)
                .sorted(Comparator.comparing(Ends::stopped).reversed().thenComparing(Task::taskArn))
                .forEach(task -> counts.merge(Wording.shorten(TaskEnd.of(task)), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(each -> each.getValue() == 1 ? each.getKey() : each.getValue() + " × " + each.getKey())
                .toList();
    }

    /** The task that ended last because a container did; null if none has. */
    static @Nullable Task lastExited(List<Task> tasks) {
        return tasks.stream()
                .filter(task -> "EssentialContainerExited".equals(task.stopCodeAsString()))
                .max(Comparator.comparing(Ends::stopped).thenComparing(Task::taskArn))
                .orElse(null);
    }

    private static long stopped(Task task) {
        return task.stoppingAt() == null ? 0 : task.stoppingAt().toEpochMilli();
    }
}
