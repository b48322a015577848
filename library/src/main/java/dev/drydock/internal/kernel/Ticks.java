package dev.drydock.internal.kernel;

import java.time.Duration;

/** The engine's tick is one millisecond; shorter durations round up, so that nothing takes no time by rounding. */
final class Ticks {

    /** About ten thousand years: far enough for any test, and no sum of two overflows. */
    static final long MAX = 315_360_000_000_000L;

    private Ticks() {}

    static long of(Duration duration) {
        if (duration.isNegative()) {
            return 0;
        }
        if (duration.getSeconds() >= MAX / 1000) {
            return MAX;
        }
        long millis = duration.toMillis();
        return duration.getNano() % 1_000_000 == 0 ? millis : millis + 1;
    }
}
