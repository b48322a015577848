package dev.drydock.ecs.cluster;

import dev.drydock.ecs.tag.TagOwner;
import dev.drydock.model.Arn;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.Tag;

/** Tags on clusters; a deleted cluster cannot be tagged. */
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
        return clusters.require(arn.toString()).tags();
    }

    @Override
    public void replaceTags(Arn arn, List<Tag> tags) {
        clusters.put(clusters.require(arn.toString()).withTags(tags));
    }
}
