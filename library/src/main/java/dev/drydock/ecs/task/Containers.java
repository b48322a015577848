package dev.drydock.ecs.task;

import dev.drydock.account.Outcomes.Failure;
import dev.drydock.account.Outcomes.Outcome;
import dev.drydock.account.Outcomes.Step;
import dev.drydock.ecs.task.ContainerPlan.Dependency;
import dev.drydock.kernel.Event;
import dev.drydock.kernel.EventKind;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerCondition;
import software.amazon.awssdk.services.ecs.model.ContainerRestartPolicy;

/** Starts and stops the containers of tasks, in the order their dependencies allow, as the agent does. */
final class Containers {

    /** What the agent gives a container that can never start. */
    private static final int NEVER_STARTED = 143;

    private static final int SIGKILL = 137;

    /**
     * Seconds, where a restart policy does not say.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerRestartPolicy.html">
     *     restartAttemptPeriod</a>
     */
    private static final int RESTART_PERIOD = 300;

    private final TaskEngine engine;

    Containers(TaskEngine engine) {
        this.engine = engine;
    }

    // ---- starting

    /** Starts what can start now; once nothing is left to start, the task is about to be RUNNING. */
    void startReady(Task task) {
        for (Container container : task.containers()) {
            if (container.isPending() && !container.starting && !task.isStopping()) {
                start(task, container);
            }
        }
        boolean reporting = task.next != null && task.next.isPending();
        if (task.state() == TaskState.ACTIVATING && !task.isStopping() && !reporting && task.haveAllStarted()) {
            engine.transitions.started(task);
            engine.steps.begin(task, Step.REPORT);
        }
    }

    private void start(Task task, Container container) {
        Dependencies.Verdict verdict = Dependencies.of(task, container);
        if (verdict.isHopeless()) {
            cannotDepend(task, container, verdict.problem());
        } else if (verdict.isReady()) {
            container.starting = true;
            Outcome create = engine.steps.ask(task, Step.CREATE, container.plan);
            Outcome start = create.failure() == null ? engine.steps.ask(task, Step.START, container.plan) : create;
            Duration delay = create.failure() == null ? create.duration().plus(start.duration()) : create.duration();
            Failure failure = start.failure();
            Event event = failure == null
                    ? new TaskEvents.ContainerStarts(task.arn(), container.index)
                    : new TaskEvents.ContainerFails(
                            task.arn(),
                            container.index,
                            failure.stoppedReason(),
                            failure.containerReason() == null ? failure.stoppedReason() : failure.containerReason());
            container.start = engine.steps.schedule(task, delay, EventKind.TRANSITION, event);
        }
    }

    void started(Task task, Container container) {
        Failure noLog = engine.scripts.openLog(task, container);
        if (noLog != null) {
            String reason = noLog.containerReason();
            cannotStart(task, container, noLog.stoppedReason(), reason == null ? noLog.stoppedReason() : reason);
            return;
        }
        String noPorts = PortBinder.bind(task, container);
        if (noPorts != null) {
            cannotStart(task, container, noPorts, noPorts);
            return;
        }
        container.status = Container.Status.RUNNING;
        container.startedAt = engine.transitions.now();
        task.changedQuietly();
        engine.scripts.begin(task, container);
        Duration timeout = container.plan.startTimeout();
        if (timeout != null && !container.plan.dependents().isEmpty()) {
            container.timeout = engine.steps.schedule(
                    task, timeout, EventKind.TRANSITION, new TaskEvents.StartTimesOut(task.arn(), container.index));
        }
        startReady(task);
    }

    void cannotStart(Task task, Container container, String stoppedReason, String containerReason) {
        container.status = Container.Status.STOPPED;
        container.reason = containerReason;
        task.changed();
        if (task.isStopping()) {
            if (container.plan.essential() || !AgentLink.isUnheard(task)) {
                stopAll(task);
            }
            engine.shutdown.containerStopped(task);
        } else if (task.spec().onFargate()) {
            engine.shutdown.failed(task, StopCause.failedToStart(stoppedReason));
        } else if (container.plan.essential()) {
            engine.shutdown.failed(task, StopCause.CANNOT_START);
        } else {
            startReady(task);
        }
    }

    /** As the agent says it; it gives the container the exit code of SIGTERM although it never ran. */
    private void cannotDepend(Task task, Container container, @Nullable String problem) {
        container.status = Container.Status.STOPPED;
        if (problem != null) {
            container.exitCode = NEVER_STARTED;
            container.reason = "CannotStartContainerError: dependency graph: " + problem;
        }
        task.changed();
        if (container.plan.essential()) {
            engine.shutdown.failed(task, StopCause.CANNOT_START);
        } else {
            startReady(task);
        }
    }

