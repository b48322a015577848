package dev.drydock.internal.ecs.task.operation;

import dev.drydock.internal.ecs.cluster.EcsCluster;
import dev.drydock.internal.ecs.tag.TagRules;
import dev.drydock.internal.ecs.taskdefinition.RegisteredDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.PropagateTags;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** What the members of RunTask may be; pure functions that refuse a value or return the one to use. */
final class RunTaskRules {

    private RunTaskRules() {}

    static @Nullable String token(@Nullable String token) {
        if (token == null) {
            return null;
        }
        boolean allowed = !token.isEmpty();
        for (int i = 0; allowed && i < token.length(); i++) {
            allowed = token.charAt(i) >= 33 && token.charAt(i) <= 126;
        }
        if (!allowed) {
            throw TaskMessages.TOKEN_FORM.with();
        }
        return token;
    }

    static String group(@Nullable String group, TaskDefinition definition) {
        if (group == null || group.isEmpty()) {
            return "family:" + definition.family();
        }
        if (group.startsWith("service:")) {
            throw TaskMessages.GROUP_RESERVED.with();
        }
        return group;
    }

    static @Nullable String startedBy(@Nullable String startedBy) {
        if (startedBy == null) {
            return null;
        }
        for (int i = 0; i < startedBy.length(); i++) {
            char c = startedBy.charAt(i);
            boolean allowed = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || "-_/. ".indexOf(c) >= 0; // with blanks, against the API's text: "AWS Step Functions"
            if (!allowed) {
                throw TaskMessages.STARTED_BY_CHARACTERS.with();
            }
        }
        return startedBy;
    }

    /** The tasks' tags: the request's, the definition's where asked to be propagated, and those ECS manages. */
    static List<Tag> tags(RunTaskRequest request, RegisteredDefinition definition, EcsCluster cluster) {
        List<Tag> own = TagRules.checked(request.tags());
        PropagateTags propagate = request.propagateTags();
        if (propagate == PropagateTags.SERVICE) {
            throw TaskMessages.PROPAGATE_SERVICE.with();
        }
        // Where keys clash the tags given with the request win.
        List<Tag> tags = new ArrayList<>(
                propagate == PropagateTags.TASK_DEFINITION ? TagRules.merged(definition.tags(), own) : own);
        if (Boolean.TRUE.equals(request.enableECSManagedTags())) {
            tags.add(Tag.builder()
                    .key("aws:ecs:clusterName")
                    .value(cluster.name())
                    .build());
        }
        return tags;
    }
}
