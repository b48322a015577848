package dev.drydock.internal.ecs.task.container;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.ecs.task.EcsContainer;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.TaskNames;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.ecs.model.ContainerOverride;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.TaskOverride;

/**
 * The environment variables a container's process sees. The definition wins over files, overrides win over both, secrets
 * over these, and what the agent says of itself over all of them.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/taskdef-envfiles.html">Environment variables of
 *     containers</a>
 */
final class TaskEnvironment {

    private final AccountRegion home;

    TaskEnvironment(AccountRegion home) {
        this.home = home;
    }

    SortedMap<String, String> of(EcsTask task, EcsContainer container) {
        SortedMap<String, String> variables = new TreeMap<>();
        if (task.spec().onFargate()) {
            variables.put("AWS_REGION", home.region());
            variables.put("AWS_DEFAULT_REGION", home.region());
        }
        variables.putAll(container.fileVariables());
        container.plan().definition().environment().forEach(each -> put(variables, each));
        TaskOverride overrides = task.spec().overrides();
        if (overrides != null) {
            for (ContainerOverride each : overrides.containerOverrides()) {
                if (container.plan().name().equals(each.name())) {
                    each.environment().forEach(variable -> put(variables, variable));
                }
            }
        }
        variables.putAll(container.secrets());
        agent(task, container, variables);
        return Collections.unmodifiableSortedMap(variables);
    }

    private static void put(SortedMap<String, String> variables, KeyValuePair variable) {
        if (variable.name() != null) {
            variables.put(variable.name(), variable.value() == null ? "" : variable.value());
        }
    }

    private static void agent(EcsTask task, EcsContainer container, SortedMap<String, String> variables) {
        String metadata = "http://169.254.170.2/";
        String id = TaskNames.metadataId(task, container.index());
        variables.put("ECS_CONTAINER_METADATA_URI", metadata + "v3/" + id);
        variables.put("ECS_CONTAINER_METADATA_URI_V4", metadata + "v4/" + id);
        variables.put("ECS_AGENT_URI", metadata + "api/" + id);
        variables.put("AWS_EXECUTION_ENV", task.spec().onFargate() ? "AWS_ECS_FARGATE" : "AWS_ECS_EC2");
        TaskOverride overrides = task.spec().overrides();
        boolean role = task.spec().definition().taskRoleArn() != null
                || (overrides != null && overrides.taskRoleArn() != null);
        if (role) {
            variables.put("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "/v2/credentials/" + TaskNames.credentialsId(task));
        }
    }
}
