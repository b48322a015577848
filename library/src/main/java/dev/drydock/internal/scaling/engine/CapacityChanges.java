package dev.drydock.internal.scaling.engine;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.DesiredCount;
import dev.drydock.internal.account.DesiredCount.Scaled;
import dev.drydock.internal.account.EventSink;
import dev.drydock.internal.account.PublishedEvent;
import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.kernel.Event;
import dev.drydock.internal.kernel.EventKind;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.internal.scaling.store.ScalableTargetState;
import dev.drydock.internal.scaling.store.ScalingActivityState;
import dev.drydock.internal.scaling.store.ScalingActivityState.Change;
import dev.drydock.internal.scaling.store.ScalingActivityState.NotScaled;
import dev.drydock.internal.scaling.store.ScalingActivityState.Said;
import dev.drydock.internal.scaling.store.ScalingPolicyState;
import dev.drydock.internal.scaling.store.ScalingPolicyState.OutCooldown;
import dev.drydock.internal.scaling.store.ScalingStore;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Changes desired counts, each time by an activity: it is in progress until as many tasks run as are desired, and overridden
 * if others are desired before.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-scaling-activities.html">
 *     Scaling activities for Application Auto Scaling</a>
 */
public final class CapacityChanges implements DesiredCount.Listener {

    private final AccountRegion home;
    private final RegionQueue queue;
    private final Timings timings;
    private final ScalingStore store;
    private final Supplier<DesiredCount> counts;
    private final Consumer<Object> journal;
    private final EventSink events;
    private Consumer<String> gone = resourceId -> {};
    private boolean listening;

    /** ECS has had its time to do what an activity wants. */
    record FulfilmentEnds(String resourceId, String activity) implements Event {}

    /**
     * Changes nothing yet.
     *
     * @param counts asked for once there is a target
     * @param journal is told of every activity
     */
    public CapacityChanges(
            AccountRegion home,
            RegionQueue queue,
            Timings timings,
            ScalingStore store,
            Supplier<DesiredCount> counts,
            Consumer<Object> journal,
            EventSink events) {
        this.home = home;
        this.queue = queue;
        this.timings = timings;
        this.store = store;
        this.counts = counts;
        this.journal = journal;
        this.events = events;
        queue.on(FulfilmentEnds.class, this::timedOut);
        store.restored(() -> {
            if (!store.targets().isEmpty()) {
                listen();
            }
        });
    }

    /** From now on somebody is told of targets whose service is gone. */
    public void gone(Consumer<String> listener) {
        gone = listener;
    }

    /** How a service stands; null if it is gone. */
    public @Nullable Scaled find(String cluster, String service) {
        return counts.get().find(cluster, service);
    }

    /** From now on it hears of services; once there are targets it must. */
    public void listen() {
        if (!listening) {
            listening = true;
            counts.get().listen(this);
        }
    }

    // ---- activities begin

    /** Moves what a service desires inside the bounds of its target, if it is outside. */
    public void moveInside(ScalableTargetState target) {
        Scaled service = find(target.cluster(), target.service());
        if (service == null) {
            return;
        }
        if (service.desired() < target.min()) {
            change(target, service, target.min(), ActivityTexts.minimum(target.min()), null);
        } else if (service.desired() > target.max()) {
            change(target, service, target.max(), ActivityTexts.maximum(target.max()), null);
        }
    }

    /**
     * Sets a count that is not desired yet.
     *
     * @param policy the one that wants it; null if the bounds do
     */
    void change(ScalableTargetState target, Scaled service, int to, String cause, @Nullable ScalingPolicyState policy) {
        Change change = new Change(service.desired(), to, policy == null ? null : policy.name());
        ScalingActivityState activity = new ScalingActivityState(
                store.count(),
                id(target),
                target.resourceId(),
                new Said(ActivityTexts.setting(to), cause, ActivityTexts.waiting(to)),
                queue.tick(),
                -1,
                ScalingActivityState.IN_PROGRESS,
                change,
                null);
        try {
            counts.get().want(target.cluster(), target.service(), to);
        } catch (Refusal refused) {
            begin(activity.ended(ScalingActivityState.FAILED, ActivityTexts.failed(to, refused.text()), queue.tick()));
            return;
        }
        override(target.resourceId(), to);
        begin(activity);
        cool(target, service, policy, to);
        store.await(
                waiting(target.resourceId()),
                queue.schedule(
                        timings.of(Timing.SCALING_FULFILMENT),
                        EventKind.UPKEEP,
                        new FulfilmentEnds(target.resourceId(), activity.id()),
                        queue.resources(target.resourceId())));
        changed(target.cluster(), target.service());
    }

    private static String waiting(String resourceId) {
        return "fulfilment " + resourceId;
    }

    private String id(ScalableTargetState target) {
        return queue.ids().uuid("scaling-activity", target.arn());
    }

    private void begin(ScalingActivityState activity) {
        store.add(activity);
        journal.accept(activity);
    }

