package dev.drydock.internal.ecs.instance;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How many tasks of which group are wanted RUNNING on one instance. Usually all are of one group, and placement asks for
 * it on every instance of a cluster, so the first group needs no map ({@code PlacementBenchmark}).
 */
final class TaskGroups {

    private @Nullable String first;
    private int ofFirst;

    /** The other groups; null without. Iterated only to ask whether any passes, which no order can change. */
    private @Nullable Map<String, Integer> others;

    int of(String group) {
        if (group.equals(first)) {
            return ofFirst;
        }
        Integer count = others == null ? null : others.get(group);
        return count == null ? 0 : count;
    }

    boolean any(Predicate<String> wanted) {
        if (first != null && wanted.test(first)) {
            return true;
        }
        if (others != null) {
            for (String group : others.keySet()) {
                if (wanted.test(group)) {
                    return true;
                }
            }
        }
        return false;
    }

    void add(String group) {
        if (group.equals(first)) {
            ofFirst++;
        } else if (first == null && (others == null || !others.containsKey(group))) {
            first = group;
            ofFirst = 1;
        } else {
            if (others == null) {
                others = new HashMap<>();
            }
            others.merge(group, 1, Integer::sum);
        }
    }

    void remove(String group) {
        if (group.equals(first)) {
            ofFirst--;
            first = ofFirst == 0 ? null : first;
        } else if (others != null) {
            others.computeIfPresent(group, (key, count) -> count == 1 ? null : count - 1);
            others = others.isEmpty() ? null : others;
        }
    }
}
