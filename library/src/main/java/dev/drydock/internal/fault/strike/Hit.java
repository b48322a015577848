package dev.drydock.internal.fault.strike;

/** Carries a strike out, under the lock and between two events. */
@FunctionalInterface
interface Hit {

    /**
     * Strikes.
     *
     * @return how much was struck, and what the journal says of it
     * @throws IllegalArgumentException if there is nothing to strike, with what to do instead
     */
    Outcome strike();

    /**
     * What a strike has done.
     *
     * @param count of tasks, containers or hosts
     * @param text as the journal tells it
     */
    record Outcome(int count, String text) {}
}
