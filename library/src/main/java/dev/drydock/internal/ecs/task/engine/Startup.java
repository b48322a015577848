package dev.drydock.internal.ecs.task.engine;

import dev.drydock.internal.account.ImageSource;
import dev.drydock.internal.account.StepOutcomes.Failure;
import dev.drydock.internal.account.StepOutcomes.Outcome;
import dev.drydock.internal.account.StepOutcomes.Step;
import dev.drydock.internal.ecs.task.EcsContainer;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.Steps;
import dev.drydock.internal.ecs.task.StopCause;
import dev.drydock.internal.ecs.task.Subnets;
import dev.drydock.internal.ecs.task.TaskState;
import dev.drydock.internal.ecs.task.Transitions;
import dev.drydock.internal.ecs.task.container.ContainerRuntime;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The way up: PROVISIONING → PENDING → ACTIVATING → RUNNING. */
final class Startup {

    private final Steps steps;
    private final Transitions transitions;
    private final Shutdown shutdown;
    private final ContainerRuntime containers;
    private final ImageSource images;
    private final ImagePins pins;
    private final ImageTransfers transfers;
    private final Subnets subnets;

    Startup(
            Steps steps,
            Transitions transitions,
            Shutdown shutdown,
            ContainerRuntime containers,
            ImageSource images,
            ImagePins pins,
            ImageTransfers transfers,
            Subnets subnets) {
        this.steps = steps;
        this.transitions = transitions;
        this.shutdown = shutdown;
        this.containers = containers;
        this.images = images;
        this.pins = pins;
        this.transfers = transfers;
        this.subnets = subnets;
    }

    void begin(EcsTask task) {
        if (!task.plan().hasEni()) {
            task.instants().connected(steps.now());
            steps.begin(task, Step.PREPARE);
            return;
        }
        Outcome capacity = task.spec().onFargate() ? steps.ask(task, Step.CAPACITY) : new Outcome(Duration.ZERO, null);
        if (capacity.failure() != null) {
            steps.begin(task, Step.CAPACITY, capacity);
        } else {
            Outcome attached = steps.ask(task, Step.ENI);
            steps.begin(task, Step.ENI, -1, capacity.duration(), attached);
        }
    }

    void attached(EcsTask task) {
        task.attached(subnets.nextAddress(Objects.requireNonNull(task.subnet())));
        if (task.isReachable()) {
            task.instants().connected(steps.now());
        }
        transitions.move(task, TaskState.PENDING);
        steps.begin(task, Step.PREPARE);
    }

    /** All images are pulled at once; the step lasts as long as the slowest of them, or until one fails that matters. */
    void prepared(EcsTask task) {
        if (!task.isReachable()) {
            return; // its agent hears of it when it is back
        }
        if (!task.plan().isStartable()) {
            shutdown.failed(task, StopCause.unresolvable(task.arn()));
            return;
        }
        StopCause unreadable = containers.prepare(task);
        if (unreadable != null) {
            shutdown.failed(task, unreadable);
            return;
        }
        if (task.plan().mounts()) {
            Outcome mounted = steps.ask(task, Step.VOLUMES);
            if (mounted.failure() != null) {
                steps.begin(task, Step.VOLUMES, mounted);
                return;
            }
        }
        task.instants().pullStarted(steps.now());
        task.changedQuietly();
        Outcome slowest = null;
        for (EcsContainer container : task.containers()) {
            Outcome pull = pull(task, container);
            Failure failure = pull.failure();
            if (failure != null) {
                if (task.spec().onFargate() || container.plan().essential()) {
                    steps.begin(task, Step.PULL, container.index(), Duration.ZERO, pull);
                    return;
                }
                // The agent goes on without a container that is not essential.
                container.reason(failure.containerReason());
            }
            if (slowest == null || pull.duration().compareTo(slowest.duration()) > 0) {
                slowest = new Outcome(pull.duration(), null);
            }
        }
        steps.begin(task, Step.PULL, Objects.requireNonNull(slowest));
    }

    private Outcome pull(EcsTask task, EcsContainer container) {
        Outcome pull = steps.ask(task, Step.PULL, container.plan());
        String pinned = pins.digest(task, container.plan().name());
        String uri = container.plan().image();
        String wanted = pinned == null ? uri : uri + '@' + pinned;
        if (pull.failure() != null) {
            return pull; // nobody gets as far as to see whether the image is there
        }
        ImageSource.Resolution image = images.pull(wanted, transfers.puller(task, steps.now()));
        if (image instanceof ImageSource.Found found) {
            Duration transfer = transfers.duration(task, found);
            container.pulled(found.digest(), found.executable());
            if (pinned == null) {
                pins.found(task, container.plan().name(), found.digest());
            }
            return transfer.isZero() ? pull : new Outcome(pull.duration().plus(transfer), null);
        } else if (image instanceof ImageSource.Missing missing) {
            ImageSource.PullFailure failure = missing.failure();
            String reason = task.spec().onFargate() ? failure.onFargate() : failure.onEc2();
            return new Outcome(pull.duration(), new Failure(reason, reason));
        }
        return pull;
    }

    void pulled(EcsTask task) {
        task.instants().pullStopped(steps.now());
        transitions.move(task, TaskState.ACTIVATING);
        for (EcsContainer container : task.containers()) {
            if (container.reason() != null) {
                container.stopped();
            }
        }
        containers.startReady(task);
    }

    void reported(EcsTask task) {
        transitions.move(task, TaskState.RUNNING);
    }

    /** On Fargate the task repeats what its container says; on EC2 it says only that it failed to start. */
    void failed(EcsTask task, int index, String stoppedReason, @Nullable String containerReason) {
        if (task.instants().pullStartedAt() >= 0 && task.instants().pullStoppedAt() < 0) {
            task.instants().pullStopped(steps.now());
        }
        StopCause cause = StopCause.failedToStart(stoppedReason);
        if (index >= 0) {
            task.instants().executionStopped(steps.now());
            task.container(index).reason(containerReason);
            cause = task.spec().onFargate() ? cause : StopCause.CANNOT_START;
        }
        shutdown.failed(task, cause);
    }
}
