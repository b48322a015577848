package dev.drydock.internal.ecs.task.container;

import dev.drydock.internal.account.StepOutcomes.Step;
import dev.drydock.internal.container.SignalWindows;
import dev.drydock.internal.ecs.task.ContainerTickets.Purpose;
import dev.drydock.internal.ecs.task.EcsContainer;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.Health;
import dev.drydock.internal.ecs.task.HealthProbe;
import dev.drydock.internal.ecs.task.Steps;
import dev.drydock.internal.ecs.task.Transitions;
import dev.drydock.internal.kernel.EventKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.ContainerCondition;

/** Runs the health checks of containers: the next change of a result is always an event. */
final class HealthChecks {

    private final Steps steps;
    private final Transitions transitions;
    private final ScriptLookup scripts;

    HealthChecks(Steps steps, Transitions transitions, ScriptLookup scripts) {
        this.steps = steps;
        this.transitions = transitions;
        this.scripts = scripts;
    }

    void begin(EcsTask task, EcsContainer container) {
        if (container.plan().health() != null) {
            container.checkBroken(steps.failure(task, Step.HEALTH, container.plan()) != null);
            awaitFlip(task, container, -1);
        }
    }

    private void awaitFlip(EcsTask task, EcsContainer container, long after) {
        HealthProbe probe = container.plan().health();
        HealthProbe.Flip flip = probe == null
                ? null
                : probe.next(scripts.of(container), container.isCheckBroken(), container.sick(), after);
        if (flip != null) {
            // The first result is part of starting, which deployments wait for, too.
            boolean awaited = container.health() == Health.UNKNOWN
                    || Dependencies.isAwaited(task, container, ContainerCondition.HEALTHY);
            EventKind kind = awaited ? EventKind.TRANSITION : EventKind.UPKEEP;
            container
                    .tickets()
                    .await(
                            Purpose.FLIP,
                            steps.schedule(
                                    task,
                                    Duration.ofMillis(container.startedAt() + flip.at() - steps.now()),
                                    kind,
                                    new ContainerEvents.HealthChanges(task.arn(), container.index(), flip.to())));
        }
    }

    boolean sicken(EcsTask task, EcsContainer container, Duration howLong) {
        if (container.plan().health() == null || container.shutsDownAt() >= 0) {
            return false;
        }
        long from = steps.now() - container.startedAt();
        List<SignalWindows.Window> sick = new ArrayList<>(container.sick());
        sick.add(new SignalWindows.Window(from, from + howLong.toMillis()));
        container.sick(List.copyOf(sick));
        task.changedQuietly();
        steps.cancel(container.tickets().of(Purpose.FLIP));
        awaitFlip(task, container, from);
        return true;
    }

    /** The check comes to another result. */
    void changes(EcsTask task, EcsContainer container, Health to) {
        container.health(to);
        transitions.healthChanged(task);
        awaitFlip(task, container, steps.now() - container.startedAt());
    }
}
