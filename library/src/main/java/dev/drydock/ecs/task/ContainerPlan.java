package dev.drydock.ecs.task;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerCondition;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;

/**
 * What a container of a task is to be, overrides included.
 *
 * @param definition as registered
 * @param entryPoint empty for the image's own
 * @param command empty for the image's own
 * @param hardLimit MiB of memory above which it is killed
 * @param stopTimeout from SIGTERM to SIGKILL
 * @param startTimeout how long those that depend on it wait for it; null for ever
 * @param health its health check; null without
 * @param log where it logs to; null where nobody reads
 * @param dependsOn what must hold before it starts
 * @param dependents the places of the containers that depend on it
 * @param cpu as the task shows it
 * @param memory as the task shows it; null without
 * @param memoryReservation as the task shows it; null without
 * @param gpus how many GPUs it gets
 */
record ContainerPlan(
        ContainerDefinition definition,
        List<String> entryPoint,
        List<String> command,
        int hardLimit,
        Duration stopTimeout,
        @Nullable Duration startTimeout,
        @Nullable HealthProbe health,
        @Nullable LogTarget log,
        List<Dependency> dependsOn,
        List<Integer> dependents,
        String cpu,
        @Nullable String memory,
        @Nullable String memoryReservation,
        int gpus) {

    String name() {
        return definition.name();
    }

    String image() {
        return definition.image();
    }

    boolean essential() {
        return definition.essential();
    }

    /** Whether an init process runs as PID 1 and passes signals on. */
    boolean init() {
        return definition.linuxParameters() != null
                && Boolean.TRUE.equals(definition.linuxParameters().initProcessEnabled());
    }

    /**
     * A container that has to get somewhere first.
     *
     * @param container its place in the task
     * @param condition how far it has to get
     */
    record Dependency(int container, ContainerCondition condition) {}
}
