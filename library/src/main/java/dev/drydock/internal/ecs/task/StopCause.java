package dev.drydock.internal.ecs.task;

/**
 * Why a task stops.
 *
 * @param code as {@code stopCode} says
 * @param reason as {@code stoppedReason} says
 */
public record StopCause(String code, String reason) {

    static final String FAILED_TO_START = "TaskFailedToStart";

    /** A container that the task cannot be without is gone. */
    public static final StopCause ESSENTIAL_EXIT =
            new StopCause("EssentialContainerExited", "Essential container in task exited");

    /** The agent on an instance tells the task only this; the container's reason says more. */
    public static final StopCause CANNOT_START = new StopCause(FAILED_TO_START, "Task failed to start");

    /** Fargate takes Spot capacity back. */
    public static final StopCause SPOT_INTERRUPTION =
            new StopCause("SpotInterruption", "Your Spot Task was interrupted.");

    /** Its instance is deregistered by force. */
    public static final StopCause DEREGISTERED =
            new StopCause("UserInitiated", "Container instance deregistration forced by user");

    /** Fargate retires or maintains the host of a task. */
    public static final StopCause MAINTENANCE = new StopCause(
            "ServiceSchedulerInitiated",
            "ECS is performing maintenance on the underlying infrastructure hosting the task");

    /**
     * Fargate loses the zone of a task. In the words it has for trouble with what hosts tasks; AWS publishes none for an
     * outage. Nobody's decision, unlike maintenance, so that services replace the task at once.
     */
    public static final StopCause ZONE_LOST = new StopCause("TerminationNotice", MAINTENANCE.reason());

    /** The host of a task is gone for good, or stopped. */
    public static StopCause hostLost(String ec2InstanceId, boolean terminated) {
        String how = terminated ? " terminated." : " stopped.";
        return new StopCause("TerminationNotice", "Host EC2 (instance " + ec2InstanceId + ")" + how);
    }

    /** What its containers need before they can start is missing. */
    public static StopCause failedToStart(String reason) {
        return new StopCause(FAILED_TO_START, reason);
    }

    /** What the agent says of a task whose containers wait for each other. */
    public static StopCause unresolvable(String taskArn) {
        return failedToStart("Task dependencies cannot be resolved, taskArn: " + taskArn);
    }

    /** Somebody stops it. */
    public static StopCause byUser(String reason) {
        return new StopCause("UserInitiated", reason);
    }
}
