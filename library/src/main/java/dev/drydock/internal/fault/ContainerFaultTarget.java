package dev.drydock.internal.fault;

import dev.drydock.account.Outcomes.Facts;
import dev.drydock.account.Outcomes.Failure;
import dev.drydock.account.Outcomes.Step;
import dev.drydock.account.Timing;
import dev.drydock.fault.ContainerFault;
import dev.drydock.fault.StepFault;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The containers of an image, before it is said what goes wrong with them. */
final class ContainerFaultTarget implements ContainerFault {

    private final FaultPlan faults;
    private final String image;

    ContainerFaultTarget(FaultPlan faults, String image) {
        this.faults = faults;
        this.image = image;
    }

    @Override
    public StepFault cannotBeCreated(String reason) {
        return add("cannot be created", Step.CREATE, null, facts -> both("CannotCreateContainerError: " + reason));
    }

    @Override
    public StepFault cannotStart(String reason) {
        return add("cannot start", Step.START, null, facts -> both("CannotStartContainerError: " + reason));
    }

    @Override
    public StepFault failsWith(String error, String message) {
        return add("fails with " + error, Step.START, null, facts -> both(error + ": " + message));
    }

    @Override
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

    @Override
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

    @Override
    public StepFault hangsOnSigterm() {
        return add("hangs on SIGTERM", Step.SIGTERM, null, facts -> new Failure("", null));
    }

    @Override
    public StepFault cannotStop(String reason) {
        String text = "CannotStopContainerError: failed sending SIGTERM to container: " + reason;
        return add("cannot stop", Step.SIGTERM, null, facts -> both(text));
    }

    @Override
    public StepFault failsHealthCheck() {
        return add("fails its health check", Step.HEALTH, null, facts -> both("unhealthy"));
    }

    private static Failure both(String text) {
        return new Failure(text, text);
    }

    private StepFault add(String what, Step step, @Nullable Timing duration, Function<Facts, Failure> failure) {
        return faults.add(new ArmedStepFault(
                faults.kernel(),
                "container of " + image + " " + what,
                step,
                facts -> facts.image() != null
                        && (facts.image().equals(image) || facts.image().endsWith('/' + image)),
                duration,
                failure));
    }
}
