package dev.drydock.internal.ecs.deployment;

import dev.drydock.internal.ecs.deployment.Action.Deactivate;
import dev.drydock.internal.ecs.deployment.Action.Retire;
import dev.drydock.internal.ecs.deployment.Action.StopTask;
import java.util.ArrayList;
import java.util.List;

/** All tasks are stopped at once, whatever the bounds; the service is INACTIVE as soon as they are STOPPING. */
final class Deletion {

    private Deletion() {}

    static List<Action> decide(ServiceView service, long now) {
        List<Action> actions = new ArrayList<>();
        List<Action> gone = new ArrayList<>();
        boolean over = true;
        for (DeploymentView deployment : service.deployments()) {
            if (!deployment.isOver()) {
                over = false;
            } else if (!deployment.id().equals(service.primary().id())) {
                gone.add(new Retire(deployment.id()));
            }
            for (TaskView task : deployment.tasks()) {
                if (task.isLive()) {
                    actions.add(new StopTask(deployment.id(), task.arn(), Action.Cause.SCALING));
                }
            }
        }
        if (over) {
            actions.add(new Deactivate());
        } else {
            actions.addAll(gone); // as of any service, while the others drain
        }
        return actions;
    }
}
