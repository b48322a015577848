package dev.drydock.ecs.service.scheduler;

import dev.drydock.ecs.service.EcsDeployment;
import dev.drydock.ecs.service.EcsService;
import dev.drydock.ecs.deployment.Action;
import dev.drydock.ecs.deployment.CircuitBreaker.Failure;
import dev.drydock.ecs.deployment.TaskView;
import java.util.ArrayList;
import java.util.List;

/** Stops tasks of services, and tells of it in the service's events. */
final class TaskStops {

    private final ServiceTasks fleet;
    private final ServiceEventPublisher herald;
    private final ReconcileQueue queue;
    private final LaunchBackOff backOff;

    TaskStops(ServiceTasks fleet, ServiceEventPublisher herald, ReconcileQueue queue, LaunchBackOff backOff) {
        this.fleet = fleet;
        this.herald = herald;
        this.queue = queue;
        this.backOff = backOff;
    }

    /** All that are to stop in one pass; those still on their way up are counted, the others named. */
    void stop(EcsService service, List<Action> actions) {
        List<String> running = new ArrayList<>();
        int pending = 0;
        for (Action action : actions) {
            if (action instanceof Action.StopTask stop) {
                EcsDeployment deployment = service.required(stop.deployment());
                TaskView task = fleet.view(deployment, stop.task());
                if (task != null && task.phase() == TaskView.Phase.RUNNING) {
                    running.add(stop.task());
                } else {
                    pending++;
                }
                stop(service, deployment, stop);
            }
        }
        int most = TaskStarts.MOST_NAMED;
        for (int from = 0; from < running.size(); from += most) {
            herald.say(service, service.texts().stopped(running.subList(from, Math.min(running.size(), from + most))));
        }
        if (pending > 0) {
            herald.say(service, service.texts().stoppedPending(pending));
        }
        if (pending > 0 || !running.isEmpty()) {
            service.scheduling().unsettled();
            queue.goOn(service);
        }
    }

    private void stop(EcsService service, EcsDeployment deployment, Action.StopTask stop) {
        if (stop.cause() == Action.Cause.UNHEALTHY) {
            ServiceTasks.Ailment ailment = fleet.ailment(service, deployment, stop.task());
            herald.say(service, ailment.event());
            backOff.failed(deployment, Failure.UNHEALTHY);
            fleet.stop(stop.task(), ailment.stoppedReason());
        } else {
            fleet.stop(stop.task(), "Scaling activity initiated by (deployment " + stop.deployment() + ")");
        }
    }
}
