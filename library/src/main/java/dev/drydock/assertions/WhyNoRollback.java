package dev.drydock.assertions;

import dev.drydock.internal.ecs.deployment.CircuitBreaker;
import dev.drydock.journal.Journal;
import dev.drydock.journal.TaskMove;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.DeploymentCircuitBreaker;
import software.amazon.awssdk.services.ecs.model.DeploymentRolloutState;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Task;

/**
 * Why ECS has not gone back to an earlier deployment, as far as it can be seen from outside.
 *
 * @param service as it is
 * @param primary its PRIMARY deployment
 * @param tasks of the service
 * @param journal tells which of them were RUNNING: one that exits within a second never was, though it has a start
 */
record WhyNoRollback(Service service, Deployment primary, List<Task> tasks, Journal journal) {

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("\n  why: ");
        DeploymentCircuitBreaker breaker = service.deploymentConfiguration() == null
                ? null
                : service.deploymentConfiguration().deploymentCircuitBreaker();
        boolean enabled = breaker != null && Boolean.TRUE.equals(breaker.enable());
        boolean rollsBack = breaker != null && Boolean.TRUE.equals(breaker.rollback());
        if (!enabled) {
            text.append(
                    "its deployment circuit breaker is disabled; set deploymentConfiguration.deploymentCircuitBreaker"
                            + " to enable and rollback");
        } else if (!rollsBack) {
            text.append(
                    "its deployment circuit breaker is enabled with rollback off: it fails deployments and leaves them");
        } else if (primary.rolloutState() == DeploymentRolloutState.FAILED) {
            text.append("its deployment FAILED, but no earlier one had COMPLETED to go back to");
        } else if (primary.rolloutState() == DeploymentRolloutState.COMPLETED) {
            text.append("its deployment is COMPLETED, so nothing has failed");
        } else {
            text.append("its deployment circuit breaker trips at ")
                    .append(CircuitBreaker.threshold(service.desiredCount()))
                    .append(" failed tasks in a row, and the deployment counts ")
                    .append(primary.failedTasks() == null ? 0 : primary.failedTasks());
        }
        Set<String> running = journal.taskMoves().stream()
                .filter(move -> move.what().equals("RUNNING"))
                .map(TaskMove::taskArn)
                .collect(Collectors.toSet());
        long ran = tasks.stream()
                .filter(task -> exited(task) && running.contains(task.taskArn()))
                .count();
        if (ran > 0) {
            text.append("\n  ")
                    .append(ran)
                    .append(ran == 1 ? " task of it" : " tasks of it")
                    .append(" exited after being RUNNING, which counts as no failure: only tasks that never run do, or"
                            + " whose health checks fail");
        }
        return text.toString();
    }

    private boolean exited(Task task) {
        return primary.id().equals(task.startedBy()) && "EssentialContainerExited".equals(task.stopCodeAsString());
    }
}
