package dev.drydock.internal.ecs.task.operation;

import dev.drydock.internal.call.NotSimulated;
import dev.drydock.internal.ecs.cluster.EcsCluster;
import dev.drydock.internal.ecs.placement.PlacementRuleParser;
import dev.drydock.internal.ecs.placement.PlacementRules;
import dev.drydock.internal.ecs.placement.RandomOrder;
import dev.drydock.internal.ecs.tag.TagRules;
import dev.drydock.internal.ecs.taskdefinition.RegisteredDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.PropagateTags;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskOverride;

/** What the members of RunTask may be; pure functions that refuse a value or return the one to use. */
final class RunTaskRules {

    private static final int MOST_TASKS = 10;
    private static final int LONGEST_GROUP = 255;
    private static final int LONGEST_STARTED_BY = 128;
    private static final int LONGEST_TOKEN = 64;

    private RunTaskRules() {}

    static int count(@Nullable Integer count) {
        if (count == null) {
            return 1;
        }
        if (count < 1 || count > MOST_TASKS) {
            throw TaskMessages.COUNT.with();
        }
        return count;
    }

    static @Nullable String token(@Nullable String token) {
        if (token == null) {
            return null;
        }
        boolean allowed = !token.isEmpty() && token.length() <= LONGEST_TOKEN;
        for (int i = 0; allowed && i < token.length(); i++) {
            allowed = token.charAt(i) >= 33 && token.charAt(i) <= 126;
        }
        if (!allowed) {
            throw TaskMessages.TOKEN_FORM.with();
        }
        return token;
    }

    static void compatible(TaskDefinition definition, CapacityChoice choice) {
        if (!definition.compatibilitiesAsStrings().contains(choice.launchType())) {
            throw TaskMessages.INCOMPATIBLE.with(choice.launchType());
        }
        NotSimulated.refuse(
                "launchType",
                "the launch type MANAGED_INSTANCES",
                choice.launchType().equals("MANAGED_INSTANCES"));
    }

    /** Where tasks may go; Fargate decides by itself. */
    static PlacementRules placement(
            RunTaskRequest request, TaskDefinition definition, boolean fargate, PlacementRuleParser reader) {
        if (fargate && !request.placementConstraints().isEmpty()) {
            throw TaskMessages.CONSTRAINTS_ON_FARGATE.with();
        }
        if (fargate && !request.placementStrategy().isEmpty()) {
            throw TaskMessages.STRATEGIES_ON_FARGATE.with();
        }
        return fargate
                ? PlacementRules.ANYWHERE
                : reader.check(
                        request.placementConstraints(), request.placementStrategy(), definition, new RandomOrder());
    }

    static String group(@Nullable String group, TaskDefinition definition) {
        if (group == null || group.isEmpty()) {
            return "family:" + definition.family();
        }
        if (group.length() > LONGEST_GROUP) {
            throw TaskMessages.GROUP_TOO_LONG.with();
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
        if (startedBy.length() > LONGEST_STARTED_BY) {
            throw TaskMessages.STARTED_BY_TOO_LONG.with(LONGEST_STARTED_BY);
        }
        for (int i = 0; i < startedBy.length(); i++) {
            char c = startedBy.charAt(i);
            boolean allowed = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || "-_/.".indexOf(c) >= 0;
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
        if (propagate == PropagateTags.UNKNOWN_TO_SDK_VERSION) {
            throw TaskMessages.PROPAGATE_UNKNOWN.with();
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

    static boolean executeCommand(
            @Nullable Boolean enabled, TaskDefinition definition, @Nullable TaskOverride overrides) {
        boolean wanted = Boolean.TRUE.equals(enabled);
        boolean role = definition.taskRoleArn() != null || (overrides != null && overrides.taskRoleArn() != null);
        if (wanted && !role) {
            throw TaskMessages.NO_TASK_ROLE.with();
        }
        return wanted;
    }
}
