package dev.drydock.internal.ecs.task.container;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.LogConfiguration;

/**
 * Where the log router of a task sends what a container writes, if that is CloudWatch Logs. Of other destinations, and of
 * those that only a configuration file of the router names, nothing is known: what goes there is gone.
 *
 * @param router the place of the router in the task
 * @param region the region of the log group
 * @param group the log group
 * @param streamPrefix what the stream's name begins with, before the tag; null if the stream is named
 * @param streamName the stream; null if it has a prefix and the tag
 * @param createsGroup whether the router makes the group if it is missing
 * @param key the one field of a record that is sent; null for all of them
 * @param metadata whether records say which task they are from
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_firelens.html">Send Amazon ECS logs to an
 *     AWS service</a>
 */
record FirelensRoute(
        int router,
        String region,
        String group,
        @Nullable String streamPrefix,
        @Nullable String streamName,
        boolean createsGroup,
        @Nullable String key,
        boolean metadata) {

    /** The older plugin of AWS's image and the one of Fluent Bit itself. */
    private static final Set<String> PLUGINS = Set.of("cloudwatch", "cloudwatch_logs");

    private static final Set<String> YES = Set.of("true", "on", "yes");

    /** Null if a container does not log through a router, or not to CloudWatch Logs. */
    static @Nullable FirelensRoute of(ContainerDefinition container, List<ContainerDefinition> all, String homeRegion) {
        LogConfiguration log = container.logConfiguration();
        if (log == null || !"awsfirelens".equals(log.logDriverAsString())) {
            return null;
        }
        int router = 0;
        while (router < all.size() && all.get(router).firelensConfiguration() == null) {
            router++;
        }
        Map<String, String> options = log.options();
        String plugin = option(options, "Name");
        String group = option(options, "log_group_name");
        String prefix = option(options, "log_stream_prefix");
        String stream = option(options, "log_stream_name");
        boolean known = router < all.size() && plugin != null && PLUGINS.contains(plugin.toLowerCase(Locale.ROOT));
        if (!known || group == null || (prefix == null) == (stream == null)) {
            return null; // a router that is told one half or both cannot be configured
        }
        String region = option(options, "region");
        String creates = option(options, "auto_create_group");
        String metadata = all.get(router).firelensConfiguration().options().get("enable-ecs-log-metadata");
        return new FirelensRoute(
                router,
                region == null ? homeRegion : region,
                group,
                prefix,
                stream,
                creates != null && YES.contains(creates.toLowerCase(Locale.ROOT)),
                option(options, "log_key"),
                !"false".equals(metadata));
    }

    /** Fluent Bit reads names of options in any case; of several that differ in nothing else the first is taken. */
    private static @Nullable String option(Map<String, String> options, String name) {
        String exact = options.get(name);
        if (exact != null) {
            return exact;
        }
        for (Map.Entry<String, String> each : new TreeMap<>(options).entrySet()) {
            if (each.getKey().equalsIgnoreCase(name)) {
                return each.getValue();
            }
        }
        return null;
    }

    /** The tag that the agent gives to what a container writes is {@code web-firelens-<task id>}. */
    String stream(String container, String taskId) {
        return streamName != null ? streamName : streamPrefix + container + "-firelens-" + taskId;
    }
}
