package dev.drydock.internal.ecs.task;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.LogConfiguration;

/**
 * Where the awslogs driver of a container writes to.
 *
 * @param region the region of the log group
 * @param group the log group
 * @param prefix of the stream; null on container instances that gave none
 * @param createsGroup whether the driver makes the group if it is missing
 * @param start which lines begin an event; null if each is one
 */
public record LogTarget(
        String region,
        String group,
        @Nullable String prefix,
        boolean createsGroup,
        @Nullable LineStart start) {

    static @Nullable LogTarget of(@Nullable LogConfiguration log, String homeRegion) {
        if (log == null || !"awslogs".equals(log.logDriverAsString())) {
            return null;
        }
        Map<String, String> options = log.options();
        String group = options.get("awslogs-group");
        if (group == null) {
            return null;
        }
        return new LogTarget(
                options.getOrDefault("awslogs-region", homeRegion),
                group,
                options.get("awslogs-stream-prefix"),
                "true".equals(options.get("awslogs-create-group")),
                LineStart.of(options));
    }

    /** Without a prefix the stream has the name of the container in Docker. */
    public String stream(String container, String taskId, String runtimeId) {
        return prefix == null ? runtimeId : prefix + '/' + container + '/' + taskId;
    }
}
