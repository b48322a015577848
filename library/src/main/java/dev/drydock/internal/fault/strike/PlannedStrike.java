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

    /** Whose instant the text is followed by. */
    private @Nullable Ticket told;

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
        told = null;
    }

    /** Says what is to happen and when, which moves with a world that goes to another time. */
    void saysWhen(String next) {
        text = next;
        told = ticket;
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
            return told == null ? text : text + " at " + told.due();
        } finally {
            kernel.lock().unlock();
        }
    }
}
