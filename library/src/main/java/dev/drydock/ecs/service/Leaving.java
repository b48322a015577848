package dev.drydock.ecs.service;

/**
 * A task that is about to leave its target groups.
 *
 * @param task its ARN
 * @param due when, in milliseconds since the epoch
 */
record Leaving(String task, long due) {}
