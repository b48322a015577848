package dev.drydock.ecs.task;

import dev.drydock.account.Outcomes.Failure;
import dev.drydock.account.Outcomes.Step;
import dev.drydock.container.Attention;
import dev.drydock.container.ContainerScript;
import dev.drydock.container.ContainerScript.Sigterm;
import dev.drydock.container.ScriptCall;
import dev.drydock.container.ScriptSource;
import dev.drydock.kernel.EventKind;
import dev.drydock.kernel.Lane;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plays the scripts of running containers. The end of a script is an event from the start on, because callers wait for it;
 * of the steps before it the next one that somebody can see; of health the next change.
 */
final class Scripts {

    /** 128 + SIGKILL, which the kernel's out-of-memory killer sends. */
    static final int KILLED = 137;

    /** What {@link #sigterm} tells of a process that goes on; no exit code. */
    static final int LIVES_ON = -1;

    static final String OUT_OF_MEMORY = "OutOfMemoryError: Container killed due to memory usage";

    private final Lane lane;
    private final TaskEngine engine;
    private final ScriptSource source;
    private final Logs logs;

    Scripts(Lane lane, TaskEngine engine, ScriptSource source, Logs logs) {
        this.lane = lane;
        this.engine = engine;
        this.source = source;
        this.logs = logs;
    }

    /** Fargate makes the streams of all containers before it pulls their images; tells how the task fails if it cannot. */
    @Nullable
    StopCause openLogs(Task task) {
        for (Container container : task.containers()) {
            Failure failure = logs.open(task, container, engine.transitions.now());
            if (failure != null) {
                return StopCause.failedToStart(failure.stoppedReason());
            }
        }
        return null;
    }

    /** On an instance Docker makes a container's stream when it starts it. */
    @Nullable
    Failure openLog(Task task, Container container) {
        return task.spec().onFargate() ? null : logs.open(task, container, engine.transitions.now());
    }

    void begin(Task task, Container container) {
        awaitEnd(task, container);
        awaitStep(task, container);
        engine.memory.look(task);
        if (container.plan.health() != null) {
            container.checkBroken = engine.steps.failure(task, Step.HEALTH, container.plan) != null;
            awaitFlip(task, container, -1);
        }
    }

    private void awaitEnd(Task task, Container container) {
        ContainerScript script = script(container);
        int end = endOf(script, container.plan.hardLimit());
        if (end >= 0) {
            // Callers wait for the end of a standalone task; a service's container that ends later is a surprise.
            boolean awaited = task.spec().standalone() || container.shutsDownAt >= 0;
            EventKind kind = awaited ? EventKind.TRANSITION : EventKind.SCRIPT;
            Duration at = script.steps().get(end).at();
            container.end =
                    engine.steps.schedule(task, at, kind, new TaskEvents.ScriptEnds(task.arn(), container.index, end));
        }
    }

    /** What the container does now: its script, or since it acts on SIGTERM its handler. */
    ContainerScript script(Container container) {
        ContainerScript script = container.script;
        if (script == null) {
            script = original(container);
            if (container.shutsDownAt >= 0) {
                script = new ContainerScript(script.sigterm().steps(), true);
            }
            container.script = script;
        }
        return script;
    }

    ContainerScript original(Container container) {
        ContainerPlan plan = container.plan;
        return source.scriptOf(plan.image(), plan.entryPoint(), plan.command(), plan.init());
    }

    // ---- signals

    /**
     * Sends SIGTERM. Tells the exit code of a process that ends at once; {@link #LIVES_ON} if it goes on, be it to handle the
     * signal.
     */
    int sigterm(Task task, Container container) {
        Failure lost = engine.steps.failure(task, Step.SIGTERM, container.plan);
        if (lost != null) {
            container.reason = lost.containerReason();
            return LIVES_ON;
        }
        Sigterm answer = script(container).sigterm();
        if (answer.steps().isEmpty()) {
            return LIVES_ON;
        }
        long offset = engine.transitions.now() - container.startedAt;
        long acts = answer.attention().next(offset);
        if (acts == offset
                && answer.steps().get(0) instanceof ContainerScript.Exits exits
                && exits.at().isZero()) {
            return exits.code();
        }
        if (acts >= 0) {
            container.handler = engine.steps.schedule(
                    task,
                    Duration.ofMillis(acts - offset),
                    EventKind.TRANSITION,
                    new TaskEvents.SigtermHandled(task.arn(), container.index));
        }
        return LIVES_ON;
    }

    /** A handler that ends the process takes the place of its script; another one is done at once. */
    void handlesSigterm(Task task, Container container) {
        Sigterm answer = script(container).sigterm();
        if (!answer.ends()) {
            answer.steps().forEach(step -> play(task, container, step, engine.transitions.now()));
            return;
        }
        engine.steps.cancel(container.end);
        engine.steps.cancel(container.step);
        container.shutsDownAt = engine.transitions.now();
        container.script = null;
        container.nextStep = 0;
        awaitEnd(task, container);
        awaitStep(task, container);
        engine.memory.look(task);
    }

