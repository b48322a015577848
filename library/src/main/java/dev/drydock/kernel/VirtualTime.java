package dev.drydock.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A world's virtual time, as a test sees it; also a {@link Clock} for code that takes one.
 *
 * <pre>{@code
 * drydock.time().advance(Duration.ofMinutes(5));          // what is due at the end fires too
 * drydock.time().settle();                                // until nothing is in flight
 * drydock.time().advanceUntil(() -> job.isDone(), Duration.ofHours(1));
 * }</pre>
 *
 * <p>Time has a resolution of one millisecond and shorter durations round up. Nothing here sleeps, except in a world of
 * mode {@link TimeMode#scaled}. Moving time from inside a callback throws {@link IllegalStateException}.
 */
public final class VirtualTime extends Clock {

    private final Kernel kernel;

    /** Made when first asked for, as few tests need it. */
    private @Nullable VirtualExecutor executor;

    /** The time of a world, in UTC. */
    public VirtualTime(Kernel kernel) {
        this.kernel = kernel;
    }

    /** The virtual instant, in whole milliseconds. */
    @Override
    public Instant instant() {
        kernel.catchUp();
        return kernel.now();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new ZonedClock(this, other);
    }

    /** The instant at which the world began. */
    public Instant start() {
        return kernel.start();
    }

    /** How much virtual time has passed since the world began. */
    public Duration elapsed() {
        return Duration.between(kernel.start(), kernel.now());
    }

    /** Lets time pass; everything due by then, the end included, happens in order. Negative durations are refused. */
    public VirtualTime advance(Duration by) {
        kernel.advance(by);
        return this;
    }

    /**
     * Lets time pass, event by event, until a condition holds; reads inside the condition do not move time.
     *
     * @throws DrydockStuckError if the condition does not hold within that much virtual time
     */
    public VirtualTime advanceUntil(BooleanSupplier condition, Duration atMost) {
        kernel.advanceUntil(condition, atMost);
        return this;
    }

    /**
     * Lets time pass until nothing is in flight; what containers do later and upkeep such as probes do not count.
     *
     * @throws DrydockStuckError naming what keeps moving, after one virtual hour or 100,000 events
     */
    public VirtualTime settle() {
        return settle(kernel.limits().settleTime());
    }

    /** As {@link #settle()}, with that much virtual time at most. */
    public VirtualTime settle(Duration atMost) {
        kernel.settle(atMost);
        return this;
    }

    /** As {@link #settle()}, but tells how it went instead of failing. */
    public Settled trySettle() {
        return kernel.trySettle(kernel.limits().settleTime());
    }

    /** The events to come, one line each, the next first. */
    public List<String> pending() {
        return kernel.pending();
    }

    /** What moves time besides the test. */
    public TimeMode mode() {
        return kernel.mode();
    }

    /** Changes what moves time, from now on. */
    public VirtualTime mode(TimeMode mode) {
        kernel.mode(mode);
        return this;
    }

    /** Sleeps by letting virtual time pass. */
    public Sleeper sleeper() {
        return kernel::sleep;
    }

    /**
     * Runs jobs at their virtual instant, on the thread that moves time. One-shot jobs are in flight until they have run,
     * so {@link #settle()} waits for them; repeated ones are not. Waiting for a job's future lets time pass.
     */
    public synchronized ScheduledExecutorService executor() {
        VirtualExecutor made = executor;
        if (made == null) {
            made = new VirtualExecutor(kernel);
            executor = made;
        }
        return made;
    }

    @Override
    public String toString() {
        return "VirtualTime[" + kernel.now() + ", " + kernel.mode() + "]";
    }

    /** The same time read in another zone. */
    private static final class ZonedClock extends Clock {

        private final VirtualTime time;
        private final ZoneId zone;

        ZonedClock(VirtualTime time, ZoneId zone) {
            this.time = time;
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new ZonedClock(time, other);
        }

        @Override
        public Instant instant() {
            return time.instant();
        }
    }
}
