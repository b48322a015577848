package dev.drydock.internal.ecs.taskdefinition;

import java.util.List;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionStatus;

/**
 * One revision of a family: what AWS gives back for it, and its tags, which AWS gives back beside it.
 *
 * @param definition the whole definition with defaults, status and revision
 * @param tags in the order given
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinition.html">TaskDefinition</a>
 */
public record RegisteredDefinition(TaskDefinition definition, List<Tag> tags) {

    /** Keeps the tags from being changed from outside. */
    public RegisteredDefinition {
        tags = List.copyOf(tags);
    }

    /** The ARN, {@code arn:aws:ecs:us-east-1:123456789012:task-definition/web:3}. */
    public String arn() {
        return definition.taskDefinitionArn();
    }

    /** The family, {@code web}. */
    public String family() {
        return definition.family();
    }

    /** The number of the revision, from 1. */
    public int revision() {
        return definition.revision();
    }

    /** Whether new tasks and services may use it. */
    public boolean isActive() {
        return has(TaskDefinitionStatus.ACTIVE);
    }

    boolean has(TaskDefinitionStatus status) {
        return definition.status() == status;
    }

    RegisteredDefinition withTags(List<Tag> newTags) {
        return new RegisteredDefinition(definition, newTags);
    }

    RegisteredDefinition with(TaskDefinition newDefinition) {
        return new RegisteredDefinition(newDefinition, tags);
    }
}
