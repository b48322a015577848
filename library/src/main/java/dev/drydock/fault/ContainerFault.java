package dev.drydock.fault;

import dev.drydock.account.Outcomes.Facts;
import dev.drydock.account.Outcomes.Failure;
import dev.drydock.account.Outcomes.Step;
import dev.drydock.account.Timing;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The containers of an image; says next what goes wrong with them. */
public final class ContainerFault {

    private final Faults faults;
    private final String image;

    ContainerFault(Faults faults, String image) {
        this.faults = faults;
        this.image = image;
    }

    /** They cannot be created: {@code CannotCreateContainerError} with that reason. */
    public StepFault cannotBeCreated(String reason) {
        return add("cannot be created", Step.CREATE, null, facts -> both("CannotCreateContainerError: " + reason));
    }

    /** They cannot be started: {@code CannotStartContainerError} with that reason. */
    public StepFault cannotStart(String reason) {
        return add("cannot start", Step.START, null, facts -> both("CannotStartContainerError: " + reason));
    }

    /**
     * They cannot be created or started, with an error of the agent by its name, {@code ContainerRuntimeError} or {@code
     * HostConfigError}.
     */
    public StepFault failsWith(String error, String message) {
        return add("fails with " + error, Step.START, null, facts -> both(error + ": " + message));
    }

    /** Their creation never ends, and the agent gives up. */
    public StepFault isNeverCreated() {
        return add(
                "is never created",
                Step.CREATE,
                Timing.CONTAINER_CREATION_TIMEOUT,
                facts -> both(
                        facts.fargate()
                                ? "ContainerRuntimeTimeoutError: Could not transition to created; timed out after waiting 4m0s"
                                : "DockerTimeoutError: Could not transition to created; timed out after waiting 4m0s"));
    }

    /** Their start never ends, and the agent gives up. */
    public StepFault neverStarts() {
        return add(
                "never starts",
                Step.START,
                Timing.CONTAINER_START_TIMEOUT,
                facts -> both(
                        facts.fargate()
                                ? "ContainerRuntimeTimeoutError: Could not transition to running; timed out after waiting 1m:"
                                        + " context deadline exceeded"
                                : "DockerTimeoutError: Could not transition to started; timed out after waiting 3m0s"));
    }

    /** Nothing comes of SIGTERM: they are killed after their stop timeout and exit with 137. */
    public StepFault hangsOnSigterm() {
        return add("hangs on SIGTERM", Step.SIGTERM, null, facts -> new Failure("", null));
    }

    /** SIGTERM cannot be sent: {@code CannotStopContainerError} with that reason; they are killed after their stop timeout. */
    public StepFault cannotStop(String reason) {
        String text = "CannotStopContainerError: failed sending SIGTERM to container: " + reason;
        return add("cannot stop", Step.SIGTERM, null, facts -> both(text));
    }

    /** Their health checks never succeed, whatever their scripts say; holds for those that start from now on. */
    public StepFault failsHealthCheck() {
        return add("fails its health check", Step.HEALTH, null, facts -> both("unhealthy"));
    }

    private static Failure both(String text) {
        return new Failure(text, text);
    }

    private StepFault add(String what, Step step, @Nullable Timing duration, Function<Facts, Failure> failure) {
        return faults.add(new StepFault(
                faults.kernel(),
                "container of " + image + " " + what,
                step,
                facts -> facts.image() != null
                        && (facts.image().equals(image) || facts.image().endsWith('/' + image)),
                duration,
                failure));
    }
}
