package dev.drydock.internal.ecs.deployment;

/**
 * When a service reports that it has reached a steady state: once after each change, and then every six hours.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-event-messages.html">Service event
 *     messages</a>
 */
final class SteadyState {

    private static final long REPEAT = 6 * 3_600_000L;

    private SteadyState() {}

    /** Whether it is to be announced now, having been announced at an instant; -1 if not since the last change. */
    static boolean isDue(long announcedAt, long now) {
        return announcedAt < 0 || now >= announcedAt + REPEAT;
    }

    /** When it is to be announced next. */
    static long nextDue(long announcedAt, long now) {
        return isDue(announcedAt, now) ? now + REPEAT : announcedAt + REPEAT;
    }
}
