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
 * @param at when, in milliseconds since the epoch
 */
record AlarmVerdict(@Nullable String state, double newest, Supplier<PointWindow> window, long at) {

    /** The reason of a state that follows. */
    String reason(String following) {
        return AlarmReasons.of(window.get(), following);
    }

    /** The reason in JSON. */
    String data() {
        return AlarmDocuments.reasonData(window.get(), at);
    }
}
