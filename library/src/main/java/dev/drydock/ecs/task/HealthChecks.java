package dev.drydock.ecs.task;

import dev.drydock.ecs.task.Container.Purpose;
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

/** Carries out the health checks of running containers: the next change of a result is always an event. */
final class HealthChecks {

    private final Steps steps;
    private final Transitions transitions;
    private final ContainerScripts scripts;

    HealthChecks(Steps steps, Transitions transitions, ContainerScripts scripts) {
        this.steps = steps;
        this.transitions = transitions;
        this.scripts = scripts;
    }

    void begin(Task task, Container container) {
        if (container.plan().health() != null) {
            container.checkBroken(steps.failure(task, Step.HEALTH, container.plan()) != null);
            awaitFlip(task, container, -1);
        }
    }

    private void awaitFlip(Task task, Container container, long after) {
        HealthProbe probe = container.plan().health();
        HealthProbe.Flip flip =
                probe == null ? null : probe.next(scripts.of(container), container.isCheckBroken(), container.sick(), after);
        if (flip != null) {
            // The first result is part of starting: other containers and deployments wait for it.
            EventKind kind = container.health() == Health.UNKNOWN ? EventKind.TRANSITION : EventKind.UPKEEP;
            container.await(Purpose.FLIP, steps.schedule(
                    task,
                    Duration.ofMillis(container.startedAt() + flip.at() - steps.now()),
                    kind,
                    new ContainerEvents.HealthChanges(task.arn(), container.index(), flip.to())));
        }
    }

    boolean sicken(Task task, Container container, Duration howLong) {
        if (container.plan().health() == null || container.shutsDownAt() >= 0) {
            return false;
        }
        long from = steps.now() - container.startedAt();
        List<Attention.Span> sick = new ArrayList<>(container.sick());
        sick.add(new Attention.Span(from, from + howLong.toMillis()));
        container.sick(List.copyOf(sick));
        steps.cancel(container.ticket(Purpose.FLIP));
        awaitFlip(task, container, from);
        return true;
    }

    /** The check comes to another result. */
    void changes(Task task, Container container, Health to) {
        container.health(to);
        transitions.healthChanged(task);
        awaitFlip(task, container, steps.now() - container.startedAt());
    }
}
