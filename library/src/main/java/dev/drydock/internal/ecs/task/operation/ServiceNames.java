package dev.drydock.internal.ecs.task.operation;

/** What tasks ask about services: whether one named in a filter exists, and how many of its tasks may be protected. */
@FunctionalInterface
public interface ServiceNames {

    /** There are no services. */
    ServiceNames NONE = (clusterArn, name) -> false;

    /** Whether a cluster has a service of that name. */
    boolean exists(String clusterArn, String name);

    /** How many tasks a service is to run; unbounded if unknown. */
    default int desired(String clusterArn, String name) {
        return Integer.MAX_VALUE;
    }
}
