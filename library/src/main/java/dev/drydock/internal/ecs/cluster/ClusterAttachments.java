package dev.drydock.internal.ecs.cluster;

import dev.drydock.internal.kernel.Event;
import dev.drydock.internal.kernel.EventKind;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;
import java.time.Instant;

/**
 * The updates of what clusters need outside of themselves: a cluster that is created with capacity providers or a Service
 * Connect namespace is PROVISIONING for a while, and DEPROVISIONING when it is deleted; one whose providers change stays
 * ACTIVE. While an update is under way the next is refused.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Attachment.html">Attachment</a>
 */
public final class ClusterAttachments {

    private final RegionQueue queue;
    private final Timings timings;
    private final ClusterStore clusters;

    /** An update ends; {@code until} tells it from others of the same cluster. */
    record UpdateEnds(String clusterArn, long until) implements Event {}

    /** The updates of one account and region; handles their events in its queue. */
    ClusterAttachments(RegionQueue queue, Timings timings, ClusterStore clusters) {
        this.queue = queue;
        this.timings = timings;
        this.clusters = clusters;
        queue.on(UpdateEnds.class, this::ends);
    }

    /** The cluster with an update begun, to be put in its store. */
    EcsCluster begin(EcsCluster cluster, boolean firstOrLast, Instant now) {
        long until = now.plus(timings.of(Timing.CLUSTER_ATTACHMENTS)).toEpochMilli();
        // One of that name that was deleted in this very instant has left the same event behind.
        EcsCluster before = clusters.find(cluster.name());
        boolean pending = before != null
                && before.attachments().isBusy()
                && before.attachments().until() == until;
        if (!pending) {
            queue.schedule(
                    timings.of(Timing.CLUSTER_ATTACHMENTS),
                    EventKind.TRANSITION,
                    new UpdateEnds(cluster.arn(), until),
                    queue.resources(cluster.arn()));
        }
        return cluster.with(next -> next.attachments = cluster.attachments().busy(firstOrLast, until));
    }

    private void ends(UpdateEnds end) {
        EcsCluster cluster =
                clusters.find(end.clusterArn().substring(end.clusterArn().lastIndexOf('/') + 1));
        if (cluster != null
                && cluster.attachments().isBusy()
                && cluster.attachments().until() == end.until()) {
            clusters.put(cluster.with(
                    next -> next.attachments = cluster.attachments().done()));
        }
    }
}
