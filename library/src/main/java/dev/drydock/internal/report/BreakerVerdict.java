package dev.drydock.internal.report;

import dev.drydock.internal.ecs.deployment.CircuitBreaker;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.DeploymentCircuitBreaker;
import software.amazon.awssdk.services.ecs.model.DeploymentRolloutState;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Task;

/** Why the circuit breaker of a service that keeps replacing its tasks has not tripped. */
final class BreakerVerdict {

    private BreakerVerdict() {}

    /**
     * In a sentence; null if nothing of the service's tasks failed, or its deployment is over.
     *
     * @param tasks of the service
     * @param reportsRunning how long a task must last to have been RUNNING
     */
    static @Nullable String of(Service service, List<Task> tasks, Duration reportsRunning) {
        Deployment primary = service.deployments().stream()
                .filter(each -> "PRIMARY".equals(each.status()))
                .findFirst()
                .orElse(null);
        if (primary == null || primary.rolloutState() == DeploymentRolloutState.FAILED) {
            return null;
        }
        List<Task> ended = tasks.stream()
                .filter(task -> primary.id().equals(task.startedBy())
                        && !"ServiceSchedulerInitiated".equals(task.stopCodeAsString()))
                .filter(task -> task.stoppedReason() != null)
                .toList();
        if (ended.isEmpty()) {
            return null;
        }
        DeploymentCircuitBreaker breaker = service.deploymentConfiguration() == null
                ? null
                : service.deploymentConfiguration().deploymentCircuitBreaker();
        if (breaker == null || !Boolean.TRUE.equals(breaker.enable())) {
            return "the deployment circuit breaker is disabled, so the deployment goes on for ever; enable"
                    + " deploymentConfiguration.deploymentCircuitBreaker for it to fail";
        }
        if (primary.rolloutState() == DeploymentRolloutState.COMPLETED) {
            return "the deployment is COMPLETED, and the circuit breaker watches only those in progress";
        }
        int failed = primary.failedTasks() == null ? 0 : primary.failedTasks();
        if (failed > 0) {
            return "the circuit breaker has counted " + failed + " of the "
                    + CircuitBreaker.threshold(service.desiredCount()) + " failures in a row that trip it";
        }
        long exited = ended.stream()
                .filter(task -> "EssentialContainerExited".equals(task.stopCodeAsString()))
                .count();
        return exited == 0
                ? null
                : "the circuit breaker counts none of the " + exited
                        + " tasks that exited, because they had been RUNNING" + " for longer than "
                        + seconds(reportsRunning);
    }

    private static String seconds(Duration duration) {
        return duration.toString().substring(2).toLowerCase(Locale.ROOT);
    }
}
