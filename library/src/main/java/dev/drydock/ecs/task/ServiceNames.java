package dev.drydock.ecs.task;

/** How tasks learn whether a service named in a filter exists; the one thing they ask about services. */
@FunctionalInterface
public interface ServiceNames {

    /** There are no services. */
    ServiceNames NONE = (clusterArn, name) -> false;

    /** Whether a cluster has a service of that name. */
    boolean exists(String clusterArn, String name);
}
