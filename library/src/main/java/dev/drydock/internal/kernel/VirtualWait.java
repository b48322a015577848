package dev.drydock.internal.kernel;

import dev.drydock.time.DrydockStuckError;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for something by letting virtual time pass. Inside of a callback no time can pass, so nothing is waited for. */
final class VirtualWait {

    private final Kernel kernel;
    private final BooleanSupplier over;

    VirtualWait(Kernel kernel, BooleanSupplier over) {
        this.kernel = kernel;
        this.over = over;
    }

    /**
     * Lets time pass until it is over, or for a duration. What takes longer than settling may is not waited for to the
     * end of time.
     *
     * @return whether it is over
     * @throws DrydockStuckError in such words, if it is not over after as long as settling may take, and was to be waited
     *     for practically for ever
     */
    boolean atMost(Duration timeout, String otherwise) {
        if (over.getAsBoolean() || kernel.isInsideCallback()) {
            return over.getAsBoolean();
        }
        long start = kernel.tick();
        long wanted = Ticks.of(timeout);
        boolean endless = wanted >= Ticks.MAX;
        long target = start + wanted;
        long fired = 0;
        boolean moving = true;
        while (!over.getAsBoolean() && moving) {
            int events = kernel.fireNextInstant(target);
            fired += events;
            moving = events > 0 && (!endless || fired <= kernel.limits().settleEvents());
        }
        if (!over.getAsBoolean() && endless) {
            throw new DrydockStuckError(otherwise + ". It was waited for until " + kernel.now() + ".");
        }
        if (!over.getAsBoolean()) {
            kernel.advance(Duration.ofMillis(Math.max(0, target - kernel.tick())));
        }
        return over.getAsBoolean();
    }
}
