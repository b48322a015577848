package dev.drydock.internal.ecs.task;

/**
 * What a task is doing, as {@code lastStatus} says.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-lifecycle-explanation.html">Amazon ECS task
 *     lifecycle</a>
 */
public enum TaskState {
    /** Capacity is found and the network interface attached. */
    PROVISIONING,
    /** The agent gets ready and pulls the images. */
    PENDING,
    /** The containers are created and started, each when what it depends on allows. */
    ACTIVATING,
    /** All containers that have to start have started. */
    RUNNING,
    /** The task leaves load balancers and discovery. */
    DEACTIVATING,
    /** The containers get SIGTERM and, after their stop timeout, SIGKILL. */
    STOPPING,
    /** The network interface is detached and deleted. */
    DEPROVISIONING,
    /** The end. */
    STOPPED;

    /** Whether the task counts as pending: on its way to RUNNING. */
    public boolean isStarting() {
        return this == PROVISIONING || this == PENDING || this == ACTIVATING;
    }

    /** Whether nothing of the task has been taken down yet but its place in load balancers and discovery. */
    public boolean isUntouched() {
        return isStarting() || this == RUNNING || this == DEACTIVATING;
    }
}
