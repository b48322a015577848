package dev.drydock.internal.ecs.taskdefinition.container;

import dev.drydock.internal.ecs.taskdefinition.draft.Draft;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.LogConfiguration;

/**
 * Options of the awslogs driver, and that awsfirelens and its log router come together.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html">LogConfiguration</a>
 */
public final class LogRules {

    private static final String AWSLOGS = "awslogs";
    private static final List<String> REQUIRED = List.of("awslogs-region", "awslogs-group");
    // Options of Docker's own that every log driver takes.
    private static final List<String> COMMON = List.of("mode", "max-buffer-size", "tag", "labels", "env", "env-regex");

    private LogRules() {}

    public static void check(Draft draft) {
        int routers = 0;
        int routed = 0;
        for (ContainerDefinition container : draft.containers()) {
            LogConfiguration logs = container.logConfiguration();
            if (logs != null && AWSLOGS.equals(logs.logDriverAsString())) {
                awslogs(logs);
            }
            routed += logs != null && "awsfirelens".equals(logs.logDriverAsString()) ? 1 : 0;
            if (container.firelensConfiguration() != null) {
                routers++;
                router(container);
            }
        }
        if (routed > 0 && routers == 0) {
            throw ContainerMessages.NO_ROUTER.with();
        }
        if (routers > 0 && routed == 0) {
            throw ContainerMessages.IDLE_ROUTER.with();
        }
        if (routers > 1) {
            throw ContainerMessages.TWO_ROUTERS.with();
        }
    }

    /** It reads the sockets of the other containers, so it runs as root: {@code 0}, or {@code 0:} and a group. */
    private static void router(ContainerDefinition container) {
        String user = container.user();
        if (user != null && !user.split(":", 2)[0].equals("0")) {
            throw ContainerMessages.ROUTER_USER.with();
        }
    }

    public static boolean hasRequiredOptions(LogConfiguration logs) {
        return logs.options().keySet().containsAll(REQUIRED);
    }

    private static void awslogs(LogConfiguration logs) {
        List<String> missing = new ArrayList<>(REQUIRED);
        missing.removeAll(logs.options().keySet());
        if (!missing.isEmpty()) {
            throw ContainerMessages.LOG_OPTIONS_MISSING.with(String.join(", ", missing));
        }
        List<String> unknown = logs.options().keySet().stream()
                .filter(option -> !option.startsWith(AWSLOGS + "-") && !COMMON.contains(option))
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            throw ContainerMessages.LOG_OPTIONS_UNKNOWN.with(String.join(", ", unknown));
        }
    }
}
