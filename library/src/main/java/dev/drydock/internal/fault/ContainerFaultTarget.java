package dev.drydock.internal.fault;

import dev.drydock.fault.ContainerFault;
import dev.drydock.fault.StepFault;
import dev.drydock.internal.account.Behavior;
import dev.drydock.internal.account.StepOutcomes.Failure;
import dev.drydock.internal.account.StepOutcomes.Step;
import dev.drydock.internal.account.StepOutcomes.StepContext;
import dev.drydock.internal.argument.Require;
import dev.drydock.time.Timing;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The containers of an image, before it is said what goes wrong with them. */
final class ContainerFaultTarget implements ContainerFault {

    private static final Duration LONGEST = Duration.ofDays(30);

    private final FaultPlan faults;
    private final String image;

    ContainerFaultTarget(FaultPlan faults, String image) {
        this.faults = faults;
        this.image = image;
    }

    @Override
    public StepFault cannotBeCreated(String reason) {
        Require.text("cannotBeCreated", "reason", reason, "no space left on device");
        return add("cannot be created", Step.CREATE, null, context -> both("CannotCreateContainerError: " + reason));
    }

    @Override
    public StepFault cannotStart(String reason) {
        Require.text("cannotStart", "reason", reason, "exec: \"serve\": executable file not found");
        return add("cannot start", Step.START, null, context -> both("CannotStartContainerError: " + reason));
    }

    @Override
    public StepFault failsWith(String error, String message) {
        Require.text("failsWith", "error", error, "ContainerRuntimeError");
        Require.text("failsWith", "message", message, "failed to create shim");
        return add("fails with " + error, Step.START, null, context -> both(error + ": " + message));
    }

    @Override
    public StepFault isNeverCreated() {
        return add(
                "is never created",
                Step.CREATE,
                Timing.CONTAINER_CREATION_TIMEOUT,
                context -> both(
                        context.fargate()
                                ? "ContainerRuntimeTimeoutError: Could not transition to created; timed out after waiting 4m0s"
                                : "DockerTimeoutError: Could not transition to created; timed out after waiting 4m0s"));
    }

    @Override
    public StepFault neverStarts() {
        return add(
                "never starts",
                Step.START,
                Timing.CONTAINER_START_TIMEOUT,
                context -> both(
                        context.fargate()
                                ? "ContainerRuntimeTimeoutError: Could not transition to running; timed out after waiting 1m:"
                                        + " context deadline exceeded"
                                : "DockerTimeoutError: Could not transition to started; timed out after waiting 3m0s"));
    }

    @Override
    public StepFault hangsOnSigterm() {
        return add("hangs on SIGTERM", Step.SIGTERM, null, context -> new Failure("", null));
    }

    @Override
    public StepFault cannotStop(String reason) {
        Require.text("cannotStop", "reason", reason, "No such process");
        String text = "CannotStopContainerError: failed sending SIGTERM to container: " + reason;
        return add("cannot stop", Step.SIGTERM, null, context -> both(text));
    }

    @Override
    public StepFault failsHealthCheck() {
        return add("fails its health check", Step.HEALTH, null, context -> both("unhealthy"));
    }

    @Override
    public StepFault crashLoops() {
        return behaves("crash loops", Behavior.Kind.CRASH_LOOPS, Duration.ZERO);
    }

    @Override
    public StepFault startsSlowly(Duration time) {
        return behaves(
                "starts slowly, in " + time, Behavior.Kind.STARTS_SLOWLY, positive("startsSlowly", "time", time));
    }

    @Override
    public StepFault neverBecomesHealthy() {
        return behaves("never becomes healthy", Behavior.Kind.NEVER_HEALTHY, Duration.ZERO);
    }

    @Override
    public StepFault flaps(Duration every) {
        return behaves("flaps every " + every, Behavior.Kind.FLAPS, positive("flaps", "every", every));
    }

    private static Duration positive(String method, String parameter, Duration time) {
        Require.given(method, parameter, time, "Duration.ofMinutes(2)");
        if (time.compareTo(Duration.ofSeconds(1)) < 0 || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(method + "(…) needs a time from one second to " + LONGEST
                    + ", but was given " + time + " for " + parameter);
        }
        return time;
    }

    private StepFault behaves(String what, Behavior.Kind kind, Duration time) {
        return faults.add(new ArmedBehavior(
                faults.kernel(),
                "container of " + image + ' ' + what,
                this::isOfImage,
                new Behavior(kind, time.toMillis())));
    }

    private boolean isOfImage(StepContext context) {
        return context.image() != null
                && (context.image().equals(image) || context.image().endsWith('/' + image));
    }

    private static Failure both(String text) {
        return new Failure(text, text);
    }

    private StepFault add(String what, Step step, @Nullable Timing duration, Function<StepContext, Failure> failure) {
        return faults.add(new ArmedStepFault(
                faults.kernel(), "container of " + image + " " + what, step, this::isOfImage, duration, failure));
    }
}
