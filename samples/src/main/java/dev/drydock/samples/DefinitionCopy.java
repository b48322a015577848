package dev.drydock.samples;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionField;

/** A registered task definition as a request to register another. */
final class DefinitionCopy {

    private DefinitionCopy() {}

    /**
     * Copies every member that a registration has too, also those that a newer SDK will know; a list of setters would lose
     * them. Tags are no part of the definition, are told only if asked for, and must not be empty nor AWS's own.
     */
    static RegisterTaskDefinitionRequest.Builder of(EcsClient ecs, String taskDefinition) {
        DescribeTaskDefinitionResponse described = ecs.describeTaskDefinition(
                request -> request.taskDefinition(taskDefinition).include(TaskDefinitionField.TAGS));
        TaskDefinition definition = described.taskDefinition();
        Map<String, SdkField<?>> members =
                definition.sdkFields().stream().collect(Collectors.toMap(SdkField::memberName, Function.identity()));
        RegisterTaskDefinitionRequest.Builder copy = RegisterTaskDefinitionRequest.builder();
        for (SdkField<?> member : copy.sdkFields()) {
            SdkField<?> same = members.get(member.memberName());
            if (same != null) {
                member.set(copy, same.getValueOrDefault(definition));
            }
        }
        List<Tag> tags = described.tags().stream()
                .filter(tag -> !tag.key().startsWith("aws:"))
                .toList();
        return tags.isEmpty() ? copy : copy.tags(tags);
    }
}