    /** Who waits for more than this container's start has waited too long. */
    void startTimedOut(Task task, Container container) {
        for (int index : container.plan.dependents()) {
            Container waiting = task.container(index);
            if (waiting.isPending() && !waiting.starting && !task.isStopping()) {
                for (Dependency dependency : waiting.plan.dependsOn()) {
                    if (dependency.container() == container.index
                            && dependency.condition() != ContainerCondition.START
                            && !Dependencies.holds(container, dependency.condition())) {
                        cannotDepend(task, waiting, Dependencies.timedOut(container, waiting));
                        break;
                    }
                }
            }
        }
    }

    // ---- stopping

    /**
     * Tells every container to stop that may: one that others depend on waits until those are gone. Containers that never
     * started are over without an exit code.
     */
    void stopAll(Task task) {
        for (Container container : task.containers()) {
            if (container.isPending()) {
                engine.steps.cancel(container.start);
                container.status = Container.Status.STOPPED;
                task.changedQuietly();
            }
        }
        for (Container container : task.containers()) {
            if (container.isRunning() && !container.signaled && !isNeeded(task, container)) {
                terminate(task, container);
            }
        }
    }

    private static boolean isNeeded(Task task, Container container) {
        for (int dependent : container.plan.dependents()) {
            if (task.container(dependent).isRunning()) {
                return true;
            }
        }
        return false;
    }

    private void terminate(Task task, Container container) {
        container.signaled = true;
        int exitCode = engine.scripts.sigterm(task, container);
        if (exitCode == Scripts.LIVES_ON) {
            container.kill = engine.steps.schedule(
                    task,
                    container.plan.stopTimeout(),
                    EventKind.TRANSITION,
                    new TaskEvents.StopTimesOut(task.arn(), container.index));
        } else {
            exited(task, container, exitCode, null);
        }
    }

    void killed(Task task, Container container) {
        exited(task, container, SIGKILL, null);
    }

    /** The container's process is gone, for whatever reason. */
    void exited(Task task, Container container, int exitCode, @Nullable String reason) {
        if ((!task.isStopping() || AgentLink.isUnheard(task)) && mayRestart(container, exitCode)) {
            restart(task, container, exitCode);
            return;
        }
        container.status = Container.Status.STOPPED;
        container.exitCode = exitCode;
        if (reason != null) {
            container.reason = reason;
        } else if (engine.scripts.lostChild(container)) {
            container.reason = Scripts.OUT_OF_MEMORY;
        }
        silence(container);
        engine.steps.cancel(container.timeout);
        PortBinder.release(task, container);
        engine.memory.look(task);
        if (container.plan.essential() && task.executionStoppedAt < 0) {
            task.executionStoppedAt = engine.transitions.now();
        }
        task.changed();
        if (task.isStopping()) {
            // Others may have waited for this one; and the agent stops them all once an essential one is gone.
            if (container.signaled || container.plan.essential() || task.state() == TaskState.STOPPING) {
                stopAll(task);
            }
            engine.shutdown.containerStopped(task);
        } else if (container.plan.essential()) {
            engine.shutdown.essentialExit(task, StopCause.ESSENTIAL_EXIT);
        } else {
            startReady(task);
        }
    }

    /** The agent's rule: only what has run for the whole period since its last start is started again. */
    private boolean mayRestart(Container container, int exitCode) {
        ContainerRestartPolicy policy = container.plan.definition().restartPolicy();
        if (policy == null || !policy.enabled() || policy.ignoredExitCodes().contains(exitCode)) {
            return false;
        }
        int period = policy.restartAttemptPeriod() == null ? RESTART_PERIOD : policy.restartAttemptPeriod();
        return engine.transitions.now() - container.startedAt >= period * 1_000L;
    }

    /** The container keeps its name and its ports, and who waits for it waits no longer; its task does not notice. */
    private void restart(Task task, Container container, int exitCode) {
        silence(container);
        container.restarts++;
        container.sick = List.of();
        container.startedAt = engine.transitions.now();
        container.nextStep = 0;
        if (container.health != Health.UNKNOWN) {
            container.health = Health.UNKNOWN;
            engine.transitions.healthChanged(task);
        }
        engine.transitions.restarted(task, container, exitCode);
        engine.scripts.begin(task, container);
    }

    /** The host is gone, and nobody knows how the container ended. */
    void lose(Task task) {
        engine.steps.cancel(task.memory);
        for (Container container : task.containers()) {
            engine.steps.cancel(container.start);
            engine.steps.cancel(container.timeout);
            silence(container);
            if (container.isRunning()) {
                PortBinder.release(task, container);
            }
            container.status = Container.Status.STOPPED;
        }
    }

    private void silence(Container container) {
        engine.steps.cancel(container.end);
        engine.steps.cancel(container.step);
        engine.steps.cancel(container.flip);
        engine.steps.cancel(container.kill);
        engine.steps.cancel(container.handler);
    }
}
