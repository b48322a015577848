package dev.drydock.internal.ecs.deployment;

import org.jspecify.annotations.Nullable;

/**
 * The deployment circuit breaker: fails a deployment whose tasks keep failing, and may have it rolled back.
 *
 * @param enabled whether it watches
 * @param rollback whether it goes back to the last deployment that completed
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html">How the Amazon
 *     ECS deployment circuit breaker detects failures</a>
 */
public record CircuitBreaker(boolean enabled, boolean rollback) {

    private static final int LEAST = 3;
    private static final int MOST = 200;

    /** How a task failed. */
    public enum Failure {
        /** It could not be launched, or stopped before it was RUNNING. */
        NEVER_RAN,
        /** It was RUNNING and its checks failed. */
        UNHEALTHY
    }

    /** How many failures in a row trip it: half of the desired count, rounded up, but from 3 to 200. */
    public static int threshold(int desired) {
        int half = desired / 2 + desired % 2;
        return Math.max(LEAST, Math.min(MOST, half));
    }

    /**
     * Whether a failure counts. In stage one, until a task of the deployment is RUNNING, tasks that never run do; from then
     * on only failed checks do. A task that was RUNNING and exits by itself never counts.
     *
     * @param hasRun whether a task of the deployment was ever RUNNING
     */
    public static boolean counts(Failure failure, boolean hasRun) {
        return hasRun == (failure == Failure.UNHEALTHY);
    }

    /** Whether a deployment fails now; one that is over cannot any more. */
    boolean trips(DeploymentView deployment, int desired) {
        return enabled
                && deployment.rollout() == DeploymentView.Rollout.IN_PROGRESS
                && deployment.failures() >= threshold(desired);
    }

    /**
     * Where to go back to: the last deployment that completed. One that is being rolled back to is no candidate until it
     * has completed again.
     */
    @Nullable
    String rollbackTarget(DeploymentView failed, @Nullable String lastCompleted) {
        return rollback && lastCompleted != null && !lastCompleted.equals(failed.id()) ? lastCompleted : null;
    }
}
