package dev.drydock.internal.kernel;

import java.time.Duration;
import java.time.Instant;

/** The only place that reads or waits for real time; used by SCALED worlds and by worlds that start now. */
final class WallClock {

    /** However long a world was left alone, one call catches up by no more than this. */
    private static final Duration MOST_A_CALL = Duration.ofHours(1);

    private long anchor = System.nanoTime();

    /** The fraction of a millisecond left over from the last catch-up. */
    private double carry;

    static Instant now() {
        return Instant.ofEpochMilli(System.currentTimeMillis());
    }

    /** The virtual time that has passed since the last call. */
    Duration elapsed(double factor) {
        long nanos = System.nanoTime();
        double millis = (nanos - anchor) / 1e6 * factor + carry;
        anchor = nanos;
        long most = MOST_A_CALL.toMillis();
        if (millis >= most) {
            carry = 0;
            return MOST_A_CALL;
        }
        long whole = (long) millis;
        carry = millis - whole;
        return Duration.ofMillis(whole);
    }

    static void sleep(Duration virtual, double factor) {
        try {
            Thread.sleep((long) Math.ceil(virtual.toMillis() / factor));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
