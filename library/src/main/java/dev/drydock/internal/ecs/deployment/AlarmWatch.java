package dev.drydock.internal.ecs.deployment;

/**
 * The alarms of a deployment: one in ALARM fails it, also for a while after its tasks are replaced.
 *
 * @param enabled whether they are watched
 * @param rollback whether it goes back to the last deployment that completed
 * @param firing whether one of them is in ALARM
 * @param bake for how many milliseconds a deployment is watched after its tasks are replaced
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-alarm-failure.html">How CloudWatch
 *     alarms detect Amazon ECS deployment failures</a>
 */
public record AlarmWatch(boolean enabled, boolean rollback, boolean firing, long bake) {

    /** Nobody watches. */
    public static final AlarmWatch NONE = new AlarmWatch(false, false, false, 0);

    /** Whether a deployment fails now. Alarms that were in ALARM when it began are ignored for all of it. */
    boolean trips(DeploymentView deployment) {
        return enabled && firing && deployment.watched() && deployment.rollout() == DeploymentView.Rollout.IN_PROGRESS;
    }

    /** Until when a deployment has to wait; its bake begins now if it has not yet. */
    long bakesUntil(DeploymentView deployment, long now) {
        if (!deployment.watched() || bake == 0) {
            return now;
        }
        return (deployment.bakingSince() < 0 ? now : deployment.bakingSince()) + bake;
    }
}
