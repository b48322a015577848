package dev.drydock.internal.world;

import dev.drydock.internal.argument.Require;
import dev.drydock.internal.call.Gate;
import dev.drydock.internal.kernel.Kernel;
import dev.drydock.internal.kernel.KernelTime;
import dev.drydock.time.Settled;
import dev.drydock.time.Sleeper;
import dev.drydock.time.TimeMode;
import dev.drydock.time.VirtualTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The time of a world: once that is closed the clock can still be read, but nothing moves it. */
final class WorldTime extends VirtualTime {

    private final KernelTime time;
    private final Kernel kernel;
    private final Gate gate;

    /** Handed out while the world was open; ended with it. */
    private @Nullable ScheduledExecutorService executor;

    static VirtualTime of(Kernel kernel, Gate gate) {
        return new WorldTime(kernel, gate);
    }

    private WorldTime(Kernel kernel, Gate gate) {
        this.time = new KernelTime(kernel);
        this.kernel = kernel;
        this.gate = gate;
    }

    private KernelTime moving() {
        gate.mustBeOpen("its time stands still");
        return time;
    }

    /** Ends the executor of the time of a world, if anybody has asked for it: no instant is to come for its jobs. */
    static void close(@Nullable VirtualTime time) {
        if (time instanceof WorldTime made) {
            made.close();
        }
    }

    /** Cancels the jobs of the time of a world, if anybody has asked for it. */
    static void startOver(@Nullable VirtualTime time) {
        if (time instanceof WorldTime made) {
            made.time.startOver();
        }
    }

    /** A world has gone to another time, and the jobs that its own knows go with it. */
    static void moved(@Nullable VirtualTime time, long by) {
        if (time instanceof WorldTime made) {
            made.time.moved(by);
        }
    }

    private void close() {
        ScheduledExecutorService made;
        synchronized (this) {
            made = executor;
        }
        if (made != null) {
            made.shutdownNow();
        }
    }

    @Override
    public Instant instant() {
        return gate.isClosed() ? kernel.now() : time.instant();
    }

    @Override
    public ZoneId getZone() {
        return time.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        Require.given("withZone", "zone", zone, "ZoneOffset.UTC");
        return time.withZone(zone);
    }

    @Override
    public Instant start() {
        return time.start();
    }

    @Override
    public Duration elapsed() {
        return time.elapsed();
    }

    @Override
    public VirtualTime advance(Duration by) {
        Require.given("advance", "by", by, "Duration.ofMinutes(1)");
        moving().advance(by);
        return this;
    }

    @Override
    public VirtualTime advanceUntil(BooleanSupplier condition, Duration atMost) {
        Require.given("advanceUntil", "condition", condition, "() -> done.get()");
        Require.notNegative("advanceUntil", "atMost", atMost);
        moving().advanceUntil(condition, atMost);
        return this;
    }

    @Override
    public VirtualTime settle() {
        moving().settle();
        return this;
    }

    @Override
    public VirtualTime settle(Duration atMost) {
        Require.notNegative("settle", "atMost", atMost);
        moving().settle(atMost);
        return this;
    }

    @Override
    public Settled trySettle() {
        return moving().trySettle();
    }

    @Override
    public List<String> pending() {
        return time.pending();
    }

    @Override
    public TimeMode mode() {
        return time.mode();
    }

    @Override
    public VirtualTime mode(TimeMode mode) {
        Require.given("mode", "mode", mode, "TimeMode.manual()");
        moving().mode(mode);
        return this;
    }

    @Override
    public Sleeper sleeper() {
        return duration -> moving().sleeper().sleep(Require.notNegative("sleep", "duration", duration));
    }

    @Override
    public synchronized ScheduledExecutorService executor() {
        ScheduledExecutorService made = moving().executor();
        executor = made;
        return made;
    }

    @Override
    public String toString() {
        return time.toString();
    }
}
