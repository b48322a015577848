package dev.drydock.internal.ecs.deployment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service as its scheduler sees it at one instant.
 *
 * @param wanted what it should run
 * @param health when its tasks count as healthy
 * @param failure what happens when its deployment fails
 * @param rate how many tasks may still be launched
 * @param steadyAt when the steady state was last announced; -1 since something has changed
 * @param deployments the PRIMARY one, then the ACTIVE ones, the newest first; never empty
 * @param hosts the instances a daemon may run on; empty for others
 * @param choice by what tasks are chosen to be stopped
 * @param rebalancing how its tasks are kept balanced among zones
 */
public record ServiceView(
        Wanted wanted,
        HealthRules health,
        FailureRules failure,
        LaunchRate rate,
        long steadyAt,
        List<DeploymentView> deployments,
        List<HostView> hosts,
        StopChoice choice,
        Rebalancing rebalancing) {

    /**
     * What a service should run.
     *
     * @param desired how many tasks
     * @param bounds how far it may stray from that
     * @param draining whether it is being deleted
     */
    public record Wanted(int desired, Bounds bounds, boolean draining) {}

    /**
     * When tasks count as healthy.
     *
     * @param healthyAfter for how many milliseconds a task without checks is RUNNING before it counts as healthy
     * @param grace for how many milliseconds after its start a task's failing checks are ignored
     */
    public record HealthRules(long healthyAfter, long grace) {}

    /**
     * What happens when a deployment fails.
     *
     * @param breaker what happens when tasks keep failing
     * @param alarms what happens when alarms go off
     * @param rollbackTo the deployment that completed last; null if there is none to go back to
     */
    public record FailureRules(
            CircuitBreaker breaker,
            AlarmWatch alarms,
            @Nullable String rollbackTo) {}

    /**
     * By what tasks are chosen to be stopped.
     *
     * @param scaleIn the placement strategies; null without
     * @param providers the capacity providers its tasks are divided among; null without, or with one only
     */
    public record StopChoice(
            @Nullable ScaleIn scaleIn, @Nullable Providers providers) {

        /** Neither placement strategies nor a choice of capacity providers. */
        public static final StopChoice PLAIN = new StopChoice(null, null);
    }

    /** Keeps the lists as they are given. */
    public ServiceView {
        deployments = List.copyOf(deployments);
        hosts = List.copyOf(hosts);
    }

    int desired() {
        return wanted.desired();
    }

    Bounds bounds() {
        return wanted.bounds();
    }

    CircuitBreaker breaker() {
        return failure.breaker();
    }

    AlarmWatch alarms() {
        return failure.alarms();
    }

    DeploymentView primary() {
        return deployments.get(0);
    }

    /** Whether a task counts towards the floor. */
    boolean isHealthy(TaskView task, long now) {
        if (task.phase() != TaskView.Phase.RUNNING) {
            return false;
        }
        return task.health() == TaskView.Health.HEALTHY
                || (task.health() == TaskView.Health.UNCHECKED && now >= task.startedAt() + health.healthyAfter());
    }

    /** Whether a task has to be replaced. */
    boolean isUnhealthy(TaskView task, long now) {
        return task.phase() == TaskView.Phase.RUNNING
                && task.health() == TaskView.Health.UNHEALTHY
                && now >= task.startedAt() + health.grace();
    }
}
