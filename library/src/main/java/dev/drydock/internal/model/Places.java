package dev.drydock.internal.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Values by their places, each once, in the order they were first asked for; images name by them what many have in common.
 * Mostly there are few, and it is the one asked for last.
 *
 * @param <T> what is told apart by its {@code equals}
 */
public final class Places<T> {

    /** So many are looked through, which is faster than to hash them. */
    private static final int FEW = 4;

    private final List<T> all = new ArrayList<>();
    private int last;

    /** Beyond a few. Looked up only, never iterated. */
    private Map<T, Integer> known = Map.of();

    /** The place of a value, which gets the next one if it has none. */
    public int of(T value) {
        if (last >= all.size() || all.get(last) != value) {
            last = find(value);
            if (last == all.size()) {
                all.add(value);
            }
        }
        return last;
    }

    /** The place of a value, or the next one. */
    private int find(T value) {
        if (all.size() <= FEW) {
            int place = all.indexOf(value);
            return place < 0 ? all.size() : place;
        }
        if (known.isEmpty()) {
            known = new HashMap<>();
        }
        for (int i = known.size(); i < all.size(); i++) {
            known.put(all.get(i), i);
        }
        return known.getOrDefault(value, all.size());
    }

    /** The values, by their places. */
    public List<T> all() {
        return Collections.unmodifiableList(all);
    }
}
