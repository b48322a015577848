package dev.drydock.internal.loadbalancing.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The targets of tasks, which services ask for again and again: no group need be searched for them. */
final class TargetsOfTasks {

    /** Looked up by task only, never iterated; the targets of one in the order in which they were registered. */
    private final Map<String, List<RegisteredTarget>> byTask = new HashMap<>();

    /** All of a task, in whatever groups. */
    List<RegisteredTarget> of(String task) {
        return byTask.getOrDefault(task, List.of());
    }

    /** The newest of a task in a group; null if it has none there. */
    @Nullable
    RegisteredTarget in(String group, String task) {
        List<RegisteredTarget> targets = of(task);
        for (int i = targets.size() - 1; i >= 0; i--) {
            RegisteredTarget each = targets.get(i);
            if (each.group.arn.equals(group)) {
                return each;
            }
        }
        return null;
    }

    boolean has(String task) {
        return byTask.containsKey(task);
    }

    /** Adds a target, if a task is behind it. */
    void add(RegisteredTarget target) {
        if (!target.task.isEmpty()) {
            byTask.computeIfAbsent(target.task, task -> new ArrayList<>(1)).add(target);
        }
    }

    void remove(RegisteredTarget target) {
        List<RegisteredTarget> left = byTask.get(target.task);
        if (left != null) {
            left.remove(target);
            if (left.isEmpty()) {
                byTask.remove(target.task);
            }
        }
    }

    void clear() {
        byTask.clear();
    }
}
