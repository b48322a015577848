package dev.drydock.internal.fault.strike;

import dev.drydock.fault.Strike;
import dev.drydock.internal.kernel.Kernel;
import dev.drydock.internal.kernel.Ticket;
import org.jspecify.annotations.Nullable;

/** A strike, and what has come of it. Changed under the lock. */
class PlannedStrike implements Strike {

    private final Kernel kernel;
    private String text;
    private int struck;

    /** When it is to come; null once it has come or was taken back. */
    @Nullable
    Ticket ticket;

    PlannedStrike(Kernel kernel, String text) {
        this.kernel = kernel;
        this.text = text;
    }

    /** What comes to nothing with it. */
    @Nullable
    PlannedStrike sequel() {
        return null;
    }

    void says(String next) {
        text = next;
    }

    void hits(int count) {
        struck += count;
    }

    final Kernel kernel() {
        return kernel;
    }

    @Override
    public final int struck() {
        kernel.lock().lock();
        try {
            return struck;
        } finally {
            kernel.lock().unlock();
        }
    }

    @Override
    public final String toString() {
        kernel.lock().lock();
        try {
            return text;
        } finally {
            kernel.lock().unlock();
        }
    }
}
