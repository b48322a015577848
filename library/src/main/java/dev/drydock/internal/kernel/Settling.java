package dev.drydock.internal.kernel;

import dev.drydock.time.Settled;
import java.time.Duration;
import java.util.Collection;
import java.util.function.BooleanSupplier;

/** Moves time until something holds, or tells that it does not; called without the lock. */
final class Settling {

    /** How many instants pass before others get the lock. */
    private static final int AT_ONCE = 16;

    private final Kernel kernel;
    private final int breaks;

    Settling(Kernel kernel) {
        this.kernel = kernel;
        this.breaks = breaks();
    }

    /** Fires everything due up to an instant, and moves the clock there. */
    void advance(long target) {
        locked(() -> {
            kernel.timeline().passesTo(target);
            if (kernel.hasCallbacks()) {
                kernel.timeline().somebodyLooks();
            }
        });
        try {
            while (kernel.fireInstants(target, AT_ONCE) > 0) {
                mustGoOn(); // What a round runs outside the lock may schedule the next.
            }
            locked(() -> {
                mustGoOn();
                kernel.timeline().moveTo(target);
            });
        } finally {
            locked(kernel.timeline()::passed);
        }
    }

    /** Not in a world that has begun anew meanwhile. */
    private void mustGoOn() {
        if (breaks() != breaks) {
            throw new IllegalStateException("This Drydock was reset while its time was moved, which breaks that off");
        }
    }

    private int breaks() {
        kernel.lock().lock();
        try {
            return kernel.timeline().breaks();
        } finally {
            kernel.lock().unlock();
        }
    }

    private void locked(Runnable what) {
        kernel.lock().lock();
        try {
            what.run();
        } finally {
            kernel.lock().unlock();
        }
    }

    void advanceUntil(BooleanSupplier condition, Duration atMost) {
        long target = kernel.tick() + Ticks.of(atMost);
        boolean holds = kernel.test(condition);
        while (!holds && kernel.fireNextInstant(target) > 0) {
            holds = kernel.test(condition);
        }
        if (holds) {
            return;
        }
        kernel.advance(Duration.ofMillis(Math.max(0, target - kernel.tick())));
        if (!kernel.test(condition)) {
            throw kernel.stuckAsItStands("The condition does not hold after " + atMost + " of virtual time. "
                    + Pending.text(kernel, kernel.pendingTickets()));
        }
    }

    /** Until no foreground event is pending; gives up at an instant, or when they go on without end. */
    Settled trySettle(long target) {
        long before = kernel.tick();
        locked(() -> {
            if (target == Long.MAX_VALUE && !kernel.hasCallbacks()) {
                kernel.timeline().settles();
            } else {
                kernel.timeline().passesTo(Long.MIN_VALUE);
            }
        });
        long fired;
        try {
            fired = fireWhile(target, () -> foreground() > 0);
        } finally {
            locked(kernel.timeline()::passed);
        }
        return new Settled(
                foreground() == 0,
                Duration.ofMillis(kernel.tick() - before),
                fired,
                Pending.lines(kernel, kernel.pendingTickets(), 10));
    }

    void settle() {
        Settled settled = trySettle(Long.MAX_VALUE);
        if (!settled.isDone()) {
            throw kernel.stuckAsItStands(
                    "The world does not settle: what is in flight goes on without end. " + fired(settled)
                            + " Use time().advance(...) to pass a fixed time, or settle(atMost) to stop at one.");
        }
    }

    void settle(Duration atMost) {
        Settled settled = trySettle(kernel.tick() + Ticks.of(atMost));
        if (!settled.isDone()) {
            throw kernel.stuckAsItStands("The world did not settle within " + atMost + ". " + fired(settled)
                    + " Use time().advance(...) to pass a fixed time, or settle(atMost) to allow more.");
        }
    }

    private String fired(Settled settled) {
        return settled.events() + " events fired in " + settled.took() + ". "
                + Pending.text(kernel, kernel.pendingTickets());
    }

    void settle(Collection<String> scope, EventKind least) {
        fireWhile(Long.MAX_VALUE, () -> kernel.isPending(scope, least));
    }

    /** Fires instant by instant while a condition holds, within a number of foreground events; tells how many events fired. */
    private long fireWhile(long target, BooleanSupplier condition) {
        long last = foregroundFired() + kernel.limits().settleEvents(foreground());
        long events = 0;
        while (condition.getAsBoolean() && foregroundFired() < last) {
            int fired = kernel.fireNextInstant(target);
            mustGoOn();
            if (fired == 0) {
                return events;
            }
            events += fired;
        }
        return events;
    }

    private int foreground() {
        kernel.lock().lock();
        try {
            return kernel.timeline().foreground();
        } finally {
            kernel.lock().unlock();
        }
    }

    private long foregroundFired() {
        kernel.lock().lock();
        try {
            return kernel.timeline().foregroundFired();
        } finally {
            kernel.lock().unlock();
        }
    }
}
