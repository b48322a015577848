package dev.drydock.internal.metrics.evaluation;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluation says of an alarm. Why it says so is only written down when somebody wants to know, before the next
 * evaluation, as most evaluations change nothing.
 *
 * @param state null if it stays as it is
 * @param newest the newest value that counted; NaN if it was missing
 * @param window what was evaluated
 */
record AlarmVerdict(@Nullable String state, double newest, Supplier<PointWindow> window) {

    /** What was evaluated, for good: the next evaluation looks elsewhere. */
    PointWindow evaluated() {
        return window.get();
    }
}
