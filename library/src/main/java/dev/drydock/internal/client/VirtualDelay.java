package dev.drydock.internal.client;

import java.time.Duration;
import java.time.Instant;

/** Time as a waiter needs it: what the clock says, and a way to let some of it pass. */
public interface VirtualDelay {

    /** The virtual instant. */
    Instant now();

    /**
     * Lets time pass: moves the virtual clock, firing what falls due, or really waits where virtual time follows the
     * wall clock.
     *
     * @param delay zero or more
     */
    void pass(Duration delay);

    /** How things stand, for whoever has waited in vain; empty if that cannot be told. */
    default String standing() {
        return "";
    }
}
