package dev.drydock.internal.ecs.service.scheduler;

import dev.drydock.internal.ecs.deployment.Action;
import dev.drydock.internal.ecs.deployment.CircuitBreaker.Failure;
import dev.drydock.internal.ecs.deployment.TaskView;
import dev.drydock.internal.ecs.service.EcsDeployment;
import dev.drydock.internal.ecs.service.EcsService;
import dev.drydock.internal.ecs.service.EventTexts;
import java.util.ArrayList;
import java.util.List;

/** Stops tasks of services, and reports it in their events. */
final class TaskStops {

    private final ServiceTasks serviceTasks;
    private final ServiceEventPublisher publisher;
    private final ReconcileQueue queue;
    private final LaunchBackOff backOff;

    TaskStops(ServiceTasks serviceTasks, ServiceEventPublisher publisher, ReconcileQueue queue, LaunchBackOff backOff) {
        this.serviceTasks = serviceTasks;
        this.publisher = publisher;
        this.queue = queue;
        this.backOff = backOff;
    }

    /** Stops all tasks that one pass chooses. The event names those that are RUNNING and counts the others. */
    void stop(EcsService service, List<Action> actions) {
        List<String> running = new ArrayList<>();
        int pending = 0;
        for (Action action : actions) {
            if (action instanceof Action.StopTask stop) {
                EcsDeployment deployment = service.required(stop.deployment());
                TaskView task = serviceTasks.view(deployment, stop.task());
                if (task != null && task.phase() == TaskView.Phase.RUNNING) {
                    running.add(stop.task());
                } else {
                    pending++;
                }
                stop(service, deployment, stop);
            }
        }
        for (List<String> named : EventTexts.perEvent(running)) {
            publisher.say(service, service.texts().stopped(named));
        }
        if (pending > 0) {
            publisher.say(service, service.texts().stoppedPending(pending));
        }
        if (pending > 0 || !running.isEmpty()) {
            service.scheduling().unsettled();
            queue.goOn(service);
        }
    }

    private void stop(EcsService service, EcsDeployment deployment, Action.StopTask stop) {
        if (stop.cause() == Action.Cause.UNHEALTHY) {
            ServiceTasks.UnhealthyReason unhealthyReason =
                    serviceTasks.unhealthyReason(service, deployment, stop.task());
            publisher.say(service, unhealthyReason.event());
            backOff.failed(deployment, Failure.UNHEALTHY);
            serviceTasks.stop(stop.task(), unhealthyReason.stoppedReason());
        } else {
            serviceTasks.stop(stop.task(), "Scaling activity initiated by (deployment " + stop.deployment() + ")");
        }
    }
}
