package dev.drydock.internal.fault;

import dev.drydock.fault.DeclaredFault;
import dev.drydock.internal.kernel.Kernel;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A fault that waits for what it is about, and counts how often it has struck. */
abstract sealed class ArmedFault<F extends DeclaredFault<F>> implements DeclaredFault<F>
        permits ArmedCallFault,
                ArmedPullFault,
                ArmedStepFault,
                ArmedBehavior,
                ArmedCapacityFault,
                ArmedRateLimits,
                ArmedLag,
                ArmedPages {

    private final Kernel kernel;
    private final FaultEnd end;
    private int struck;

    /** In words; null since it was changed. */
    private @Nullable String told;

    ArmedFault(Kernel kernel) {
        this(kernel, new FaultEnd(kernel));
    }

    ArmedFault(Kernel kernel, FaultEnd end) {
        this.kernel = kernel;
        this.end = end;
    }

    abstract F self();

    @Override
    public F times(int strikes) {
        return locked(() -> end.times(strikes));
    }

    @Override
    public F until(Instant last) {
        return locked(() -> end.until(last));
    }

    @Override
    public F lasts(Duration howLong) {
        return locked(() -> end.lasts(howLong));
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
        return end.isToCome(struck) && end.hasBegun();
    }

    /** It strikes after a time only. */
    final F comes(Duration delay) {
        return locked(() -> end.comes(delay));
    }

    /** Counts one more strike and says which it is. */
    final int count() {
        struck++;
        return struck;
    }

    /** As the journal tells of a strike. */
    public final String told() {
        String known = told;
        if (known == null) {
            known = "fault: " + this + ", strike ";
            told = known;
        }
        return known + struck;
    }

    /** Changes it under the lock. */
    public final F locked(Runnable change) {
        kernel.lock().lock();
        try {
            told = null;
            change.run();
            return self();
        } finally {
            kernel.lock().unlock();
        }
    }
}
