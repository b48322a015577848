package dev.drydock.ecs.deployment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service as its scheduler sees it at one instant.
 *
 * @param desired how many tasks it should run
 * @param bounds how far it may stray from that
 * @param draining whether it is being deleted
 * @param healthyAfter for how many milliseconds a task without checks is RUNNING before it counts as healthy
 * @param grace for how many milliseconds after its start a task's failing checks are ignored
 * @param rate how many tasks may still be launched
 * @param breaker what happens when tasks keep failing
 * @param alarms what happens when alarms go off
 * @param deployments the PRIMARY one, then the ACTIVE ones, the newest first; never empty
 * @param rollbackTo the deployment that completed last; null if there is none to go back to
 * @param steadyAt when the steady state was last announced; -1 since something has changed
 * @param hosts the instances a daemon may run on; empty for others
 * @param scaleIn by what tasks are chosen to go; null without placement strategies
 * @param providers the capacity providers its tasks are dealt out to; null without, or with one only
 * @param rebalancing how its tasks are kept balanced among zones
 */
public record ServiceView(
        int desired,
        Bounds bounds,
        boolean draining,
        long healthyAfter,
        long grace,
        LaunchRate rate,
        CircuitBreaker breaker,
        AlarmWatch alarms,
        List<DeploymentView> deployments,
        @Nullable String rollbackTo,
        long steadyAt,
        List<HostView> hosts,
        @Nullable ScaleIn scaleIn,
        @Nullable Providers providers,
        Rebalancing rebalancing) {

    /** Keeps the lists as they are given. */
    public ServiceView {
        deployments = List.copyOf(deployments);
        hosts = List.copyOf(hosts);
    }

    /** A service without placement strategies that is not rebalanced. */
    public ServiceView(
            int desired,
            Bounds bounds,
            boolean draining,
            long healthyAfter,
            long grace,
            LaunchRate rate,
            CircuitBreaker breaker,
            AlarmWatch alarms,
            List<DeploymentView> deployments,
            @Nullable String rollbackTo,
            long steadyAt,
            List<HostView> hosts) {
        this(
                desired,
                bounds,
                draining,
                healthyAfter,
                grace,
                rate,
                breaker,
                alarms,
                deployments,
                rollbackTo,
                steadyAt,
                hosts,
                null,
                null,
                Rebalancing.NONE);
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
                || (task.health() == TaskView.Health.UNCHECKED && now >= task.startedAt() + healthyAfter);
    }

    /** Whether a task has to be replaced. */
    boolean isUnhealthy(TaskView task, long now) {
        return task.phase() == TaskView.Phase.RUNNING
                && task.health() == TaskView.Health.UNHEALTHY
                && now >= task.startedAt() + grace;
    }
}
