package dev.drydock.internal.ecr.store;

import dev.drydock.internal.ecr.store.ReplicationRules.Destination;

/**
 * How far the replication of an image to another registry has come.
 *
 * @param to the registry
 * @param progress how far
 */
public record Replica(Destination to, Progress progress) {

    /** How far, as ECR names it. */
    public enum Progress {
        /** On its way. */
        IN_PROGRESS,
        /** It is there. */
        COMPLETE,
        /** The other registry did not let it in. */
        FAILED
    }
}
