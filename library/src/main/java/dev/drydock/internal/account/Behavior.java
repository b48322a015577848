package dev.drydock.internal.account;

/**
 * What a process does whatever its script says.
 *
 * @param kind what
 * @param millis how long, where the kind has a time; else 0
 */
public record Behavior(Kind kind, long millis) {

    /** What a process can do. */
    public enum Kind {
        /** Its program is built for another platform, and ends before it has begun. */
        CANNOT_RUN,
        /** It exits with 1 as soon as it has started. */
        CRASH_LOOPS,
        /** No check of its health succeeds until it has run for a time. */
        STARTS_SLOWLY,
        /** No check of its health ever succeeds. */
        NEVER_HEALTHY,
        /** The checks of its health succeed for a time, fail as long, and so on. */
        FLAPS
    }

    /** Whether it shows only where a health check or a load balancer looks. */
    public boolean needsCheck() {
        return kind != Kind.CRASH_LOOPS && kind != Kind.CANNOT_RUN;
    }
}
