package dev.drydock.internal.ecs.task.container;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.ecs.task.EcsContainer;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.TaskNames;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/**
 * What a log router makes of a line: an object with the line and where it is from.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/firelens-taskdef.html">Example task definition:
 *     Route logs to FireLens</a>
 */
final class FirelensRecord {

    private static final String LINE = "log";

    private FirelensRecord() {}

    /** The message of a line; null if there is none, because the one field that is sent is not there. */
    static @Nullable String of(EcsTask task, EcsContainer container, FirelensRoute route, String line) {
        if (LINE.equals(route.key())) {
            return line;
        }
        Map<String, String> fields = fields(task, container, route, line);
        if (route.key() != null) {
            return fields.get(route.key());
        }
        StringBuilder json = new StringBuilder("{");
        fields.forEach((name, value) -> {
            json.append(json.length() == 1 ? "\"" : ",\"").append(name).append("\":\"");
            JsonStringEncoder.getInstance().quoteAsString(value, json);
            json.append('"');
        });
        return json.append('}').toString();
    }

    private static Map<String, String> fields(EcsTask task, EcsContainer container, FirelensRoute route, String line) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("source", "stdout");
        fields.put(LINE, line);
        fields.put("container_id", TaskNames.runtimeId(task, container.index()));
        fields.put("container_name", TaskNames.runtimeName(task, container.index()));
        if (route.metadata()) {
            TaskDefinition definition = task.spec().definition();
            fields.put("ecs_cluster", task.spec().clusterName());
            fields.put("ecs_task_arn", task.arn());
            fields.put("ecs_task_definition", definition.family() + ':' + definition.revision());
            EcsInstance instance = task.instance();
            if (instance != null) {
                fields.put("ec2_instance_id", instance.ec2InstanceId());
            }
        }
        return fields;
    }
}
