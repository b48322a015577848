package dev.drydock.internal.ecs.logdriver;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.LogConfiguration;

/**
 * Where the awslogs driver of a container writes to.
 *
 * @param region the region of the log group
 * @param group the log group
 * @param prefix of the stream; null on container instances that gave none
 * @param createsGroup whether the driver makes the group if it is missing
 * @param createsStream whether it makes the stream
 * @param start which lines begin an event; null if each is one
 */
public record AwslogsTarget(
        String region,
        String group,
        @Nullable String prefix,
        boolean createsGroup,
        boolean createsStream,
        @Nullable LineStart start) {

    /** As Go reads a boolean. */
    private static final Set<String> TRUE = Set.of("1", "t", "T", "TRUE", "true", "True");

    private static final Set<String> FALSE = Set.of("0", "f", "F", "FALSE", "false", "False");

    /** Whether the driver reads a text as a boolean. */
    public static boolean isBoolean(String text) {
        return TRUE.contains(text) || FALSE.contains(text);
    }

    public static @Nullable AwslogsTarget of(@Nullable LogConfiguration log, String homeRegion) {
        if (log == null || !"awslogs".equals(log.logDriverAsString())) {
            return null;
        }
        Map<String, String> options = log.options();
        String group = options.get("awslogs-group");
        if (group == null) {
            return null;
        }
        return new AwslogsTarget(
                options.getOrDefault("awslogs-region", homeRegion),
                group,
                options.get("awslogs-stream-prefix"),
                TRUE.contains(options.getOrDefault("awslogs-create-group", "")),
                !FALSE.contains(options.getOrDefault("awslogs-create-stream", "")),
                LineStart.of(options));
    }

    /** Without a prefix the stream has the name of the container in Docker. */
    public String stream(String container, String taskId, String runtimeId) {
        return prefix == null ? runtimeId : prefix + '/' + container + '/' + taskId;
    }
}
