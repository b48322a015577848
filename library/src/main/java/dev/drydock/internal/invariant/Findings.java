package dev.drydock.internal.invariant;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects violations, the first thousand of them: one bug may break an invariant at every instant from then on. */
public final class Findings {

    private static final int MOST = 1_000;

    private final List<Finding> found = new ArrayList<>();

    /** Nothing found yet. */
    public Findings() {}

    /** Adds a violation. */
    public void add(String invariant, String resource, String what) {
        add(new Finding(invariant, resource, what));
    }

    /** Adds a violation, unless it has been found before. */
    public void add(Finding violation) {
        if (found.size() < MOST && !found.contains(violation)) {
            found.add(violation);
        }
    }

    /** Adds a violation unless a condition holds. */
    public void require(boolean holds, String invariant, String resource, String otherwise) {
        if (!holds) {
            add(invariant, resource, otherwise);
        }
    }

    /** Adds a violation unless what is kept equals what is counted afresh. */
    public void equal(String invariant, String resource, @Nullable Object kept, @Nullable Object counted) {
        if (!Objects.equals(kept, counted)) {
            add(invariant, resource, "kept " + kept + ", counted " + counted);
        }
    }

    /** What was found, in that order. */
    public List<Finding> all() {
        return List.copyOf(found);
    }

    /** Forgets what was found. */
    public void clear() {
        found.clear();
    }
}
