package dev.drydock.internal.ecs.deployment;

import dev.drydock.internal.ecs.deployment.Action.Deactivate;
import dev.drydock.internal.ecs.deployment.Action.StopTask;
import java.util.ArrayList;
import java.util.List;

/** All tasks are stopped at once, whatever the bounds; the service is INACTIVE as soon as they are STOPPING. */
final class Deletion {

    private Deletion() {}

    static List<Action> decide(ServiceView service, long now) {
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
        }
        return actions;
    }
}
