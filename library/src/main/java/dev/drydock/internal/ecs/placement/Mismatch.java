package dev.drydock.internal.ecs.placement;

/**
 * Why a task does not fit on an instance, in the order of the checks. Each has the reason that {@code failures} carry and
 * the words of a service's event about the closest match.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/api_failures_messages.html">API failure
 *     reasons</a>
 */
public enum Mismatch {
    /** Not enough CPU left. */
    CPU("RESOURCE:CPU", "has insufficient CPU units available."),
    /** Not enough memory left. */
    MEMORY("RESOURCE:MEMORY", "has insufficient memory available."),
    /** A host port is in use. */
    PORTS("RESOURCE:PORTS", "is already using a port required by your task."),
    /** Not enough GPUs left. */
    GPU("RESOURCE:GPU"),
    /** No network interface left. */
    ENI("RESOURCE:ENI"),
    /** A capability is missing. */
    ATTRIBUTE("ATTRIBUTE", "is missing an attribute required by your task."),
    /** None of the task's subnets is in the instance's zone. */
    LOCATION("LOCATION"),
    /** An expression does not select the instance. The full stop is AWS's. */
    MEMBER_OF("MemberOf placement constraint unsatisfied."),
    /** A task of the group is there already. The full stop is AWS's. */
    DISTINCT_INSTANCE("DistinctInstance placement constraint unsatisfied."),
    /** The instance's agent is not connected. */
    AGENT("AGENT");

    private final String reason;
    private final String event;

    Mismatch(String reason, String event) {
        this.reason = reason;
        this.event = event;
    }

    /** Events quote most reasons as an error. */
    Mismatch(String reason) {
        this(reason, "encountered error \"" + reason + "\".");
    }

    /** As {@code failures} say it. */
    public String reason() {
        return reason;
    }

    /** As the event of a service that cannot place a task says it of the closest match. */
    public String event() {
        return event;
    }
}
