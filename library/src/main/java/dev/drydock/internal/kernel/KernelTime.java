package dev.drydock.internal.kernel;

import dev.drydock.time.Settled;
import dev.drydock.time.Sleeper;
import dev.drydock.time.TimeMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The time of a kernel, in UTC. */
public final class KernelTime extends dev.drydock.time.VirtualTime {

    private final Kernel kernel;

    /** Made when first asked for, as few tests need it. */
    private volatile @Nullable VirtualExecutor executor;

    /** The time of a world, in UTC. */
    public KernelTime(Kernel kernel) {
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

    @Override
    public Instant start() {
        return kernel.start();
    }

    @Override
    public Duration elapsed() {
        return Duration.between(kernel.start(), kernel.now());
    }

    @Override
    public KernelTime advance(Duration by) {
        kernel.advance(by);
        return this;
    }

    @Override
    public KernelTime advanceUntil(BooleanSupplier condition, Duration atMost) {
        kernel.advanceUntil(condition, atMost);
        return this;
    }

    @Override
    public KernelTime settle() {
        kernel.settle();
        return this;
    }

    @Override
    public KernelTime settle(Duration atMost) {
        kernel.settle(atMost);
        return this;
    }

    @Override
    public Settled trySettle() {
        return kernel.trySettle();
    }

    @Override
    public List<String> pending() {
        return kernel.pending();
    }

    @Override
    public TimeMode mode() {
        return kernel.mode();
    }

    @Override
    public KernelTime mode(TimeMode mode) {
        kernel.mode(mode);
        return this;
    }

    @Override
    public Sleeper sleeper() {
        return kernel::sleep;
    }

    @Override
    public synchronized ScheduledExecutorService executor() {
        VirtualExecutor made = executor;
        if (made == null) {
            made = new VirtualExecutor(kernel);
            executor = made;
        }
        return made;
    }

    /** The world has gone to another time: what jobs wait for is as far ahead as it was. Must be called under the lock. */
    public void moved(long by) {
        VirtualExecutor made = executor;
        if (made != null) {
            made.moved(by);
        }
    }

    /** Cancels all jobs; the executor takes new ones. */
    public void startOver() {
        VirtualExecutor made = executor;
        if (made != null) {
            made.startOver();
        }
    }

    @Override
    public String toString() {
        return "VirtualTime[" + kernel.now() + ", " + kernel.mode() + "]";
    }

    /** The same time read in another zone. */
    private static final class ZonedClock extends Clock {

        private final KernelTime time;
        private final ZoneId zone;

        ZonedClock(KernelTime time, ZoneId zone) {
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
