package dev.drydock.internal.ecs.task.container;

import dev.drydock.internal.account.StepOutcomes.Failure;
import dev.drydock.internal.account.StepOutcomes.Outcome;
import dev.drydock.internal.account.StepOutcomes.Step;
import dev.drydock.internal.container.ContainerScript;
import dev.drydock.internal.ecs.task.ContainerPlan.Dependency;
import dev.drydock.internal.ecs.task.ContainerTickets.Purpose;
import dev.drydock.internal.ecs.task.EcsContainer;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.Health;
import dev.drydock.internal.ecs.task.Steps;
import dev.drydock.internal.ecs.task.StopCause;
import dev.drydock.internal.ecs.task.TaskState;
import dev.drydock.internal.ecs.task.Transitions;
import dev.drydock.internal.kernel.Event;
import dev.drydock.internal.kernel.EventKind;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerCondition;

/** Starts and stops the containers of tasks, in the order their dependencies allow, as the agent does. */
final class Containers {

    /** What the agent gives a container that can never start. */
    private static final int NEVER_STARTED = 143;

    /** 128 + SIGKILL, which the kernel's out-of-memory killer sends, too. */
    private static final int KILLED = 137;

    private static final String OUT_OF_MEMORY = "OutOfMemoryError: Container killed due to memory usage";

    private final Steps steps;
    private final Transitions transitions;
    private final ContainerLogs logs;
    private final ScriptPlayer scripts;
    private final HealthChecks health;
    private final MemoryWatch memory;
    private final TaskEnding ending;

    Containers(
            Steps steps,
            Transitions transitions,
            ContainerLogs logs,
            ScriptPlayer scripts,
            HealthChecks health,
            MemoryWatch memory,
            TaskEnding ending) {
        this.steps = steps;
        this.transitions = transitions;
        this.logs = logs;
        this.scripts = scripts;
        this.health = health;
        this.memory = memory;
        this.ending = ending;
    }

    // ---- starting

    /** Starts what can start now; once nothing is left to start, the task is about to be RUNNING. */
    void startReady(EcsTask task) {
        for (EcsContainer container : task.containers()) {
            if (container.isPending() && !container.isStarting() && !task.isStopping()) {
                start(task, container);
            }
        }
        if (task.state() == TaskState.ACTIVATING
                && !task.isStopping()
                && !task.isStepPending()
                && task.haveAllStarted()) {
            transitions.started(task);
            steps.begin(task, Step.REPORT);
        }
    }

    private void start(EcsTask task, EcsContainer container) {
        Dependencies.Verdict verdict = Dependencies.of(task, container);
        if (verdict.isHopeless()) {
            cannotDepend(task, container, verdict.problem());
        } else if (verdict.isReady()) {
            container.starts();
            Outcome create = steps.ask(task, Step.CREATE, container.plan());
            Outcome start = create.failure() == null ? steps.ask(task, Step.START, container.plan()) : create;
            Duration delay = create.failure() == null ? create.duration().plus(start.duration()) : create.duration();
            Failure failure = start.failure();
            Event event = failure == null
                    ? new ContainerEvents.ContainerStarts(task.arn(), container.index())
                    : new ContainerEvents.ContainerFails(
                            task.arn(),
                            container.index(),
                            failure.stoppedReason(),
                            failure.containerReason() == null ? failure.stoppedReason() : failure.containerReason());
            container.tickets().await(Purpose.START, steps.schedule(task, delay, EventKind.TRANSITION, event));
        }
    }

    void started(EcsTask task, EcsContainer container) {
        Failure noLog = logs.openAtStart(task, container, steps.now());
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
        container.started(steps.now());
        task.changedQuietly();
        begin(task, container);
        Duration timeout = container.plan().startTimeout();
        if (timeout != null && !container.plan().dependents().isEmpty()) {
            container
                    .tickets()
                    .await(
                            Purpose.TIMEOUT,
                            steps.schedule(
                                    task,
                                    timeout,
                                    EventKind.TRANSITION,
                                    new ContainerEvents.StartTimesOut(task.arn(), container.index())));
        }
        startReady(task);
    }

    private void begin(EcsTask task, EcsContainer container) {
        if (!container.cannotRun()) {
            container.behaves(steps.behavior(task, container.plan()));
        }
        scripts.begin(task, container);
        health.begin(task, container);
    }

    void cannotStart(EcsTask task, EcsContainer container, String stoppedReason, String containerReason) {
        container.stopped();
        container.reason(containerReason);
        task.changed();
        if (task.isStopping()) {
            if (container.plan().essential() || !task.isUnheard()) {
                stopAll(task);
            }
            ending.containerStopped(task);
        } else if (task.spec().onFargate()) {
            ending.failed(task, StopCause.failedToStart(stoppedReason));
        } else if (container.plan().essential()) {
            ending.failed(task, StopCause.CANNOT_START);
        } else {
            startReady(task);
        }
    }

    /** In the agent's words; it gives the container the exit code of SIGTERM although it never ran. */
    private void cannotDepend(EcsTask task, EcsContainer container, @Nullable String problem) {
        container.stopped();
        if (problem != null) {
            container.stopped(NEVER_STARTED);
            container.reason("CannotStartContainerError: dependency graph: " + problem);
        }
        task.changed();
        if (container.plan().essential()) {
            ending.failed(task, StopCause.CANNOT_START);
        } else {
            startReady(task);
        }
    }

