package dev.drydock.fault;

import dev.drydock.kernel.Kernel;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fault that waits for what it is about. It strikes every time, until it is told how often or until when.
 *
 * <pre>{@code
 * aws.faults().on(RUN_TASK).throttle().times(2);
 * aws.faults().pull("shop/web:2").isLimited().lasts(Duration.ofMinutes(10));
 * }</pre>
 *
 * @param <F> the fault itself
 */
public abstract sealed class DeclaredFault<F extends DeclaredFault<F>>
        permits Fault, PullFault, StepFault, CapacityFault {

    private final Kernel kernel;
    private @Nullable Instant until;
    private int times = Integer.MAX_VALUE;
    private int struck;

    DeclaredFault(Kernel kernel) {
        this.kernel = kernel;
    }

    abstract F self();

    /** Strikes so often and then no more; at least once. */
    public F times(int strikes) {
        if (strikes < 1) {
            throw new IllegalArgumentException(
                    "A fault must strike at least once, but was told " + strikes + " times; leave it out instead");
        }
        return locked(() -> times = strikes);
    }

    /** Strikes before that virtual instant only. */
    public F until(Instant end) {
        return locked(() -> until = end);
    }

    /** Strikes for so much virtual time from now. */
    public F lasts(Duration howLong) {
        if (howLong.isNegative() || howLong.isZero()) {
            throw new IllegalArgumentException("A fault must last for some time, but was told " + howLong);
        }
        return locked(() -> until = kernel.now().plus(howLong));
    }

    /** How often it has struck. */
    public int struck() {
        kernel.lock().lock();
        try {
            return struck;
        } finally {
            kernel.lock().unlock();
        }
    }

    /** Whether it would strike now what it is about. Asked under the lock. */
    final boolean isArmed() {
        return struck < times && (until == null || kernel.now().isBefore(until));
    }

    /** Counts one more strike and says which it is. */
    final int count() {
        struck++;
        return struck;
    }

    final F locked(Runnable change) {
        kernel.lock().lock();
        try {
            change.run();
            return self();
        } finally {
            kernel.lock().unlock();
        }
    }
}
