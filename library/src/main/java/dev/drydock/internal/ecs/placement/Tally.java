package dev.drydock.internal.ecs.placement;

import java.util.HashMap;
import java.util.Map;

/** How many tasks of one group run on instances with the same value of an attribute. */
final class Tally {

    static final Tally NONE = new Tally();

    /** Looked up by key only, never iterated. */
    private final Map<String, Integer> counts = new HashMap<>();

    int count(String value) {
        Integer count = counts.get(value);
        return count == null ? 0 : count;
    }

    void add(String value, int tasks) {
        counts.merge(value, tasks, Integer::sum);
    }
}
