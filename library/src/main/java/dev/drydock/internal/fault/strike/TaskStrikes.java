package dev.drydock.internal.fault.strike;

import dev.drydock.fault.Strike;
import dev.drydock.fault.TaskFault;
import dev.drydock.internal.account.InfrastructureFaults;
import dev.drydock.internal.argument.Require;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Strikes one task. */
final class TaskStrikes implements TaskFault {

    private final Strikes strikes;
    private final InfrastructureFaults infrastructure;
    private final Chosen chosen;
    private final @Nullable Duration delay;

    TaskStrikes(Strikes strikes, InfrastructureFaults infrastructure, Chosen chosen, @Nullable Duration delay) {
        this.strikes = strikes;
        this.infrastructure = infrastructure;
        this.chosen = chosen;
        this.delay = delay;
    }

    @Override
    public TaskFault in(Duration later) {
        return new TaskStrikes(strikes, infrastructure, chosen, Delays.of(later));
    }

    @Override
    public Strike retires() {
        return strike(
                "task",
                " retired",
                infrastructure::retire,
                arn -> "The task " + arn + " is none that is wanted RUNNING");
    }

    @Override
    public Strike losesContainer() {
        return kill(null);
    }

    @Override
    public Strike losesContainer(String container) {
        Require.text("losesContainer", "container", container, "web");
        return kill(container);
    }

    private Strike kill(@Nullable String container) {
        return strike(
                "container " + (container == null ? "" : container + ' ') + "of",
                " killed",
                arn -> infrastructure.killContainer(arn, container),
                arn -> "Nothing to kill: the task " + arn + ' ' + without(infrastructure.running(arn), container));
    }

    @Override
    public Strike failsHealthCheckFor(Duration howLong) {
        return sicken(null, howLong);
    }

    @Override
    public Strike failsHealthCheckFor(String container, Duration howLong) {
        Require.text("failsHealthCheckFor", "container", container, "web");
        return sicken(container, howLong);
    }

    private Strike sicken(@Nullable String container, Duration howLong) {
        Require.given("failsHealthCheckFor", "howLong", howLong, "Duration.ofMinutes(2)");
        if (howLong.isNegative()) {
            throw new IllegalArgumentException(
                    "A health check cannot fail for less than no time, but failsHealthCheckFor(…) was told " + howLong);
        }
        return strike(
                "task",
                " fails its health check for " + howLong,
                arn -> infrastructure.failHealthCheck(arn, container, howLong),
                arn -> "The task " + arn + ' ' + without(infrastructure.running(arn), container)
                        + "; only a container with a health check can fail it");
    }

    /** Why a container is not found among those that run. */
    private static String without(List<String> running, @Nullable String container) {
        if (running.isEmpty()) {
            return "has no container that is running now; let time pass, as with time().settle()";
        }
        String those = String.join(", ", running);
        if (container != null) {
            return "is running " + those + ", and no container " + container;
        }
        return running.size() == 1 ? "is running " + those : "is running " + those + ": name one of them";
    }

    private Strike strike(String kind, String done, Predicate<String> strike, Function<String, String> otherwise) {
        String planned = chosen.text(kind, "task") + done;
        return strikes.strike(new PlannedStrike(strikes.kernel(), planned), planned, delay, () -> {
            String arn =
                    chosen.find(strikes, "task that is RUNNING", cluster -> infrastructure.tasks(cluster, null, false));
            if (!strike.test(arn)) {
                throw new IllegalArgumentException(otherwise.apply(arn));
            }
            return new Hit.Outcome(1, kind + ' ' + arn + done);
        });
    }
}
