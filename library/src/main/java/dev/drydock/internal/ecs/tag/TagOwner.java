package dev.drydock.internal.ecs.tag;

import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.model.Arn;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.Tag;

/**
 * A noun whose resources carry tags: it finds a resource by its ARN, and reads and replaces that resource's tags.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-using-tags.html">Tagging ECS resources</a>
 */
public interface TagOwner {

    /** The type in the ARNs of this noun, the resource up to its first slash: {@code task-definition}. */
    String resourceType();

    /**
     * The tags of one resource, in the order they were given.
     *
     * @param arn an ARN of this account, region and resource type
     * @throws Refusal with the noun's own "not found" or "inactive" error when the resource cannot be tagged
     */
    List<Tag> tags(Arn arn);

    /**
     * Replaces all tags of a resource for which {@link #tags} has just answered.
     *
     * @param tags the new tags, already checked by {@link TagRules}
     */
    void replaceTags(Arn arn, List<Tag> tags);
}
