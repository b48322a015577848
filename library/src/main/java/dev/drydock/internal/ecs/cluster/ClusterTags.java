package dev.drydock.internal.ecs.cluster;

import dev.drydock.internal.ecs.tag.TagOwner;
import dev.drydock.internal.model.Arn;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.Tag;

/**
 * Tags on clusters; a deleted cluster cannot be tagged.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-using-tags.html">Tagging ECS resources</a>
 */
public final class ClusterTags implements TagOwner {

    private final ClusterStore clusters;

    /** The tags of the clusters in a store. */
    public ClusterTags(ClusterStore clusters) {
        this.clusters = clusters;
    }

    @Override
    public String resourceType() {
        return "cluster";
    }

    @Override
    public List<Tag> tags(Arn arn) {
        return taggable(arn).tags();
    }

    @Override
    public void replaceTags(Arn arn, List<Tag> tags) {
        clusters.put(taggable(arn).with(next -> next.tags = tags));
    }

    private EcsCluster taggable(Arn arn) {
        EcsCluster cluster = clusters.find(arn.resourceId());
        if (cluster != null && !cluster.isActive()) {
            throw ClusterMessages.INACTIVE_FOR_TAGS.with();
        }
        return clusters.require(arn.toString());
    }
}
