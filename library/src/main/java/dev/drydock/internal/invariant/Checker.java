package dev.drydock.internal.invariant;

/** Checks one noun's state at a point in time. Changes nothing; called under the lock. */
@FunctionalInterface
public interface Checker {

    /** Adds whatever does not hold. */
    void check(Findings findings);

    /**
     * Adds whatever does not hold and was not found by an earlier call of this, and may leave out what has not changed
     * since: for whoever looks at every instant and keeps what was found.
     */
    default void checkChanges(Findings findings) {
        check(findings);
    }
}
