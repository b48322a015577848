package dev.drydock.internal.scaling.engine;

import dev.drydock.internal.scaling.store.ScalingPolicyState;
import dev.drydock.internal.scaling.store.ScalingStore;
import dev.drydock.internal.scaling.store.ScheduledActionState;

/** What goes with what is removed: alarms with policies, policies and scheduled actions with targets. */
public final class Removal {

    private final ScalingStore store;
    private final TrackingAlarms alarms;
    private final ScheduledActions actions;

    /** Removes nothing yet. */
    public Removal(ScalingStore store, TrackingAlarms alarms, ScheduledActions actions) {
        this.store = store;
        this.alarms = alarms;
        this.actions = actions;
    }

    /** Removes a target; its activities stay. */
    public void target(String resourceId) {
        store.policiesOf(resourceId).forEach(this::policy);
        store.actionsOf(resourceId).forEach(this::action);
        store.await("decision " + resourceId, null);
        store.removeTarget(resourceId);
    }

    /** Removes a policy and the alarms that it keeps; those of users stay, without it as their action. */
    public void policy(ScalingPolicyState policy) {
        alarms.delete(policy.alarms());
        alarms.forget(policy.arn());
        store.removePolicy(policy.resourceId(), policy.name());
    }

    /** Removes a scheduled action. */
    public void action(ScheduledActionState action) {
        actions.cancel(action.resourceId(), action.name());
        store.removeAction(action.resourceId(), action.name());
    }
}
