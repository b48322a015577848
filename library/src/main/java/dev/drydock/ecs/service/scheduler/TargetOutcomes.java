package dev.drydock.ecs.service.scheduler;

import dev.drydock.account.Outcomes;
import dev.drydock.account.TargetRegistry;
import dev.drydock.account.Timing;
import dev.drydock.account.Timings;
import java.time.Duration;

/**
 * Makes tasks behind load balancers wait: for their registration before they are RUNNING, and for their connections to
 * drain before their containers are stopped.
 */
public final class TargetOutcomes implements Outcomes {

    private final Outcomes others;
    private final Timings timings;
    private final TargetRegistry targets;

    /** On top of other outcomes. */
    public TargetOutcomes(Outcomes others, Timings timings, TargetRegistry targets) {
        this.others = others;
        this.timings = timings;
        this.targets = targets;
    }

    @Override
    public Outcome of(Step step, Facts facts) {
        Outcome outcome = others.of(step, facts);
        if (!facts.drains()) {
            return outcome;
        }
        if (step == Step.REPORT) {
            return longer(outcome, timings.of(Timing.TARGET_REGISTRATION));
        }
        if (step == Step.DRAIN) {
            Duration drain = targets.deregistrationDelay(facts.taskArn());
            return longer(outcome, timings.of(Timing.TARGET_DEREGISTRATION).plus(drain));
        }
        return outcome;
    }

    private static Outcome longer(Outcome outcome, Duration by) {
        return new Outcome(outcome.duration().plus(by), outcome.failure());
    }
}