    /** Whether a child of the container's process was killed for want of memory. */
    boolean lostChild(Container container) {
        List<ContainerScript.Step> steps =
                (container.shutsDownAt >= 0 ? original(container) : script(container)).steps();
        long offset = engine.transitions.now() - container.startedAt;
        for (int i = 0; i < steps.size(); i++) {
            ContainerScript.Step step = steps.get(i);
            if (step instanceof ContainerScript.ChildKilled && step.at().toMillis() <= offset) {
                return true;
            }
        }
        return false;
    }

    /** The place of the first step that ends the container; -1 if none does. */
    private static int endOf(ContainerScript script, int hardLimit) {
        List<ContainerScript.Step> steps = script.steps();
        for (int i = 0; i < steps.size(); i++) {
            ContainerScript.Step step = steps.get(i);
            if (step instanceof ContainerScript.Exits
                    || (step instanceof ContainerScript.Memory memory && memory.mebibytes() > hardLimit)) {
                return i;
            }
        }
        return -1;
    }

    // ---- steps

    private void awaitStep(Task task, Container container) {
        List<ContainerScript.Step> steps = script(container).steps();
        for (int i = container.nextStep; i < steps.size(); i++) {
            if (steps.get(i) instanceof ContainerScript.Logs || steps.get(i) instanceof ContainerScript.Calls) {
                long due = container.scriptStart() + steps.get(i).at().toMillis();
                container.step = engine.steps.schedule(
                        task,
                        Duration.ofMillis(due - engine.transitions.now()),
                        EventKind.SCRIPT,
                        new TaskEvents.ScriptGoesOn(task.arn(), container.index));
                return;
            }
        }
    }

    void goesOn(Task task, Container container) {
        playUntilNow(task, container);
        awaitStep(task, container);
    }

    private void playUntilNow(Task task, Container container) {
        List<ContainerScript.Step> steps = script(container).steps();
        long offset = engine.transitions.now() - container.scriptStart();
        int until = container.nextStep;
        while (until < steps.size() && steps.get(until).at().toMillis() <= offset) {
            until++;
        }
        play(task, container, until);
    }

    void runsOutOfMemory(Task task, Container container) {
        playUntilNow(task, container);
        engine.containers.exited(task, container, KILLED, OUT_OF_MEMORY);
    }

    /** Plays the steps before a place, each at its own instant. */
    private void play(Task task, Container container, int until) {
        List<ContainerScript.Step> steps = script(container).steps();
        for (int i = container.nextStep; i < until; i++) {
            play(task, container, steps.get(i), container.scriptStart());
        }
        container.nextStep = Math.max(container.nextStep, until);
    }

    private void play(Task task, Container container, ContainerScript.Step step, long start) {
        if (step instanceof ContainerScript.Logs said) {
            logs.write(task, container, start + said.at().toMillis(), said.lines());
        } else if (step instanceof ContainerScript.Calls calls) {
            Instant at = Instant.ofEpochMilli(start + calls.at().toMillis());
            ScriptCall call =
                    new ScriptCall(task.arn(), container.plan.name(), at, engine.environment.of(task, container));
            lane.outcall(() -> source.run(calls.callback(), call));
        }
    }

    void ends(Task task, Container container, int step) {
        play(task, container, step);
        if (script(container).steps().get(step) instanceof ContainerScript.Exits exits) {
            engine.containers.exited(task, container, exits.code(), null);
        } else {
            engine.containers.exited(task, container, KILLED, OUT_OF_MEMORY);
        }
    }

    // ---- health

    private void awaitFlip(Task task, Container container, long after) {
        HealthProbe probe = container.plan.health();
        HealthProbe.Flip flip =
                probe == null ? null : probe.next(script(container), container.checkBroken, container.sick, after);
        if (flip != null) {
            // The first result is part of starting: other containers and deployments wait for it.
            EventKind kind = container.health == Health.UNKNOWN ? EventKind.TRANSITION : EventKind.UPKEEP;
            container.flip = engine.steps.schedule(
                    task,
                    Duration.ofMillis(container.startedAt + flip.at() - engine.transitions.now()),
                    kind,
                    new TaskEvents.HealthChanges(task.arn(), container.index, flip.to()));
        }
    }

    boolean sicken(Task task, Container container, Duration howLong) {
        if (container.plan.health() == null || container.shutsDownAt >= 0) {
            return false;
        }
        long from = engine.transitions.now() - container.startedAt;
        List<Attention.Span> sick = new ArrayList<>(container.sick);
        sick.add(new Attention.Span(from, from + howLong.toMillis()));
        container.sick = List.copyOf(sick);
        engine.steps.cancel(container.flip);
        awaitFlip(task, container, from);
        return true;
    }

    void health(Task task, Container container, Health to) {
        container.health = to;
        engine.transitions.healthChanged(task);
        awaitFlip(task, container, engine.transitions.now() - container.startedAt);
        engine.containers.startReady(task);
    }
}
