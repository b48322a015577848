package dev.drydock.internal.invariant;

/** Checks one noun's state at a point in time. Changes nothing; called under the lock. */
@FunctionalInterface
public interface Checker {

    /** Adds whatever does not hold. */
    void check(Findings findings);
}
