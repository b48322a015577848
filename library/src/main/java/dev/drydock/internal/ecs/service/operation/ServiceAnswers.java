package dev.drydock.internal.ecs.service.operation;

import dev.drydock.internal.ecs.deployment.DeploymentView.Rollout;
import dev.drydock.internal.ecs.deployment.HostView;
import dev.drydock.internal.ecs.service.DeploymentHistory;
import dev.drydock.internal.ecs.service.EcsDeployment;
import dev.drydock.internal.ecs.service.EcsService;
import dev.drydock.internal.ecs.service.scheduler.DeploymentAnswers;
import dev.drydock.internal.ecs.service.scheduler.ServiceTasks;
import dev.drydock.internal.sdk.SdkMembers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Tag;

/** Shows services as ECS does, with the counts of this instant. */
final class ServiceAnswers {

    private final ServiceTasks serviceTasks;

    ServiceAnswers(ServiceTasks serviceTasks) {
        this.serviceTasks = serviceTasks;
    }

    /** As DescribeServices answers. */
    Service described(EcsService service, boolean withTags) {
        Service.Builder shown = of(service, null);
        DeploymentHistory.Entry newest = service.history().newest();
        SdkMembers.set(shown, "currentServiceDeployment", newest == null ? null : newest.arn());
        return withTags ? shown.build() : shown.tags((List<Tag>) null).build();
    }

    /**
     * As CreateService, UpdateService and DeleteService answer.
     *
     * @param started the deployment that the call has just begun, which the scheduler has not counted yet; null for none
     */
    Service changed(EcsService service, @Nullable EcsDeployment started) {
        Service.Builder shown = of(service, started);
        return service.settings().tags().isEmpty()
                ? shown.tags((List<Tag>) null).build()
                : shown.build();
    }

    private Service.Builder of(EcsService service, @Nullable EcsDeployment started) {
        List<Deployment> deployments = new ArrayList<>(service.deployments().size());
        int running = 0;
        int pending = 0;
        int wanted = wanted(service);
        List<Map<String, Object>> revisions =
                new ArrayList<>(service.deployments().size());
        for (EcsDeployment each : service.deployments()) {
            Deployment shown = of(service, each, each == started ? 0 : wanted);
            running += shown.runningCount();
            pending += shown.pendingCount();
            deployments.add(shown);
            revisions.add(summary(each, shown));
        }
        Service.Builder shown = service.settings().toBuilder()
                .status(service.status().name())
                .desiredCount(wanted)
                .runningCount(running)
                .pendingCount(pending)
                .deployments(deployments)
                .events(service.events().newestFirst());
        SdkMembers.set(shown, "currentServiceRevisions", revisions);
        return shown;
    }

    /** The desired count of a daemon is the number of instances that qualify now. */
    private int wanted(EcsService service) {
        if (!service.isDaemon() || !service.isActive()) {
            return service.desired();
        }
        int count = 0;
        for (HostView host : serviceTasks.hosts(service)) {
            count += host.wanted() ? 1 : 0;
        }
        return count;
    }

    private static Map<String, Object> summary(EcsDeployment deployment, Deployment shown) {
        return Map.of(
                "arn", deployment.revision().serviceRevisionArn(),
                "requestedTaskCount", shown.desiredCount(),
                "runningTaskCount", shown.runningCount(),
                "pendingTaskCount", shown.pendingCount());
    }

    private Deployment of(EcsService service, EcsDeployment deployment, int wanted) {
        ServiceTasks.Counted counted = serviceTasks.counted(deployment);
        int running = counted.running();
        int pending = counted.pending();
        boolean primary = service.isPrimary(deployment);
        Rollout rollout = DeploymentAnswers.rollout(service, deployment);
        return deployment.fixed().toBuilder()
                .status(primary ? "PRIMARY" : "ACTIVE")
                // An older deployment wants no more than it still has.
                .desiredCount(primary ? wanted : Math.min(wanted, running + pending))
                .runningCount(running)
                .pendingCount(pending)
                .failedTasks(deployment.attempts().failures())
                .updatedAt(Instant.ofEpochMilli(deployment.updatedAt()))
                .rolloutState(rollout == null ? null : rollout.name())
                .rolloutStateReason(rollout == null ? null : deployment.reason())
                .build();
    }
}
