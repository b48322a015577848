package dev.drydock.internal.scaling.engine;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.DesiredCount.Scaled;
import dev.drydock.internal.account.metric.AlarmActions;
import dev.drydock.internal.kernel.Event;
import dev.drydock.internal.kernel.EventKind;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.internal.scaling.store.ScalableTargetState;
import dev.drydock.internal.scaling.store.ScalingPolicyState;
import dev.drydock.internal.scaling.store.ScalingPolicyState.Trigger;
import dev.drydock.internal.scaling.store.ScalingStore;
import java.time.Duration;
import java.util.List;

/**
 * Alarms trigger policies. What those of one target want is decided upon together, once all alarms of the instant have spoken.
 */
public final class AlarmTriggers implements AlarmActions {

    private static final String ALARM = "ALARM";

    /** With what the ARNs of policies begin. */
    private final String policies;

    private final RegionQueue queue;
    private final ScalingStore store;
    private final CapacityChanges changes;
    private final IdleTriggers idle;

    /** The policies of a target were triggered. */
    record ScalingDecision(String resourceId) implements Event {}

    /** Hears nothing yet. */
    public AlarmTriggers(AccountRegion home, RegionQueue queue, ScalingStore store, CapacityChanges changes) {
        this.policies = home.arn("autoscaling", "scalingPolicy:");
        this.queue = queue;
        this.store = store;
        this.changes = changes;
        this.idle = new IdleTriggers(store, changes);
        queue.on(ScalingDecision.class, this::decide);
    }

    @Override
    public boolean isOurs(String action) {
        return action.startsWith(policies) && action.contains(ScalingStore.RESOURCE);
    }

    @Override
    public boolean exists(String action) {
        return store.policyOfAction(action) != null;
    }

    @Override
    public void act(String action, Firing firing) {
        ScalingPolicyState policy = store.policyOfAction(action);
        if (policy == null
                || Double.isNaN(firing.value())
                || policy.tracking() != null && !firing.state().equals(ALARM)) {
            return;
        }
        if (idle.contains(action, policy, firing)) {
            return;
        }
        store.put(policy.triggered(
                new Trigger(firing.alarm(), firing.state(), firing.value(), firing.threshold(), queue.tick(), false)));
        String awaited = "decision " + policy.resourceId();
        if (!store.awaits(awaited)) {
            store.await(
                    awaited,
                    queue.schedule(
                            Duration.ofMillis(1),
                            EventKind.TRANSITION,
                            new ScalingDecision(policy.resourceId()),
                            queue.resources(policy.resourceId())));
        }
    }

    private void decide(ScalingDecision event) {
        ScalableTargetState target = store.target(event.resourceId());
        if (target == null) {
            return;
        }
        Scaled service = changes.find(target.cluster(), target.service());
        boolean nothing = service != null
                && new ScalingChoice(changes, target, service, store.policiesOf(target.resourceId()), queue.tick())
                        .carryOut();
        List<ScalingPolicyState> policies = store.policiesOf(target.resourceId());
        for (ScalingPolicyState each : policies) {
            ScalingPolicyState settled = each.settled();
            if (settled != each) {
                store.put(settled);
            }
            if (service != null && nothing && policies.size() == 1) {
                idle.add(settled, target, service);
            }
        }
    }
}
