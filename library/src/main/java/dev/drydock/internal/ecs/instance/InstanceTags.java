package dev.drydock.internal.ecs.instance;

import dev.drydock.internal.ecs.tag.TagOwner;
import dev.drydock.internal.model.Arn;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.Tag;

/** Tags on container instances; a deregistered one cannot be tagged. */
public final class InstanceTags implements TagOwner {

    private final InstanceStore instances;

    /** The tags of the container instances in a store. */
    public InstanceTags(InstanceStore instances) {
        this.instances = instances;
    }

    @Override
    public String resourceType() {
        return "container-instance";
    }

    @Override
    public List<Tag> tags(Arn arn) {
        return taggable(arn).tags();
    }

    @Override
    public void replaceTags(Arn arn, List<Tag> tags) {
        taggable(arn).tags(tags);
    }

    private EcsInstance taggable(Arn arn) {
        EcsInstance instance = instances.find(arn.toString());
        if (instance == null) {
            throw InstanceMessages.UNTAGGABLE.with();
        }
        if (instance.isGone()) {
            throw InstanceMessages.INACTIVE_FOR_TAGS.with();
        }
        return instance;
    }
}
