package dev.drydock.internal.fault;

import dev.drydock.fault.CapacityFault;
import dev.drydock.internal.account.StepOutcomes;
import dev.drydock.internal.account.StepOutcomes.Failure;
import dev.drydock.internal.account.StepOutcomes.Outcome;
import dev.drydock.internal.account.StepOutcomes.Step;
import dev.drydock.internal.account.StepOutcomes.StepContext;
import dev.drydock.internal.argument.Require;
import dev.drydock.internal.kernel.Kernel;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A fault that waits for tasks that want capacity on Fargate. */
final class ArmedCapacityFault extends ArmedFault<CapacityFault> implements CapacityFault {

    private final @Nullable String provider;
    private @Nullable Step step;
    private String reason = StepOutcomes.NO_CAPACITY;

    ArmedCapacityFault(Kernel kernel, @Nullable String provider) {
        super(kernel);
        this.provider = provider;
    }

    @Override
    public CapacityFault in(Duration delay) {
        return comes(delay);
    }

    @Override
    public CapacityFault unavailable() {
        return refuses(StepOutcomes.NO_CAPACITY);
    }

    @Override
    public CapacityFault refuses(String text) {
        Require.text("refuses", "text", text, "Capacity is unavailable at this time.");
        return locked(() -> {
            step = Step.LAUNCH;
            reason = text;
        });
    }

    @Override
    public CapacityFault runsOut() {
        return locked(() -> {
            step = Step.CAPACITY;
            reason = StepOutcomes.NO_CAPACITY;
        });
    }

    boolean appliesTo(Step asked, StepContext context) {
        return asked == step
                && context.fargate()
                && isArmed()
                && (provider == null || provider.equals(context.capacityProvider()));
    }

    Outcome strike(Outcome planned) {
        count();
        return new Outcome(planned.duration(), new Failure(reason, null));
    }

    @Override
    CapacityFault self() {
        return this;
    }

    @Override
    public String toString() {
        String where = provider == null ? "Fargate" : provider;
        if (step == null) {
            return where + ": nothing was said of what its lack of capacity does, so it never strikes";
        }
        return step == Step.CAPACITY ? where + " runs out of capacity" : where + " refuses tasks: " + reason;
    }
}
