package dev.drydock.internal.ecr.store;

import dev.drydock.internal.ecr.store.ReplicationRules.Destination;

/**
 * How far the replication of an image to another registry has come.
 *
 * @param to the registry
 * @param complete whether it is there
 */
public record Replica(Destination to, boolean complete) {}
