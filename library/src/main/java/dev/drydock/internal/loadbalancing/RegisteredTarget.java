package dev.drydock.internal.loadbalancing;

import dev.drydock.internal.account.TargetRegistry.Health;
import dev.drydock.internal.account.TargetRegistry.Target;
import dev.drydock.internal.account.TargetRegistry.TargetStatus;
import org.jspecify.annotations.Nullable;

/**
 * A target in a group.
 *
 * @param target what it is
 * @param health what its checks have said so far
 * @param failure why its checks fail, set for it alone; null if it follows its group
 */
record RegisteredTarget(
        Target target, Health health, @Nullable String failure) {

    RegisteredTarget with(Health next) {
        return new RegisteredTarget(target, next, failure);
    }

    RegisteredTarget failing(@Nullable String reason) {
        return new RegisteredTarget(target, health, reason);
    }

    /** What a health check finds, given what it finds in the whole group. */
    Health checked(@Nullable String groupFailure) {
        return failure == null && groupFailure == null ? Health.HEALTHY : Health.UNHEALTHY;
    }

    TargetStatus status(@Nullable String groupFailure) {
        String reason = failure != null ? failure : groupFailure;
        return new TargetStatus(health, health == Health.UNHEALTHY && reason != null ? reason : "");
    }
}
