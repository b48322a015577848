package dev.drydock.internal.ecs.usage;

/** A process of a container that uses something, from its start to its end. Instants are milliseconds since the epoch. */
final class ContainerRun {

    final int container;
    final UseProfile profile;
    final long from;

    /** {@link Long#MAX_VALUE} while it runs, or if it ran until its task ended. */
    private long until;

    /**
     * A process.
     *
     * @param container its place in the task
     */
    ContainerRun(int container, UseProfile profile, long from, long until) {
        this.container = container;
        this.profile = profile;
        this.from = from;
        this.until = until;
    }

    long until() {
        return until;
    }

    /** Whether it ran all the time from one instant to another, the changes of its script all lying behind. */
    boolean isEven(long start, long end) {
        return from + profile.lastChange() <= start && until >= end;
    }

    void ends(long at) {
        until = Math.min(until, at);
    }
}
