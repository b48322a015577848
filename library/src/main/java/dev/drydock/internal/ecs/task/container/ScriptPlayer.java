package dev.drydock.internal.ecs.task.container;

import dev.drydock.container.ScriptCall;
import dev.drydock.internal.account.StepOutcomes.Failure;
import dev.drydock.internal.account.StepOutcomes.Step;
import dev.drydock.internal.container.ContainerScript;
import dev.drydock.internal.container.ContainerScript.Sigterm;
import dev.drydock.internal.container.ScriptSource;
import dev.drydock.internal.ecs.task.ContainerTickets.Purpose;
import dev.drydock.internal.ecs.task.EcsContainer;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.Steps;
import dev.drydock.internal.kernel.EventKind;
import dev.drydock.internal.kernel.RegionQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Plays the scripts of running containers. The end of a script is an event from the start on, because callers wait for
 * it; of the steps before it, only the next visible one is.
 */
final class ScriptPlayer {

    /** What {@link #sigterm} returns for a process that goes on; not an exit code. */
    static final int LIVES_ON = -1;

    private final RegionQueue queue;
    private final Steps steps;
    private final ScriptLookup scripts;
    private final ScriptSource source;
    private final TaskEnvironment environment;
    private final ContainerLogs logs;
    private final MemoryWatch memory;

    ScriptPlayer(
            RegionQueue queue,
            Steps steps,
            ScriptLookup scripts,
            ScriptSource source,
            TaskEnvironment environment,
            ContainerLogs logs,
            MemoryWatch memory) {
        this.queue = queue;
        this.steps = steps;
        this.scripts = scripts;
        this.source = source;
        this.environment = environment;
        this.logs = logs;
        this.memory = memory;
    }

    void begin(EcsTask task, EcsContainer container) {
        awaitEnd(task, container);
        awaitStep(task, container);
        memory.look(task);
    }

    private void awaitEnd(EcsTask task, EcsContainer container) {
        ContainerScript script = scripts.of(container);
        int end = endOf(script, container.plan().size().hardLimit());
        if (end >= 0) {
            EventKind kind =
                    container.shutsDownAt() >= 0 ? EventKind.TRANSITION : Dependencies.kindOfEnd(task, container);
            Duration at = script.steps().get(end).at();
            container
                    .tickets()
                    .await(
                            Purpose.END,
                            steps.schedule(
                                    task,
                                    at,
                                    kind,
                                    new ContainerEvents.ScriptEnds(task.arn(), container.index(), end)));
        }
    }

    // ---- signals

    /**
     * Sends SIGTERM. Returns the exit code of a process that ends at once; {@link #LIVES_ON} if it goes on, for example
     * to handle the signal.
     */
    int sigterm(EcsTask task, EcsContainer container) {
        Failure lost = steps.failure(task, Step.SIGTERM, container.plan());
        if (lost != null) {
            container.reason(lost.containerReason());
            return LIVES_ON;
        }
        Sigterm answer = scripts.of(container).sigterm();
        if (answer.steps().isEmpty()) {
            return LIVES_ON;
        }
        long offset = steps.now() - container.startedAt();
        long acts = answer.attention().next(offset);
        if (acts == offset
                && answer.steps().get(0) instanceof ContainerScript.Exits exits
                && exits.at().isZero()) {
            return exits.code();
        }
        if (acts >= 0) {
            container
                    .tickets()
                    .await(
                            Purpose.HANDLER,
                            steps.schedule(
                                    task,
                                    Duration.ofMillis(acts - offset),
                                    EventKind.TRANSITION,
                                    new ContainerEvents.SigtermHandled(task.arn(), container.index())));
        }
        return LIVES_ON;
    }

    /** A handler that ends the process takes the place of its script; another one is done at once. */
    void handlesSigterm(EcsTask task, EcsContainer container) {
        Sigterm answer = scripts.of(container).sigterm();
        if (!answer.ends()) {
            answer.steps().forEach(step -> play(task, container, step, steps.now()));
            return;
        }
        steps.cancel(container.tickets().of(Purpose.END));
        steps.cancel(container.tickets().of(Purpose.STEP));
        container.shutsDown(steps.now());
        awaitEnd(task, container);
        awaitStep(task, container);
        memory.look(task);
    }

    /** Whether a child of the container's process was killed because memory ran out. */
    boolean lostChild(EcsContainer container) {
        List<ContainerScript.Step> all =
                (container.shutsDownAt() >= 0 ? scripts.original(container) : scripts.of(container)).steps();
        long offset = steps.now() - container.startedAt();
        for (int i = 0; i < all.size(); i++) {
            ContainerScript.Step step = all.get(i);
            if (step instanceof ContainerScript.ChildKilled && step.at().toMillis() <= offset) {
                return true;
            }
        }
        return false;
    }

    /** The place of the first step that ends the container; -1 if none does. */
    private static int endOf(ContainerScript script, int hardLimit) {
        List<ContainerScript.Step> all = script.steps();
        for (int i = 0; i < all.size(); i++) {
            ContainerScript.Step step = all.get(i);
            if (step instanceof ContainerScript.Exits
                    || (step instanceof ContainerScript.Memory memory && memory.mebibytes() > hardLimit)) {
                return i;
            }
        }
        return -1;
    }

    // ---- steps

    private void awaitStep(EcsTask task, EcsContainer container) {
        List<ContainerScript.Step> all = scripts.of(container).steps();
        for (int i = container.nextStep(); i < all.size(); i++) {
            if (all.get(i) instanceof ContainerScript.Logs || all.get(i) instanceof ContainerScript.Calls) {
                long due = container.scriptStart() + all.get(i).at().toMillis();
                container
                        .tickets()
                        .await(
                                Purpose.STEP,
                                steps.schedule(
                                        task,
                                        Duration.ofMillis(due - steps.now()),
                                        EventKind.SCRIPT,
                                        new ContainerEvents.ScriptGoesOn(task.arn(), container.index())));
                return;
            }
        }
    }

    void goesOn(EcsTask task, EcsContainer container) {
        playUntilNow(task, container);
        awaitStep(task, container);
    }

    /** Plays the steps that are due. */
    void playUntilNow(EcsTask task, EcsContainer container) {
        List<ContainerScript.Step> all = scripts.of(container).steps();
        long offset = steps.now() - container.scriptStart();
        int until = container.nextStep();
        while (until < all.size() && all.get(until).at().toMillis() <= offset) {
            until++;
        }
        play(task, container, until);
    }

    /** Plays the steps before a place, each at its own instant. */
    private void play(EcsTask task, EcsContainer container, int until) {
        List<ContainerScript.Step> all = scripts.of(container).steps();
        for (int i = container.nextStep(); i < until; i++) {
            play(task, container, all.get(i), container.scriptStart());
        }
        container.nextStep(Math.max(container.nextStep(), until));
    }

    private void play(EcsTask task, EcsContainer container, ContainerScript.Step step, long start) {
        if (step instanceof ContainerScript.Logs said) {
            logs.write(task, container, start + said.at().toMillis(), said.lines());
        } else if (step instanceof ContainerScript.Calls calls) {
            Instant at = Instant.ofEpochMilli(start + calls.at().toMillis());
            ScriptCall call = new ScriptCall(task.arn(), container.plan().name(), at, environment.of(task, container));
            queue.callback(() -> source.run(calls.callback(), call));
        }
    }

    /** Plays the steps before the one that ends the container, and returns that one. */
    ContainerScript.Step playToEnd(EcsTask task, EcsContainer container, int place) {
        play(task, container, place);
        return scripts.of(container).steps().get(place);
    }
}
