package dev.drydock.internal.ecs.deployment;

import dev.drydock.internal.ecs.deployment.Action.Fail;
import dev.drydock.internal.ecs.deployment.Action.RollBack;
import dev.drydock.internal.ecs.deployment.Action.Why;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the PRIMARY deployment fails now, and where it goes back to. The breaker and the alarms each have a setting for
 * rollback; a deployment that is stopped is always rolled back.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-failure-detection.html">Failure
 *     detection</a>
 */
final class FailureDetection {

    private FailureDetection() {}

    /** What to do; nothing unless it fails. */
    static List<Action> decide(ServiceView service) {
        DeploymentView primary = service.primary();
        Why why = why(service, primary);
        if (why == null) {
            return List.of();
        }
        List<Action> actions = new ArrayList<>();
        String target = target(service, primary, why);
        actions.add(new Fail(primary.id(), why, target));
        if (target != null) {
            actions.add(new RollBack(primary.id(), target, why));
        }
        return actions;
    }

    private static @Nullable Why why(ServiceView service, DeploymentView primary) {
        // A caller's request is honoured even if the breaker or an alarm would not roll back.
        if (primary.stopRequested() && primary.rollout() == DeploymentView.Rollout.IN_PROGRESS) {
            return Why.STOPPED;
        }
        if (service.breaker().trips(primary, service.desired())) {
            return Why.TASKS;
        }
        return service.alarms().trips(primary) ? Why.ALARMS : null;
    }

    private static @Nullable String target(ServiceView service, DeploymentView failed, Why why) {
        String last = service.failure().rollbackTo();
        return switch (why) {
            case TASKS -> service.breaker().rollbackTarget(failed, last);
            case ALARMS -> service.alarms().rollback() && !failed.id().equals(last) ? last : null;
            case STOPPED -> failed.id().equals(last) ? null : last;
        };
    }
}
