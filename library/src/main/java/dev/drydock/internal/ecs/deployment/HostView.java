package dev.drydock.internal.ecs.deployment;

/**
 * A container instance as the daemon policy sees it.
 *
 * @param arn its ARN
 * @param wanted whether it should run a task: it is ACTIVE and has what the tasks require
 * @param idle whether nothing but daemons runs there; a daemon leaves a DRAINING instance last
 */
public record HostView(String arn, boolean wanted, boolean idle) {}
