package dev.drydock.ecs.service;

import dev.drydock.account.Timing;
import dev.drydock.account.Timings;
import dev.drydock.ecs.deployment.Bounds;
import dev.drydock.ecs.deployment.CircuitBreaker;
import dev.drydock.ecs.deployment.DeploymentView;
import dev.drydock.ecs.deployment.ServiceView;
import dev.drydock.ecs.deployment.TaskView;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.DeploymentCircuitBreaker;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;

/** Shows services to the deployment policies. */
final class ServiceViews {

    private final TaskFleet fleet;
    private final Timings timings;

    ServiceViews(TaskFleet fleet, Timings timings) {
        this.fleet = fleet;
        this.timings = timings;
    }

    ServiceView of(EcsService service) {
        DeploymentConfiguration configuration = service.settings.deploymentConfiguration();
        DeploymentCircuitBreaker breaker = configuration.deploymentCircuitBreaker();
        Integer grace = service.settings.healthCheckGracePeriodSeconds();
        List<DeploymentView> deployments = new ArrayList<>(service.deployments.size());
        for (ServiceDeployment each : service.deployments) {
            deployments.add(of(each));
        }
        return new ServiceView(
                service.desired,
                new Bounds(configuration.minimumHealthyPercent(), configuration.maximumPercent()),
                service.status == EcsService.Status.DRAINING,
                timings.of(Timing.TASK_COUNTS_HEALTHY).toMillis(),
                grace == null ? 0 : grace * 1_000L,
                service.rate,
                new CircuitBreaker(breaker.enable(), breaker.rollback()),
                deployments,
                service.lastCompleted == null ? null : service.lastCompleted.id(),
                service.steadyAt,
                fleet.scaleIn(service));
    }

    private DeploymentView of(ServiceDeployment deployment) {
        List<TaskView> tasks = new ArrayList<>(deployment.tasks.size());
        for (String arn : deployment.tasks.keySet()) {
            TaskView task = fleet.view(arn);
            if (task != null) {
                tasks.add(task);
            }
        }
        return new DeploymentView(
                deployment.id(),
                deployment.rollout,
                deployment.failures,
                deployment.attempts,
                deployment.lastFailureAt,
                deployment.retryAt,
                tasks);
    }
}
