package dev.drydock.internal.loadbalancing.store;

import dev.drydock.internal.account.TargetRegistry.Standing;
import dev.drydock.internal.account.TargetRegistry.TargetStatus;

/** A target that is asked of again and again. */
record TargetStanding(TargetGroups groups, RegisteredTarget target) implements Standing {

    @Override
    public boolean isRegistered() {
        return !target.gone;
    }

    @Override
    public TargetStatus status() {
        return groups.status(target);
    }
}
