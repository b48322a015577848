package dev.drydock.internal.fault;

import dev.drydock.fault.DeclaredFault;
import dev.drydock.internal.argument.Require;
import dev.drydock.internal.kernel.Kernel;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A fault that waits for what it is about, and counts how often it has struck. */
abstract sealed class ArmedFault<F extends DeclaredFault<F>> implements DeclaredFault<F>
        permits ArmedCallFault, ArmedPullFault, ArmedStepFault, ArmedCapacityFault {

    private final Kernel kernel;
    private @Nullable Instant until;
    private int times = Integer.MAX_VALUE;
    private int struck;

    ArmedFault(Kernel kernel) {
        this.kernel = kernel;
    }

    abstract F self();

    @Override
    public F times(int strikes) {
        if (strikes < 1) {
            throw new IllegalArgumentException("A fault must strike at least once, but times(…) was told " + strikes
                    + " times; leave it out instead");
        }
        return locked(() -> times = strikes);
    }

    @Override
    public F until(Instant end) {
        Require.given("until", "end", end, "aws.time().instant().plusSeconds(60)");
        return locked(() -> until = end);
    }

    @Override
    public F lasts(Duration howLong) {
        Require.given("lasts", "howLong", howLong, "Duration.ofMinutes(10)");
        if (howLong.isNegative() || howLong.isZero()) {
            throw new IllegalArgumentException("A fault must last for some time, but lasts(…) was told " + howLong);
        }
        return locked(() -> until = kernel.now().plus(howLong));
    }

    @Override
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