    /** Containers that wait for more than this one's start have waited too long. */
    void startTimedOut(EcsTask task, EcsContainer container) {
        for (int index : container.plan().dependents()) {
            EcsContainer waiting = task.container(index);
            if (waiting.isPending() && !waiting.isStarting() && !task.isStopping()) {
                for (Dependency dependency : waiting.plan().dependsOn()) {
                    if (dependency.container() == container.index()
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
     * Tells every container that may stop to do so: one that others depend on waits until those are gone. Containers
     * that never started are over without an exit code.
     */
    void stopAll(EcsTask task) {
        for (EcsContainer container : task.containers()) {
            if (container.isPending()) {
                steps.cancel(container.tickets().of(Purpose.START));
                container.stopped();
                task.changedQuietly();
            }
        }
        for (EcsContainer container : task.containers()) {
            if (container.isRunning() && !container.isSignaled() && !Dependencies.isNeeded(task, container)) {
                terminate(task, container);
            }
        }
    }

    private void terminate(EcsTask task, EcsContainer container) {
        container.signaled();
        int exitCode = scripts.sigterm(task, container);
        if (exitCode == ScriptPlayer.LIVES_ON) {
            container
                    .tickets()
                    .await(
                            Purpose.KILL,
                            steps.schedule(
                                    task,
                                    container.plan().stopTimeout(),
                                    EventKind.TRANSITION,
                                    new ContainerEvents.StopTimesOut(task.arn(), container.index())));
        } else {
            exited(task, container, exitCode, null);
        }
    }

    /** SIGTERM from somebody else than the agent, which kills nobody who goes on. */
    void signal(EcsTask task, EcsContainer container) {
        int exitCode = scripts.sigterm(task, container);
        if (exitCode != ScriptPlayer.LIVES_ON) {
            exited(task, container, exitCode, null);
        }
    }

    /** SIGKILL, which no process survives. */
    void killed(EcsTask task, EcsContainer container) {
        exited(task, container, KILLED, null);
    }

    /** The script has come to a step that ends the container. */
    void scriptEnds(EcsTask task, EcsContainer container, int place) {
        if (scripts.playToEnd(task, container, place) instanceof ContainerScript.Exits exits) {
            exited(task, container, exits.code(), null);
        } else {
            exited(task, container, KILLED, OUT_OF_MEMORY);
        }
    }

    void runsOutOfMemory(EcsTask task, EcsContainer container) {
        scripts.playUntilNow(task, container);
        exited(task, container, KILLED, OUT_OF_MEMORY);
    }

    /** Others may have waited for this result. */
    void healthChanges(EcsTask task, EcsContainer container, Health to) {
        health.changes(task, container, to);
        startReady(task);
    }

    /** The container's process is gone, for whatever reason. */
    private void exited(EcsTask task, EcsContainer container, int exitCode, @Nullable String reason) {
        logs.flush(task, container);
        if ((!task.isStopping() || task.isUnheard()) && RestartRule.restarts(container, exitCode, steps.now())) {
            restart(task, container, exitCode);
            return;
        }
        container.stopped(exitCode);
        if (reason != null) {
            container.reason(reason);
        } else if (scripts.lostChild(container)) {
            container.reason(OUT_OF_MEMORY);
        }
        silence(container);
        steps.cancel(container.tickets().of(Purpose.TIMEOUT));
        PortBinder.release(task, container);
        memory.look(task);
        if (container.plan().essential()) {
            task.instants().executionStopped(steps.now());
        }
        transitions.exited(task, container);
        task.changed();
        if (task.isStopping()) {
            // Others may have waited for this one; and the agent stops them all once an essential one is gone.
            if (container.isSignaled() || container.plan().essential() || task.state() == TaskState.STOPPING) {
                stopAll(task);
            }
            ending.containerStopped(task);
        } else if (container.plan().essential()) {
            ending.essentialExit(task, StopCause.ESSENTIAL_EXIT);
        } else {
            startReady(task);
        }
    }

    /**
     * The container keeps its name and its ports, and those that wait for it wait no longer; its task does not notice.
     */
    private void restart(EcsTask task, EcsContainer container, int exitCode) {
        silence(container);
        container.restarted(steps.now());
        if (container.health() != Health.UNKNOWN) {
            container.health(Health.UNKNOWN);
            transitions.healthChanged(task);
        }
        transitions.restarted(task, container, exitCode);
        begin(task, container);
    }

    /** The host is gone, and nobody knows how the container ended. */
    void lose(EcsTask task) {
        steps.cancel(task.memory());
        for (EcsContainer container : task.containers()) {
            steps.cancel(container.tickets().of(Purpose.START));
            steps.cancel(container.tickets().of(Purpose.TIMEOUT));
            silence(container);
            if (container.isRunning()) {
                PortBinder.release(task, container);
            }
            container.stopped();
        }
    }

    private void silence(EcsContainer container) {
        steps.cancel(container.tickets().of(Purpose.END));
        steps.cancel(container.tickets().of(Purpose.STEP));
        steps.cancel(container.tickets().of(Purpose.FLIP));
        steps.cancel(container.tickets().of(Purpose.KILL));
        steps.cancel(container.tickets().of(Purpose.HANDLER));
        steps.cancel(container.tickets().of(Purpose.LINES));
    }
}
