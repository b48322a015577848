package dev.drydock.internal.scaling.engine;

import dev.drydock.internal.kernel.Event;
import dev.drydock.internal.kernel.EventKind;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.internal.scaling.schedule.ScheduleExpression;
import dev.drydock.internal.scaling.store.ScalableTargetState;
import dev.drydock.internal.scaling.store.ScalingActivityState;
import dev.drydock.internal.scaling.store.ScalingActivityState.Said;
import dev.drydock.internal.scaling.store.ScalingStore;
import dev.drydock.internal.scaling.store.ScheduledActionState;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Scheduled actions happen: each sets the bounds of its target, and the desired count follows if it is outside of them.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-scheduled-scaling.html">
 *     Scheduled scaling for Application Auto Scaling</a>
 */
public final class ScheduledActions {

    private final RegionQueue queue;
    private final ScalingStore store;
    private final CapacityChanges changes;

    /** A scheduled action is due. */
    record ScheduledActionDue(String resourceId, String action) implements Event {}

    /** Nothing is scheduled. */
    public ScheduledActions(RegionQueue queue, ScalingStore store, CapacityChanges changes) {
        this.queue = queue;
        this.store = store;
        this.changes = changes;
        queue.on(ScheduledActionDue.class, this::due);
    }

    /** Schedules an action anew. */
    public void schedule(ScheduledActionState action) {
        Instant now = Instant.ofEpochMilli(queue.tick());
        Instant next = ScheduleExpression.of(action.schedule(), action.timezone())
                .after(now, Instant.ofEpochMilli(action.createdAt()), instant(action.start()));
        Instant end = instant(action.end());
        boolean comes = next != null && (end == null || !next.isAfter(end));
        store.await(
                awaited(action.resourceId(), action.name()),
                comes
                        ? queue.schedule(
                                Duration.between(now, next),
                                EventKind.UPKEEP,
                                new ScheduledActionDue(action.resourceId(), action.name()),
                                queue.resources(action.resourceId()))
                        : null);
    }

    private static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    /** It happens no more. */
    public void cancel(String resourceId, String name) {
        store.await(awaited(resourceId, name), null);
    }

    private static String awaited(String resourceId, String name) {
        return "action " + resourceId + ' ' + name;
    }

    private void due(ScheduledActionDue event) {
        ScheduledActionState action = store.action(event.resourceId(), event.action());
        ScalableTargetState target = store.target(event.resourceId());
        if (action == null || target == null) {
            return;
        }
        if (!target.suspended().scheduled()) {
            carryOut(action, target);
        }
        schedule(action);
    }

    private void carryOut(ScheduledActionState action, ScalableTargetState target) {
        int min = action.min() == null ? target.min() : action.min();
        int max = action.max() == null ? target.max() : action.max();
        String bounds = ActivityTexts.bounds(action.min(), action.max());
        String cause = ActivityTexts.scheduled(action.name());
        if (min > max) {
            // Worded by analogy.
            changes.note(
                    target,
                    new Said(
                            "Setting " + bounds,
                            cause,
                            "Failed to set " + bounds
                                    + ". Reason: Maximum capacity cannot be less than minimum capacity"),
                    ScalingActivityState.FAILED);
            return;
        }
        ScalableTargetState bounded = target.bounded(min, max);
        store.put(bounded);
        changes.note(
                bounded,
                new Said("Setting " + bounds, cause, "Successfully set " + bounds),
                ScalingActivityState.SUCCESSFUL);
        changes.moveInside(bounded);
    }
}
