package dev.drydock.internal.account;

import dev.drydock.internal.kernel.Chance;
import java.time.Duration;

/** Steps that take from half to twice their time, each task's its own. */
final class JitteredOutcomes implements StepOutcomes {

    private final StepOutcomes steady;
    private final Chance.OfEntities draws;

    JitteredOutcomes(StepOutcomes steady, Chance chance) {
        this.steady = steady;
        this.draws = chance.ofEntities("jitter");
    }

    @Override
    public Outcome of(Step step, StepContext context) {
        Outcome outcome = steady.of(step, context);
        if (outcome.duration().isZero()) {
            return outcome;
        }
        String which = " " + step + ' ' + context.container();
        // As likely to be faster by a factor as slower by it.
        double factor = Math.pow(2, 2 * draws.fraction(context.taskArn(), which, 0) - 1);
        long millis = Math.round(outcome.duration().toMillis() * factor);
        return new Outcome(Duration.ofMillis(millis), outcome.failure());
    }

    @Override
    public boolean concerns(Step step) {
        return steady.concerns(step);
    }
}
