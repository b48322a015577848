package dev.drydock.fault;

import dev.drydock.account.Strikes;
import dev.drydock.call.Journal;
import dev.drydock.kernel.Kernel;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One task, to which something happens now. */
public final class TaskFault {

    private final Kernel kernel;
    private final Journal journal;
    private final Strikes strikes;
    private final String arn;

    TaskFault(Kernel kernel, Journal journal, Strikes strikes, String arn) {
        this.kernel = kernel;
        this.journal = journal;
        this.strikes = strikes;
        this.arn = arn;
    }

    /**
     * Fargate retires what the task runs on, and stops it.
     *
     * @throws IllegalArgumentException if there is no such task that is wanted RUNNING
     */
    public void isRetired() {
        strike(() -> strikes.retire(arn), "retired", () -> "is none that is wanted RUNNING");
    }

    /**
     * The health check of its only container fails for a while from now on, and does then what its script says.
     *
     * @throws IllegalArgumentException if the task has no such container running, or that has no health check
     */
    public void failsHealthCheckFor(Duration howLong) {
        sicken(null, howLong);
    }

    /**
     * The health check of a container fails for a while from now on, and does then what its script says.
     *
     * @throws IllegalArgumentException if the task has no such container running, or that has no health check
     */
    public void failsHealthCheckFor(String container, Duration howLong) {
        sicken(container, howLong);
    }

    private void sicken(@Nullable String container, Duration howLong) {
        if (howLong.isNegative()) {
            throw new IllegalArgumentException(
                    "A health check cannot fail for less than no time, but was told " + howLong);
        }
        strike(
                () -> strikes.failHealthCheck(arn, container, howLong),
                "fails its health check for " + howLong,
                () -> without(strikes.running(arn), container) + "; only a container with a health check can fail it");
    }

    /** Why a container is not found among those that run. */
    static String without(List<String> running, @Nullable String container) {
        if (running.isEmpty()) {
            return "has no container that is running now; let time pass, as with time().settle()";
        }
        String those = String.join(", ", running);
        return container == null
                ? "is running " + those + ": name the container where the task has several"
                : "is running " + those + ", and no container " + container;
    }

    private void strike(BooleanSupplier strike, String how, Supplier<String> otherwise) {
        kernel.lock().lock();
        try {
            if (!strike.getAsBoolean()) {
                throw new IllegalArgumentException("The task " + arn + " " + otherwise.get());
            }
            journal.note("fault: task " + arn + " " + how);
        } finally {
            kernel.lock().unlock();
        }
        kernel.runOutcalls();
    }
}
