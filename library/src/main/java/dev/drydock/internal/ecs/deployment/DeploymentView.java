package dev.drydock.internal.ecs.deployment;

import java.util.List;

/**
 * One deployment of a service.
 *
 * @param id {@code ecs-svc/…}
 * @param rollout how far it has come
 * @param failures tasks that failed in a row
 * @param attempts batches of tasks launched since one of them last reached RUNNING
 * @param lastFailureAt when a task last failed; -1 if none did
 * @param retryAt until when no task may be launched
 * @param watched whether alarms and bake time apply to it; not to one that is rolled back to
 * @param stopRequested whether a caller wants it rolled back
 * @param bakingSince when its tasks were all replaced and it began to bake; -1 before
 * @param tasks those not yet forgotten, in the order of creation
 */
public record DeploymentView(
        String id,
        Rollout rollout,
        int failures,
        int attempts,
        long lastFailureAt,
        long retryAt,
        boolean watched,
        boolean stopRequested,
        long bakingSince,
        List<TaskView> tasks) {

    /** Keeps the tasks as they are given. */
    public DeploymentView {
        tasks = List.copyOf(tasks);
    }

    /** How far a deployment has come, as {@code rolloutState} says. */
    public enum Rollout {
        /** Tasks are still replaced. */
        IN_PROGRESS,
        /** All tasks are replaced and healthy. */
        COMPLETED,
        /** The circuit breaker has tripped, an alarm was raised, or a caller has stopped it. */
        FAILED
    }

    boolean isOver() {
        for (TaskView task : tasks) {
            if (task.phase() != TaskView.Phase.GONE) {
                return false;
            }
        }
        return true;
    }

    boolean hasFailed() {
        return rollout == Rollout.FAILED;
    }
}
