package dev.drydock.ecs.placement;

import java.util.HashMap;
import java.util.Map;

/** How many tasks of one group run on instances with the same value of an attribute. */
final class Tally {

    static final Tally NONE = new Tally();

    /** Looked up by key only, never iterated. */
    private final Map<String, int[]> counts = new HashMap<>();

    /** How many there are; what is returned stays up to date. */
    int[] of(String value) {
        return counts.computeIfAbsent(value, key -> new int[1]);
    }

    int count(String value) {
        int[] count = counts.get(value);
        return count == null ? 0 : count[0];
    }

    void add(String value, int tasks) {
        of(value)[0] += tasks;
    }
}
