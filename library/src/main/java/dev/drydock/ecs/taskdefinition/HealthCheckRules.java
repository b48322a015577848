package dev.drydock.ecs.taskdefinition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.HealthCheck;

/**
 * Container health checks: the kind of command, and the ranges of the four numbers.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html">HealthCheck</a>
 */
final class HealthCheckRules {

    private static final List<String> KINDS = List.of("CMD", "CMD-SHELL", "NONE");

    private HealthCheckRules() {}

    static void check(Draft draft) {
        for (ContainerDefinition container : draft.containers()) {
            HealthCheck check = container.healthCheck();
            if (check != null) {
                check(container.name(), check);
            }
        }
    }

    private static void check(String container, HealthCheck check) {
        if (check.command().isEmpty() || !KINDS.contains(check.command().get(0))) {
            throw ContainerMessages.HEALTH_COMMAND.with(container);
        }
        range("interval", check.interval(), 5, 300, container);
        range("timeout", check.timeout(), 2, 60, container);
        range("retries", check.retries(), 1, 10, container);
        range("startPeriod", check.startPeriod(), 0, 300, container);
    }

    private static void range(String name, @Nullable Integer value, int min, int max, String container) {
        if (value != null && value < min) {
            throw ContainerMessages.HEALTH_MIN.with(name, min, container);
        }
        if (value != null && value > max) {
            throw ContainerMessages.HEALTH_MAX.with(name, max, container);
        }
    }
}
