package dev.drydock.internal.fault;

import dev.drydock.fault.TaskFault;
import dev.drydock.internal.account.InfrastructureFaults;
import dev.drydock.internal.argument.Require;
import dev.drydock.internal.call.JournalRecorder;
import dev.drydock.internal.kernel.Kernel;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Strikes one task now. */
final class ImmediateTaskFault implements TaskFault {

    private final Kernel kernel;
    private final JournalRecorder journal;
    private final InfrastructureFaults infrastructure;
    private final String arn;

    ImmediateTaskFault(Kernel kernel, JournalRecorder journal, InfrastructureFaults infrastructure, String arn) {
        this.kernel = kernel;
        this.journal = journal;
        this.infrastructure = infrastructure;
        this.arn = arn;
    }

    @Override
    public void isRetired() {
        strike(() -> infrastructure.retire(arn), "retired", () -> "is none that is wanted RUNNING");
    }

    @Override
    public void failsHealthCheckFor(Duration howLong) {
        sicken(null, howLong);
    }

    @Override
    public void failsHealthCheckFor(String container, Duration howLong) {
        Require.text("failsHealthCheckFor", "container", container, "web");
        sicken(container, howLong);
    }

    /** Kills a container, or the only one. */
    void kill(@Nullable String container) {
        kernel.lock().lock();
        try {
            if (!infrastructure.killContainer(arn, container)) {
                throw new IllegalArgumentException(
                        "Nothing to kill: the task " + arn + " " + without(infrastructure.running(arn), container));
            }
            journal.note("fault: container " + (container == null ? "" : container + " ") + "of " + arn + " killed");
        } finally {
            kernel.lock().unlock();
        }
        kernel.runCallbacks();
    }

    private void sicken(@Nullable String container, Duration howLong) {
        Require.given("failsHealthCheckFor", "howLong", howLong, "Duration.ofMinutes(2)");
        if (howLong.isNegative()) {
            throw new IllegalArgumentException(
                    "A health check cannot fail for less than no time, but failsHealthCheckFor(…) was told " + howLong);
        }
        strike(
                () -> infrastructure.failHealthCheck(arn, container, howLong),
                "fails its health check for " + howLong,
                () -> without(infrastructure.running(arn), container)
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
        kernel.runCallbacks();
    }
}
