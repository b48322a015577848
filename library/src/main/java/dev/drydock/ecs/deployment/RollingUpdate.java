package dev.drydock.ecs.deployment;

import dev.drydock.ecs.deployment.Action.Deactivate;
import dev.drydock.ecs.deployment.Action.Fail;
import dev.drydock.ecs.deployment.Action.RollBack;
import dev.drydock.ecs.deployment.Action.StopTask;
import dev.drydock.ecs.deployment.Action.Wait;
import java.util.ArrayList;
import java.util.List;

/**
 * The rolling update of the ECS deployment controller: starts tasks of the PRIMARY deployment up to the ceiling and stops
 * those of older ones down to the floor.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html">Rolling update</a>
 */
public final class RollingUpdate implements DeploymentStrategy {

    /** How often to look whether the containers of tasks that leave are being stopped. */
    static final long LEAVING_POLL = 1_000;

    /** The strategy; it keeps nothing. */
    public RollingUpdate() {}

    @Override
    public List<Action> decide(ServiceView service, long now) {
        if (service.draining()) {
            return drain(service, now);
        }
        DeploymentView primary = service.primary();
        if (service.breaker().trips(primary, service.desired())) {
            return fail(service, primary);
        }
        return new RollingPass(service, now).actions();
    }

    private static List<Action> fail(ServiceView service, DeploymentView primary) {
        List<Action> actions = new ArrayList<>();
        actions.add(new Fail(primary.id()));
        String target = service.breaker().rollbackTarget(primary, service.rollbackTo());
        if (target != null) {
            actions.add(new RollBack(primary.id(), target));
        }
        return actions;
    }

    /** All tasks go at once, whatever the bounds; the service is INACTIVE when they are STOPPING, not only STOPPED. */
    private static List<Action> drain(ServiceView service, long now) {
        List<Action> actions = new ArrayList<>();
        boolean over = true;
        for (DeploymentView deployment : service.deployments()) {
            over &= deployment.isOver();
            for (TaskView task : deployment.tasks()) {
                if (task.isLive()) {
                    actions.add(new StopTask(deployment.id(), task.arn(), Action.Cause.SCALING));
                }
            }
        }
        if (over) {
            actions.add(new Deactivate());
        } else {
            actions.add(new Wait(now + LEAVING_POLL, false));
        }
        return actions;
    }
}
