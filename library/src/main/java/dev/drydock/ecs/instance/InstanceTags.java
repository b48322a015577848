package dev.drydock.ecs.instance;

import dev.drydock.ecs.tag.TagOwner;
import dev.drydock.model.Arn;
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

    private ContainerInstance taggable(Arn arn) {
        ContainerInstance instance = instances.find(arn.toString());
        if (instance == null || instance.isGone()) {
            String text = arn.toString();
            throw InstanceMessages.NOT_FOUND.with(text.length() <= 1_024 ? text : text.substring(0, 1_024));
        }
        return instance;
    }
}
