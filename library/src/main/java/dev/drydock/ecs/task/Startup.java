package dev.drydock.ecs.task;

import dev.drydock.account.ImageSource;
import dev.drydock.account.Outcomes.Failure;
import dev.drydock.account.Outcomes.Outcome;
import dev.drydock.account.Outcomes.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The way up: PROVISIONING → PENDING → ACTIVATING → RUNNING. */
final class Startup {

    private final TaskEngine engine;
    private final ImageSource images;
    private final Subnets subnets;

    Startup(TaskEngine engine, ImageSource images, Subnets subnets) {
        this.engine = engine;
        this.images = images;
        this.subnets = subnets;
    }

    void begin(Task task) {
        if (!task.plan().hasEni()) {
            task.connectivityAt = engine.transitions.now();
            engine.steps.begin(task, Step.PREPARE);
            return;
        }
        Outcome capacity =
                task.spec().onFargate() ? engine.steps.ask(task, Step.CAPACITY) : new Outcome(Duration.ZERO, null);
        if (capacity.failure() != null) {
            engine.steps.begin(task, Step.CAPACITY, capacity);
        } else {
            Outcome attached = engine.steps.ask(task, Step.ENI);
            engine.steps.begin(task, Step.ENI, -1, capacity.duration(), attached);
        }
    }

    void attached(Task task) {
        task.privateIp = subnets.nextAddress(Objects.requireNonNull(task.subnet()));
        if (AgentLink.isUp(task)) {
            task.connectivityAt = engine.transitions.now();
        }
        engine.transitions.move(task, TaskState.PENDING);
        engine.steps.begin(task, Step.PREPARE);
    }

    /** All images are pulled at once; the step lasts as long as the slowest of them, or until one fails that matters. */
    void prepared(Task task) {
        if (!AgentLink.isUp(task)) {
            return; // its agent hears of it when it is back
        }
        if (!task.plan().isStartable()) {
            engine.shutdown.failed(task, StopCause.unresolvable(task.arn()));
            return;
        }
        StopCause unreadable = engine.secrets.read(task);
        if (unreadable == null) {
            unreadable = engine.files.read(task);
        }
        if (unreadable == null && task.spec().onFargate()) {
            unreadable = engine.scripts.openLogs(task);
        }
        if (unreadable != null) {
            engine.shutdown.failed(task, unreadable);
            return;
        }
        if (task.plan().mounts()) {
            Outcome mounted = engine.steps.ask(task, Step.VOLUMES);
            if (mounted.failure() != null) {
                engine.steps.begin(task, Step.VOLUMES, mounted);
                return;
            }
        }
        task.pullStartedAt = engine.transitions.now();
        task.changedQuietly();
        Outcome slowest = null;
        for (Container container : task.containers()) {
            Outcome pull = pull(task, container);
            Failure failure = pull.failure();
            if (failure != null) {
                if (task.spec().onFargate() || container.plan.essential()) {
                    engine.steps.begin(task, Step.PULL, container.index, Duration.ZERO, pull);
                    return;
                }
                // The agent goes on without a container that is not essential.
                container.reason = failure.containerReason();
            }
            if (slowest == null || pull.duration().compareTo(slowest.duration()) > 0) {
                slowest = new Outcome(pull.duration(), null);
            }
        }
        engine.steps.begin(task, Step.PULL, Objects.requireNonNull(slowest));
    }

    private Outcome pull(Task task, Container container) {
        Outcome pull = engine.steps.ask(task, Step.PULL, container.plan);
        String pinned = engine.pins.digest(task, container.plan.name());
        String uri = container.plan.image();
        String wanted = pinned == null ? uri : uri + '@' + pinned;
        ImageSource.Resolution image = pull.failure() == null
                ? images.pull(wanted, Instant.ofEpochMilli(engine.transitions.now()))
                : images.resolve(wanted);
        if (image instanceof ImageSource.Found found) {
            container.digest = found.digest();
            if (pinned == null) {
                engine.pins.found(task, container.plan.name(), found.digest());
            }
        } else if (image instanceof ImageSource.Missing missing) {
            ImageSource.PullFailure failure = missing.failure();
            String reason = task.spec().onFargate() ? failure.onFargate() : failure.onEc2();
            return new Outcome(pull.duration(), new Failure(reason, reason));
        }
        return pull;
    }

    void pulled(Task task) {
        task.pullStoppedAt = engine.transitions.now();
        engine.transitions.move(task, TaskState.ACTIVATING);
        for (Container container : task.containers()) {
            if (container.reason != null) {
                container.status = Container.Status.STOPPED;
            }
        }
        engine.containers.startReady(task);
    }

    void reported(Task task) {
        engine.transitions.move(task, TaskState.RUNNING);
    }

    /** On Fargate the task repeats what its container says; on EC2 it says only that it failed to start. */
    void failed(Task task, int index, String stoppedReason, @Nullable String containerReason) {
        if (task.pullStartedAt >= 0 && task.pullStoppedAt < 0) {
            task.pullStoppedAt = engine.transitions.now();
        }
        StopCause cause = StopCause.failedToStart(stoppedReason);
        if (index >= 0) {
            task.container(index).reason = containerReason;
            cause = task.spec().onFargate() ? cause : StopCause.CANNOT_START;
        }
        engine.shutdown.failed(task, cause);
    }
}
