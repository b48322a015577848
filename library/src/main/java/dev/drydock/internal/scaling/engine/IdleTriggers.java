package dev.drydock.internal.scaling.engine;

import dev.drydock.internal.account.DesiredCount.Scaled;
import dev.drydock.internal.account.metric.AlarmActions.Firing;
import dev.drydock.internal.scaling.store.ScalableTargetState;
import dev.drydock.internal.scaling.store.ScalingActivityState;
import dev.drydock.internal.scaling.store.ScalingPolicyState;
import dev.drydock.internal.scaling.store.ScalingPolicyState.Trigger;
import dev.drydock.internal.scaling.store.ScalingStore;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The policies that were triggered and came to nothing, as there are as few tasks as may be, or as many: an alarm that stays
 * on goes on to trigger them every minute, and until something is another than then they come to nothing again.
 */
final class IdleTriggers {

    private final ScalingStore store;
    private final CapacityChanges changes;

    /** By the ARN that alarms name, of the policies there are. Looked up only, never iterated. */
    private final Map<String, Idle> byAction = new HashMap<>();

    /** Of the store when these came: what policies there are decides, too. */
    private long edition;

    /** All else that a decision about the only policy of a target depends on. */
    private record Idle(
            ScalingPolicyState policy,
            ScalableTargetState target,
            Scaled service,
            @Nullable ScalingActivityState newest) {}

    IdleTriggers(ScalingStore store, CapacityChanges changes) {
        this.store = store;
        this.changes = changes;
    }

    /** The only policy of a target came to nothing. */
    void add(ScalingPolicyState policy, ScalableTargetState target, Scaled service) {
        if (edition != store.edition()) {
            byAction.clear();
            edition = store.edition();
        }
        byAction.put(policy.action(), new Idle(policy, target, service, store.newest(target.resourceId())));
    }

    /** Whether a trigger of a policy comes to nothing again. */
    boolean contains(String action, ScalingPolicyState policy, Firing firing) {
        Idle idle = byAction.get(action);
        Trigger last = policy.trigger();
        if (idle == null
                || last == null
                || idle.policy != policy
                || edition != store.edition()
                || last.value() != firing.value()
                || last.threshold() != firing.threshold()
                || !last.alarm().equals(firing.alarm())
                || !last.state().equals(firing.state())) {
            return false;
        }
        ScalableTargetState target = store.target(policy.resourceId());
        return target == idle.target
                && target != null
                && store.newest(policy.resourceId()) == idle.newest
                && idle.service.equals(changes.find(target.cluster(), target.service()));
    }
}
