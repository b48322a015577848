package dev.drydock.internal.ecs.service.scheduler;

import dev.drydock.internal.account.Behavior;
import dev.drydock.internal.account.StepOutcomes;
import dev.drydock.internal.account.TargetRegistry;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Makes tasks behind load balancers wait: for their registration before they are RUNNING, and for their connections to
 * drain before their containers are stopped.
 */
public final class TargetOutcomes implements StepOutcomes {

    private final StepOutcomes others;
    private final Timings timings;
    private final TargetRegistry targets;

    /** On top of other outcomes. */
    public TargetOutcomes(StepOutcomes others, Timings timings, TargetRegistry targets) {
        this.others = others;
        this.timings = timings;
        this.targets = targets;
    }

    @Override
    public Outcome of(Step step, StepContext context) {
        Outcome outcome = others.of(step, context);
        if (!context.drains()) {
            return outcome;
        }
        if (step == Step.REPORT) {
            return longer(outcome, timings.of(Timing.TARGET_REGISTRATION));
        }
        if (step == Step.DRAIN) {
            Duration drain = targets.deregistrationDelay(context.taskArn());
            return longer(outcome, timings.of(Timing.TARGET_DEREGISTRATION).plus(drain));
        }
        return outcome;
    }

    @Override
    public boolean concerns(Step step) {
        return others.concerns(step) || step == Step.REPORT || step == Step.DRAIN;
    }

    @Override
    public boolean isOpen(String zone) {
        return others.isOpen(zone);
    }

    @Override
    public @Nullable Behavior behavior(StepContext context, boolean checked) {
        return others.behavior(context, checked);
    }

    private static Outcome longer(Outcome outcome, Duration by) {
        return new Outcome(outcome.duration().plus(by), outcome.failure());
    }
}
