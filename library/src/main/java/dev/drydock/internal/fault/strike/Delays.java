package dev.drydock.internal.fault.strike;

import dev.drydock.internal.argument.Require;
import java.time.Duration;

/** How long until a strike. */
final class Delays {

    private Delays() {}

    /** The delay that {@code in(…)} was given, if it lies ahead. */
    static Duration of(Duration delay) {
        Require.given("in", "delay", delay, "Duration.ofMinutes(10)");
        if (delay.isNegative() || delay.isZero()) {
            throw new IllegalArgumentException("in(…) needs a delay that is more than nothing, but was given " + delay
                    + "; leave in(…) out for a fault that strikes now");
        }
        return delay;
    }
}
