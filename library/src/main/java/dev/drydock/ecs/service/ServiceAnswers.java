package dev.drydock.ecs.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.Service;

/** Shows services as ECS does, with what is counted at this instant. */
final class ServiceAnswers {

    private final TaskFleet fleet;

    ServiceAnswers(TaskFleet fleet) {
        this.fleet = fleet;
    }

    Service of(EcsService service, boolean withTags) {
        List<Deployment> deployments = new ArrayList<>(service.deployments.size());
        int running = 0;
        int pending = 0;
        for (ServiceDeployment each : service.deployments) {
            Deployment shown = of(service, each);
            running += shown.runningCount();
            pending += shown.pendingCount();
            deployments.add(shown);
        }
        Service.Builder shown = service.settings.toBuilder()
                .status(service.status.name())
                .desiredCount(service.desired)
                .runningCount(running)
                .pendingCount(pending)
                .deployments(deployments)
                .events(service.events.newestFirst());
        return withTags ? shown.build() : shown.tags(List.of()).build();
    }

    private Deployment of(EcsService service, ServiceDeployment deployment) {
        int running = 0;
        int pending = 0;
        for (String task : deployment.tasks.keySet()) {
            TaskFleet.Shown shown = fleet.shown(task);
            running += shown == TaskFleet.Shown.RUNNING ? 1 : 0;
            pending += shown == TaskFleet.Shown.PENDING ? 1 : 0;
        }
        boolean primary = deployment == service.primary();
        return deployment.fixed.toBuilder()
                .status(primary ? "PRIMARY" : "ACTIVE")
                // An older deployment wants no more than it still has.
                .desiredCount(primary ? service.desired : Math.min(service.desired, running + pending))
                .runningCount(running)
                .pendingCount(pending)
                .failedTasks(deployment.failures)
                .updatedAt(Instant.ofEpochMilli(deployment.updatedAt))
                .rolloutState(deployment.rollout.name())
                .rolloutStateReason(deployment.reason)
                .build();
    }
}
