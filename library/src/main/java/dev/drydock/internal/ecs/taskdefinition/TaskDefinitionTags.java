package dev.drydock.internal.ecs.taskdefinition;

import dev.drydock.internal.ecs.tag.TagOwner;
import dev.drydock.internal.model.Arn;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.Tag;

/**
 * Tags on task definitions. AWS documents no status in which a revision cannot be tagged, so INACTIVE ones can be until
 * they are gone.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-using-tags.html">Tagging ECS resources</a>
 */
public final class TaskDefinitionTags implements TagOwner {

    private final TaskDefinitionStore store;

    /** The tags of the task definitions in a store. */
    public TaskDefinitionTags(TaskDefinitionStore store) {
        this.store = store;
    }

    @Override
    public String resourceType() {
        return TaskDefinitionReference.RESOURCE_TYPE;
    }

    @Override
    public List<Tag> tags(Arn arn) {
        return find(arn).tags();
    }

    @Override
    public void replaceTags(Arn arn, List<Tag> tags) {
        store.put(find(arn).withTags(tags));
    }

    /** A family alone is not a resource: tags belong to a revision. */
    private RegisteredDefinition find(Arn arn) {
        if (arn.resourceId().indexOf(':') < 0) {
            throw ReferenceMessages.UNTAGGABLE.with();
        }
        return store.find(arn.toString()).orElseThrow(ReferenceMessages.UNTAGGABLE::with);
    }
}
