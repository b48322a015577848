package dev.drydock.internal.ecs.cluster;

/** How clusters learn what they hold from the nouns above them. */
@FunctionalInterface
public interface ClusterOccupancy {

    /** Nothing is ever held. */
    ClusterOccupancy EMPTY = clusterArn -> ClusterCounts.NONE;

    /** What a cluster holds now. */
    ClusterCounts counts(String clusterArn);
}
