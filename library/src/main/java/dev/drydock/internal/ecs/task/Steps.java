package dev.drydock.internal.ecs.task;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.Behavior;
import dev.drydock.internal.account.StepOutcomes;
import dev.drydock.internal.account.StepOutcomes.Failure;
import dev.drydock.internal.account.StepOutcomes.Outcome;
import dev.drydock.internal.account.StepOutcomes.Step;
import dev.drydock.internal.account.StepOutcomes.StepContext;
import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.kernel.Event;
import dev.drydock.internal.kernel.EventKind;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.internal.kernel.Ticket;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks for the outcome of each step of a task's life, and schedules its end. */
public final class Steps {

    private final RegionQueue queue;
    private final StepOutcomes outcomes;
    private final List<String> zones;

    /** Steps of tasks in a queue. */
    public Steps(AccountRegion home, RegionQueue queue, StepOutcomes outcomes) {
        this.queue = queue;
        this.outcomes = outcomes;
        this.zones = home.zones();
    }

    /** The outcome of a step of a task. */
    public Outcome ask(EcsTask task, Step step) {
        return outcomes.of(step, context(task, null, null));
    }

    /** The outcome of a step of one of its containers. */
    public Outcome ask(EcsTask task, Step step, ContainerPlan container) {
        return outcomes.of(step, context(task, container.name(), container.image()));
    }

    /** What a container that starts does whatever its script says; null if it follows its script. */
    public @Nullable Behavior behavior(EcsTask task, ContainerPlan container) {
        if (!outcomes.concerns(Step.HEALTH)) {
            return null;
        }
        boolean checked = container.health() != null || task.spec().drains();
        return outcomes.behavior(context(task, container.name(), container.image()), checked);
    }

    /** How a step that takes no time fails; null if it does not. */
    @Nullable
    public Failure failure(EcsTask task, Step step, ContainerPlan container) {
        return outcomes.concerns(step) ? ask(task, step, container).failure() : null;
    }

    /** Whether Fargate takes tasks in a zone, by its place in the region. */
    public boolean isOpen(int zone) {
        return outcomes.isOpen(zones.get(zone));
    }

    /** Why a task is refused before it exists; null if it is not. */
    @Nullable
    public Failure refusal(TaskSpec spec, int zone) {
        if (!outcomes.concerns(Step.LAUNCH)) {
            return null;
        }
        Outcome outcome = outcomes.of(
                Step.LAUNCH,
                new StepContext(
                        spec.onFargate(),
                        spec.drains(),
                        spec.clusterArn(),
                        "",
                        spec.group(),
                        spec.capacityProvider(),
                        null,
                        zones.get(zone),
                        null,
                        false,
                        () -> "",
                        null,
                        null));
        return outcome.failure();
    }

    private StepContext context(EcsTask task, @Nullable String container, @Nullable String image) {
        TaskSpec spec = task.spec();
        EcsInstance instance = task.instance();
        return new StepContext(
                spec.onFargate(),
                spec.drains(),
                spec.clusterArn(),
                task.arn(),
                spec.group(),
                spec.capacityProvider(),
                instance == null ? null : instance.arn(),
                instance == null ? zones.get(task.zone()) : instance.zone(),
                task.subnet(),
                task.plan().publicIp(),
                () -> TaskNames.session(task),
                container,
                image);
    }

    /** The task's next step begins. */
    public void begin(EcsTask task, Step step) {
        begin(task, step, ask(task, step));
    }

    /** The task's next step begins; its outcome is known. */
    public void begin(EcsTask task, Step step, Outcome outcome) {
        begin(task, step, -1, Duration.ZERO, outcome);
    }

    /**
     * The task's next step begins; the one before it is finished.
     *
     * @param container the place of the container it is about, or -1
     * @param first the time that passes before the step itself
     */
    public void begin(EcsTask task, Step step, int container, Duration first, Outcome outcome) {
        cancel(task.next());
        Failure failure = outcome.failure();
        Event event = failure == null
                ? new TaskEvents.StepEnds(task.arn(), step)
                : new TaskEvents.StepFails(
                        task.arn(), step, container, failure.stoppedReason(), failure.containerReason());
        Duration delay = first.isZero() ? outcome.duration() : first.plus(outcome.duration());
        task.next(schedule(task, delay, EventKind.TRANSITION, event));
    }

    /** The instant, in milliseconds since the epoch. */
    public long now() {
        return queue.tick();
    }

    /** Schedules an event that callers who wait for the task wait for. */
    public Ticket schedule(EcsTask task, Duration delay, EventKind kind, Event event) {
        return queue.schedule(delay, kind, event, task.resources());
    }

    /** Cancels an event, if there is one and it is still pending. */
    public void cancel(@Nullable Ticket ticket) {
        if (ticket != null) {
            queue.cancel(ticket);
        }
    }
}
