package dev.drydock.ecs.deployment;

/**
 * How a service slows down when its tasks cannot start. AWS says only that the delay grows "incrementally" to 27 minutes
 * and that tasks which were RUNNING never cause it; here it doubles from ten seconds.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-throttle-logic.html">Service throttle
 *     logic</a>
 */
public final class BackOff {

    /** How long to wait at most for room on the container instances, in milliseconds. */
    public static final long LONGEST_FOR_ROOM = 60_000;

    private static final long FIRST = 10_000;
    private static final long LONGEST = 27 * 60_000;
    private static final int IMPAIRED_AFTER = 3;

    private BackOff() {}

    /** How long to wait before the next batch, in milliseconds, after that many batches in a row have failed. */
    public static long delay(int attempts) {
        if (attempts < 1) {
            return 0;
        }
        return attempts > 8 ? LONGEST : Math.min(LONGEST, FIRST << (attempts - 1));
    }

    /** Whether that many failed batches in a row are worth telling. */
    static boolean isImpaired(int attempts) {
        return attempts >= IMPAIRED_AFTER;
    }
}
