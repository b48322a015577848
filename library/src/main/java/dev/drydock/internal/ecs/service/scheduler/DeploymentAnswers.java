package dev.drydock.internal.ecs.service.scheduler;

import dev.drydock.internal.account.metric.AlarmSource;
import dev.drydock.internal.ecs.deployment.CircuitBreaker;
import dev.drydock.internal.ecs.deployment.DeploymentView.Rollout;
import dev.drydock.internal.ecs.service.DeploymentHistory;
import dev.drydock.internal.ecs.service.EcsDeployment;
import dev.drydock.internal.ecs.service.EcsService;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.DeploymentAlarms;
import software.amazon.awssdk.services.ecs.model.DeploymentCircuitBreaker;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.ServiceDeployment;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentAlarms;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentBrief;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentCircuitBreaker;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentRollbackMonitorsStatus;
import software.amazon.awssdk.services.ecs.model.ServiceRevisionSummary;

/** Shows service deployments as ECS does, with the counts of this instant. */
public final class DeploymentAnswers {

    private final ServiceTasks serviceTasks;
    private final AlarmSource alarms;

    DeploymentAnswers(ServiceTasks serviceTasks, AlarmSource alarms) {
        this.serviceTasks = serviceTasks;
        this.alarms = alarms;
    }

    List<String> firing(List<String> names) {
        return alarms.firing(names);
    }

    public ServiceDeployment of(EcsService service, DeploymentHistory.Entry entry) {
        return entry.isOpen() ? counted(service, entry) : entry.shown();
    }

    public ServiceDeploymentBrief brief(DeploymentHistory.Entry entry, EcsService service) {
        ServiceDeployment shown = of(service, entry);
        return ServiceDeploymentBrief.builder()
                .serviceDeploymentArn(shown.serviceDeploymentArn())
                .serviceArn(shown.serviceArn())
                .clusterArn(shown.clusterArn())
                .startedAt(shown.startedAt())
                .createdAt(shown.createdAt())
                .finishedAt(shown.finishedAt())
                .targetServiceRevisionArn(shown.targetServiceRevision().arn())
                .status(shown.status())
                .statusReason(shown.statusReason())
                .build();
    }

    /** An open deployment with its counts. */
    ServiceDeployment counted(EcsService service, DeploymentHistory.Entry entry) {
        ServiceDeployment shown = entry.shown();
        if (!entry.isOpen()) {
            return shown;
        }
        List<ServiceRevisionSummary> sources = new ArrayList<>();
        for (String source : entry.sources()) {
            sources.add(summary(service, source));
        }
        DeploymentConfiguration configuration = shown.deploymentConfiguration();
        EcsDeployment target = service.deployment(entry.target());
        ServiceDeployment.Builder counted = shown.toBuilder()
                .sourceServiceRevisions(sources)
                .targetServiceRevision(summary(service, entry.target()));
        if (!hasTriggered(
                shown.deploymentCircuitBreaker() == null
                        ? null
                        : shown.deploymentCircuitBreaker().status())) {
            counted.deploymentCircuitBreaker(breaker(configuration.deploymentCircuitBreaker(), service, target));
        }
        if (!hasTriggered(shown.alarms() == null ? null : shown.alarms().status())) {
            counted.alarms(alarms(configuration.alarms(), target));
        }
        return counted.build();
    }

    private static boolean hasTriggered(@Nullable ServiceDeploymentRollbackMonitorsStatus status) {
        return status == ServiceDeploymentRollbackMonitorsStatus.TRIGGERED;
    }

    private ServiceRevisionSummary summary(EcsService service, String id) {
        EcsDeployment deployment = service.deployment(id);
        String arn = service.arnOf("service-revision") + id.substring(id.indexOf('/'));
        ServiceTasks.Counted counted =
                deployment == null ? new ServiceTasks.Counted(0, 0) : serviceTasks.counted(deployment);
        int running = counted.running();
        int pending = counted.pending();
        boolean primary = deployment != null && service.isPrimary(deployment);
        return ServiceRevisionSummary.builder()
                .arn(arn)
                .requestedTaskCount(primary ? service.desired() : Math.min(service.desired(), running + pending))
                .runningTaskCount(running)
                .pendingTaskCount(pending)
                .build();
    }

    private static ServiceDeploymentCircuitBreaker breaker(
            DeploymentCircuitBreaker breaker, EcsService service, @Nullable EcsDeployment target) {
        ServiceDeploymentRollbackMonitorsStatus status = breaker.enable()
                ? ServiceDeploymentRollbackMonitorsStatus.MONITORING
                : ServiceDeploymentRollbackMonitorsStatus.DISABLED;
        return ServiceDeploymentCircuitBreaker.builder()
                .status(status)
                .failureCount(target == null ? 0 : target.attempts().failures())
                .threshold(CircuitBreaker.threshold(service.desired()))
                .build();
    }

    private static ServiceDeploymentAlarms alarms(@Nullable DeploymentAlarms alarms, @Nullable EcsDeployment target) {
        if (alarms == null || !Boolean.TRUE.equals(alarms.enable())) {
            return ServiceDeploymentAlarms.builder()
                    .status(ServiceDeploymentRollbackMonitorsStatus.DISABLED)
                    .build();
        }
        boolean watched = target == null || target.isWatched();
        return ServiceDeploymentAlarms.builder()
                .status(
                        watched
                                ? ServiceDeploymentRollbackMonitorsStatus.MONITORING
                                : ServiceDeploymentRollbackMonitorsStatus.DISABLED)
                .alarmNames(alarms.alarmNames())
                .triggeredAlarmNames(List.of())
                .build();
    }

    /** Monitoring that lasted until the end is complete. */
    ServiceDeployment settled(ServiceDeployment last) {
        ServiceDeploymentCircuitBreaker breaker = last.deploymentCircuitBreaker();
        ServiceDeploymentAlarms watched = last.alarms();
        return last.toBuilder()
                .deploymentCircuitBreaker(
                        breaker.toBuilder().status(over(breaker.status())).build())
                .alarms(watched.toBuilder().status(over(watched.status())).build())
                .build();
    }

    private static ServiceDeploymentRollbackMonitorsStatus over(ServiceDeploymentRollbackMonitorsStatus status) {
        return status == ServiceDeploymentRollbackMonitorsStatus.MONITORING
                ? ServiceDeploymentRollbackMonitorsStatus.MONITORING_COMPLETE
                : status;
    }

    /** How far a deployment has come, where AWS shows it: not behind a Classic Load Balancer. */
    public static @Nullable Rollout rollout(EcsService service, EcsDeployment deployment) {
        boolean classic = service.settings().loadBalancers().stream().anyMatch(each -> each.loadBalancerName() != null);
        return classic ? null : deployment.rollout();
    }
}
