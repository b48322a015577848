package dev.drydock.internal.ecs.taskdefinition.container;

import dev.drydock.internal.ecs.taskdefinition.draft.Draft;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.HealthCheck;

/**
 * Container health checks: that there is a command, and the ranges of the four numbers.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html">HealthCheck</a>
 */
public final class HealthCheckRules {

    private HealthCheckRules() {}

    public static void check(Draft draft) {
        for (ContainerDefinition container : draft.containers()) {
            HealthCheck check = container.healthCheck();
            if (check != null) {
                check(container.name(), check);
            }
        }
    }

    private static void check(String container, HealthCheck check) {
        // The API's documentation wants CMD or CMD-SHELL first; AWS registers, and runs, commands without either.
        if (check.command().isEmpty()) {
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
