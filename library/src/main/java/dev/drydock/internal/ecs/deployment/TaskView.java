package dev.drydock.internal.ecs.deployment;

/**
 * A task as a deployment sees it.
 *
 * @param arn its ARN
 * @param phase where it is in its life
 * @param health what its checks say; UNKNOWN of one that is not RUNNING, as nobody asks
 * @param startedAt when it became RUNNING; -1 before
 * @param zone the place of its availability zone
 * @param host the container instance; empty on Fargate
 * @param displaced whether its instance is DRAINING, so that it has to be replaced elsewhere
 * @param isProtected whether scale-in and deployments must leave it alone
 * @param number the order of creation
 */
public record TaskView(
        String arn,
        Phase phase,
        Health health,
        long startedAt,
        int zone,
        String host,
        boolean displaced,
        boolean isProtected,
        long number) {

    /** Where a task is in its life. */
    public enum Phase {
        /** On its way to RUNNING. */
        STARTING,
        /** RUNNING, and to stay so. */
        RUNNING,
        /** To be stopped, its containers not yet told to. */
        LEAVING,
        /** To be stopped, on an instance whose agent is disconnected, so that its state is not known. */
        WAITING,
        /** STOPPING or beyond. */
        GONE
    }

    /** What the checks of a task say. */
    public enum Health {
        /** There are none: after a while in RUNNING the task counts as healthy. */
        UNCHECKED,
        /** Not yet known. */
        UNKNOWN,
        /** All checks pass. */
        HEALTHY,
        /** One of the checks has failed. */
        UNHEALTHY
    }

    /**
     * Whether nothing is decided by its being RUNNING until it counts as healthy, which for want of checks time alone
     * brings about.
     */
    public boolean countsOnlyLater() {
        return phase == Phase.RUNNING && health == Health.UNCHECKED && !displaced;
    }

    /** Whether it is there to stay: starting or running. */
    public boolean isLive() {
        return phase == Phase.STARTING || phase == Phase.RUNNING;
    }
}
