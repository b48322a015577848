package dev.drydock.internal.fault.strike;

import dev.drydock.fault.SpotFault;
import dev.drydock.fault.Strike;
import dev.drydock.internal.account.InfrastructureFaults;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Takes the capacity of tasks on Fargate Spot back. */
final class SpotStrikes implements SpotFault {

    private final Strikes strikes;
    private final InfrastructureFaults infrastructure;
    private final Chosen chosen;
    private final @Nullable Duration delay;

    SpotStrikes(Strikes strikes, InfrastructureFaults infrastructure, Chosen chosen, @Nullable Duration delay) {
        this.strikes = strikes;
        this.infrastructure = infrastructure;
        this.chosen = chosen;
        this.delay = delay;
    }

    @Override
    public SpotFault in(Duration later) {
        return new SpotStrikes(strikes, infrastructure, chosen, Delays.of(later));
    }

    @Override
    public Strike interrupt() {
        String planned = chosen.text("Spot interruption of", "task");
        return strikes.strike(new PlannedStrike(strikes.kernel(), planned), planned, delay, () -> {
            String reference = chosen.find(
                    strikes,
                    "task RUNNING on capacity provider FARGATE_SPOT",
                    cluster -> infrastructure.tasks(cluster, null, true));
            int interrupted = infrastructure.interruptSpot(reference);
            if (interrupted == 0) {
                throw new IllegalArgumentException("Nothing to interrupt: " + reference + " is no task, and no service"
                        + " with a task, on capacity provider FARGATE_SPOT that is wanted RUNNING; name it by its ARN");
            }
            return new Hit.Outcome(interrupted, "Spot interruption of " + reference);
        });
    }
}
