package dev.drydock.internal.ecs.task;

/** What a health check has found out, as {@code healthStatus} says. */
public enum Health {
    /** Nothing yet, or there is no check. */
    UNKNOWN,
    /** The last probe succeeded. */
    HEALTHY,
    /** As many probes in a row failed as the check allows. */
    UNHEALTHY
}
