package dev.drydock.internal.fault;

import dev.drydock.internal.argument.Require;
import dev.drydock.internal.kernel.Kernel;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a fault ends: after so many strikes, or at an instant, whichever comes first. Changed and asked under the lock. */
final class FaultEnd {

    private final Kernel kernel;
    private @Nullable Instant begin;
    private @Nullable Instant until;
    private int times = Integer.MAX_VALUE;

    /** Whether what it lasts is counted from its beginning, not from when that is said. */
    private boolean isToCome;

    FaultEnd(Kernel kernel) {
        this.kernel = kernel;
    }

    FaultEnd copy() {
        FaultEnd copy = new FaultEnd(kernel);
        copy.begin = begin;
        copy.until = until;
        copy.times = times;
        copy.isToCome = isToCome;
        return copy;
    }

    void times(int strikes) {
        if (strikes < 1) {
            throw new IllegalArgumentException("A fault must strike at least once, but times(…) was told " + strikes
                    + " times; leave it out instead");
        }
        times = strikes;
    }

    void until(Instant end) {
        Require.given("until", "end", end, "aws.time().instant().plusSeconds(60)");
        if (!end.isAfter(kernel.now())) {
            throw new IllegalArgumentException(
                    "until(…) needs an instant that is still to come for end, but was given " + end + ", and it is "
                            + kernel.now() + " in this world already; use lasts(duration) to count from now");
        }
        requireAfterBegin("until", end);
        until = end;
    }

    /**
     * It strikes from an instant on only.
     *
     * @throws IllegalArgumentException if it ends before
     */
    void begins(Instant start) {
        if (until != null && !until.isAfter(start)) {
            throw new IllegalArgumentException("between(…) needs a start before " + until
                    + ", when the fault ends, but was" + " given " + start + ", so it would never strike");
        }
        begin = start;
    }

    /** It strikes after a time only; what it lasts is counted from then. */
    void comes(Duration delay) {
        Require.given("in", "delay", delay, "Duration.ofMinutes(10)");
        if (delay.isNegative() || delay.isZero()) {
            throw new IllegalArgumentException("in(…) needs a delay that is more than nothing, but was given " + delay
                    + "; leave in(…) out for a fault that waits from now on");
        }
        Instant start = kernel.now().plus(delay);
        if (until != null && !until.isAfter(start)) {
            throw new IllegalArgumentException("in(…) was given " + delay + ", but the fault ends at " + until
                    + ", so it would never strike; say in(…) first, and lasts(…) counts from then");
        }
        begin = start;
        isToCome = true;
    }

    /** Whether it strikes now, if it is not over. */
    boolean hasBegun() {
        return !isToCome || begin == null || !kernel.now().isBefore(begin);
    }

    private void requireAfterBegin(String method, Instant end) {
        if (begin != null && !end.isAfter(begin)) {
            throw new IllegalArgumentException(
                    method + "(…) would end the fault at " + end + ", but by " + (isToCome ? "in" : "between")
                            + "(…) it strikes from " + begin + " on only, so it would never strike");
        }
    }

    void lasts(Duration howLong) {
        Require.given("lasts", "howLong", howLong, "Duration.ofMinutes(10)");
        if (howLong.isNegative() || howLong.isZero()) {
            throw new IllegalArgumentException("A fault must last for some time, but lasts(…) was told " + howLong);
        }
        Instant end = (isToCome && begin != null ? begin : kernel.now()).plus(howLong);
        requireAfterBegin("lasts", end);
        until = end;
    }

    /** Whether a fault that struck so often may strike once more. */
    boolean isToCome(int struck) {
        return struck < times && (until == null || kernel.now().isBefore(until));
    }
}
