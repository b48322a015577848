package dev.drydock.internal.ecs.service.scheduler;

import dev.drydock.internal.account.metric.AlarmSource;
import dev.drydock.internal.ecs.deployment.AlarmWatch;
import dev.drydock.internal.ecs.deployment.CircuitBreaker;
import dev.drydock.internal.ecs.deployment.DeploymentView;
import dev.drydock.internal.ecs.deployment.Rebalancing;
import dev.drydock.internal.ecs.deployment.ServiceView;
import dev.drydock.internal.ecs.deployment.TaskView;
import dev.drydock.internal.ecs.service.EcsDeployment;
import dev.drydock.internal.ecs.service.EcsService;
import dev.drydock.internal.sdk.SdkMembers;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.DeploymentAlarms;
import software.amazon.awssdk.services.ecs.model.DeploymentCircuitBreaker;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;

/** Shows services to the deployment policies. */
final class ServiceViews {

    private final ServiceTasks serviceTasks;
    private final Timings timings;
    private final AlarmSource alarms;
    private final int zonesInRegion;

    ServiceViews(ServiceTasks serviceTasks, Timings timings, AlarmSource alarms, int zonesInRegion) {
        this.serviceTasks = serviceTasks;
        this.timings = timings;
        this.alarms = alarms;
        this.zonesInRegion = zonesInRegion;
    }

    ServiceView of(EcsService service) {
        DeploymentConfiguration configuration = service.settings().deploymentConfiguration();
        DeploymentCircuitBreaker breaker = configuration.deploymentCircuitBreaker();
        Integer grace = service.settings().healthCheckGracePeriodSeconds();
        List<DeploymentView> deployments = new ArrayList<>(service.deployments().size());
        for (EcsDeployment each : service.deployments()) {
            deployments.add(of(each));
        }
        return new ServiceView(
                new ServiceView.Wanted(
                        service.desired(), service.bounds(), service.status() == EcsService.Status.DRAINING),
                new ServiceView.HealthRules(
                        timings.of(Timing.TASK_COUNTS_HEALTHY).toMillis(), grace == null ? 0 : grace * 1_000L),
                new ServiceView.FailureRules(
                        new CircuitBreaker(breaker.enable(), breaker.rollback()),
                        watch(configuration),
                        service.lastCompleted() == null
                                ? null
                                : service.lastCompleted().id()),
                service.scheduling().rate(),
                service.scheduling().steadyAt(),
                deployments,
                service.isDaemon() ? serviceTasks.hosts(service) : List.of(),
                new ServiceView.StopChoice(
                        serviceTasks.scaleIn(service),
                        DeploymentProviders.of(service.deployments().get(0))),
                rebalancing(service));
    }

    private Rebalancing rebalancing(EcsService service) {
        if (!service.isRebalanced() && service.scheduling().balancing() == Rebalancing.Phase.IDLE) {
            return Rebalancing.NONE;
        }
        return new Rebalancing(
                service.isRebalanced(),
                service.scheduling().balancing(),
                timings.of(Timing.ZONE_REBALANCING_CHECK).toMillis(),
                timings.of(Timing.ZONE_REBALANCING_RETRY).toMillis(),
                service.scheduling().balancedAt(),
                zonesInRegion,
                () -> serviceTasks.zones(service));
    }

    private AlarmWatch watch(DeploymentConfiguration configuration) {
        DeploymentAlarms watched = configuration.alarms();
        boolean enabled = isEnabled(watched);
        Integer given = SdkMembers.number(configuration, "bakeTimeInMinutes");
        int minutes = given == null ? 0 : given;
        boolean baked = minutes > 0;
        if (!enabled && !baked) {
            return AlarmWatch.NONE;
        }
        long bake = baked ? minutes * 60_000L : timings.of(Timing.ALARM_BAKE).toMillis();
        return enabled
                ? new AlarmWatch(true, watched.rollback(), isFiring(watched), bake)
                : new AlarmWatch(false, false, false, bake);
    }

    private static boolean isEnabled(@Nullable DeploymentAlarms watched) {
        return watched != null && Boolean.TRUE.equals(watched.enable());
    }

    /** Whether a deployment that watches these alarms fails, or would ignore them if it began now. */
    boolean isFiring(@Nullable DeploymentAlarms watched) {
        return watched != null
                && isEnabled(watched)
                && !alarms.firing(watched.alarmNames()).isEmpty();
    }

    private DeploymentView of(EcsDeployment deployment) {
        List<TaskView> tasks = new ArrayList<>(deployment.tasks().size());
        for (String arn : deployment.tasks().keySet()) {
            TaskView task = serviceTasks.view(deployment, arn);
            if (task != null) {
                tasks.add(task);
            }
        }
        return new DeploymentView(
                deployment.id(),
                deployment.rollout(),
                deployment.attempts().failures(),
                deployment.attempts().batches(),
                deployment.attempts().lastFailureAt(),
                deployment.attempts().retryAt(),
                deployment.isWatched(),
                deployment.isStopRequested(),
                deployment.bakingSince(),
                tasks);
    }
}
