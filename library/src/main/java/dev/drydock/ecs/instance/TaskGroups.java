package dev.drydock.ecs.instance;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** How many tasks of which group are wanted RUNNING on one instance. */
final class TaskGroups {

    /** Iterated only to ask whether any group passes, which no order can change. */
    private final Map<String, Integer> counts = new HashMap<>();

    int of(String group) {
        Integer count = counts.get(group);
        return count == null ? 0 : count;
    }

    boolean any(Predicate<String> wanted) {
        for (String group : counts.keySet()) {
            if (wanted.test(group)) {
                return true;
            }
        }
        return false;
    }

    void add(String group) {
        counts.merge(group, 1, Integer::sum);
    }

    void remove(String group) {
        counts.computeIfPresent(group, (key, count) -> count == 1 ? null : count - 1);
    }
}
