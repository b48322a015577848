package dev.drydock.internal.fault.strike;

import dev.drydock.internal.kernel.Kernel;
import org.jspecify.annotations.Nullable;

/** An action of AWS FIS that has started, or will. Changed under the lock. */
final class FisStrike extends PlannedStrike {

    private @Nullable PlannedStrike end;

    FisStrike(Kernel kernel, String text) {
        super(kernel, text);
    }

    /** What ends it. */
    void endsBy(PlannedStrike ending) {
        end = ending;
    }

    @Override
    @Nullable
    PlannedStrike sequel() {
        return end;
    }
}
