package dev.drydock.internal.ecs.deployment;

/**
 * How a service slows down when its tasks cannot start. AWS says only that the delay grows "incrementally" to 27 minutes
 * and that tasks which were RUNNING never cause it; here it doubles.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-throttle-logic.html">Service throttle
 *     logic</a>
 */
public final class BackOff {

    private static final long LONGEST = 27 * 60_000;
    private static final int IMPAIRED_AFTER = 3;

    private BackOff() {}

    /**
     * How long to wait before the next batch, in milliseconds.
     *
     * @param attempts how many batches in a row have failed
     * @param first how long to wait after the first of them, at least 1
     */
    public static long delay(int attempts, long first) {
        long delay = attempts < 1 ? 0 : first;
        for (int i = 1; i < attempts && delay < LONGEST; i++) {
            delay *= 2;
        }
        return Math.min(LONGEST, delay);
    }

    /** Whether that many failed batches in a row are to be reported. */
    static boolean isImpaired(int attempts) {
        return attempts >= IMPAIRED_AFTER;
    }
}