    /** While an activity is in progress its cooldown is on already; when it ends, the time begins to count. */
    private void cool(ScalableTargetState target, Scaled service, @Nullable ScalingPolicyState policy, int to) {
        if (to > service.desired()) {
            store.put(target.scaleInFrom(0));
        }
        if (policy == null) {
            return;
        }
        if (to < service.desired()) {
            store.put(target.scaleInFrom(Long.MAX_VALUE));
            return;
        }
        OutCooldown before = policy.cooldown();
        int base = before != null && before.until() > queue.tick() ? before.base() : service.running();
        store.put(policy.cooling(new OutCooldown(base, Long.MAX_VALUE)));
    }

    /** An activity that is over as soon as it has begun. */
    void note(ScalableTargetState target, Said said, String status) {
        begin(new ScalingActivityState(
                store.count(), id(target), target.resourceId(), said, queue.tick(), queue.tick(), status, null, null));
    }

    /** Why nothing was scaled; what is known already is not said again. */
    void notScaled(ScalableTargetState target, String cause, NotScaled reason) {
        ScalingActivityState newest = store.newest(target.resourceId());
        if (newest != null
                && reason.equals(newest.reason())
                && cause.equals(newest.said().cause())) {
            return;
        }
        begin(new ScalingActivityState(
                store.count(),
                id(target),
                target.resourceId(),
                new Said(ActivityTexts.ATTEMPT, cause, null),
                queue.tick(),
                -1,
                ScalingActivityState.FAILED,
                null,
                reason));
    }

    // ---- activities end

    private void override(String resourceId, int later) {
        ScalingActivityState open = store.open(resourceId);
        Change change = open == null ? null : open.change();
        if (open != null && change != null && change.to() != later) {
            end(open, change, ScalingActivityState.OVERRIDDEN, ActivityTexts.overridden(change.to(), later));
        }
    }

    private void end(ScalingActivityState activity, Change change, String how, @Nullable String message) {
        long now = queue.tick();
        ScalingActivityState ended = activity.ended(how, message, now);
        store.await(waiting(activity.resourceId()), null);
        store.replace(ended);
        journal.accept(ended);
        ScalableTargetState target = store.target(activity.resourceId());
        ScalingPolicyState policy =
                change.policy() == null ? null : store.policy(activity.resourceId(), change.policy());
        if (target == null) {
            return;
        }
        if (policy != null && change.to() < change.from() && target.scaleInFrom() == Long.MAX_VALUE) {
            store.put(target.scaleInFrom(now + policy.inCooldown()));
        } else if (policy != null && change.to() > change.from()) {
            OutCooldown cooldown = policy.cooldown();
            int base = cooldown == null ? change.from() : cooldown.base();
            store.put(policy.cooling(new OutCooldown(base, now + policy.outCooldown())));
        }
        if (how.equals(ScalingActivityState.SUCCESSFUL) && change.to() > change.from() && change.to() == target.max()) {
            events.put(atMaximum(ended, change, target));
        }
    }

    @Override
    public void changed(String cluster, String service) {
        String resourceId = "service/" + cluster + '/' + service;
        ScalingActivityState open = store.open(resourceId);
        if (open == null && store.target(resourceId) == null) {
            return;
        }
        Scaled now = find(cluster, service);
        Change change = open == null ? null : open.change();
        if (now == null) {
            if (open != null && change != null) {
                end(open, change, ScalingActivityState.UNFULFILLED, open.said().message());
            }
            gone.accept(resourceId);
        } else if (open != null && change != null) {
            if (now.desired() != change.to()) {
                override(resourceId, now.desired());
            } else if (now.running() == change.to()) {
                end(open, change, ScalingActivityState.SUCCESSFUL, ActivityTexts.fulfilled(change.to()));
            }
        }
    }

    private void timedOut(FulfilmentEnds event) {
        ScalingActivityState open = store.open(event.resourceId());
        Change change = open == null ? null : open.change();
        if (open != null && change != null && open.id().equals(event.activity())) {
            end(open, change, ScalingActivityState.UNFULFILLED, open.said().message());
        }
    }

    /** The one event that Application Auto Scaling publishes. */
    private PublishedEvent atMaximum(ScalingActivityState activity, Change change, ScalableTargetState target) {
        TreeMap<String, Object> detail = new TreeMap<>();
        detail.put("startTime", Instant.ofEpochMilli(activity.startedAt()).toString());
        detail.put("endTime", Instant.ofEpochMilli(activity.endedAt()).toString());
        detail.put("newDesiredCapacity", change.to());
        detail.put("oldDesiredCapacity", change.from());
        detail.put("minCapacity", target.min());
        detail.put("maxCapacity", target.max());
        detail.put("resourceId", target.resourceId());
        detail.put("scalableDimension", "ecs:service:DesiredCount");
        detail.put("serviceNamespace", "ecs");
        detail.put("statusCode", activity.status());
        detail.put("scaledToMax", true);
        detail.put("direction", "scale-out");
        return new PublishedEvent(
                home,
                "aws.application-autoscaling",
                "Application Auto Scaling Scaling Activity State Change",
                Instant.ofEpochMilli(queue.tick()),
                List.of(),
                detail);
    }
}
