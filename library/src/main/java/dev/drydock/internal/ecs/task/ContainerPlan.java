package dev.drydock.internal.ecs.task;

import dev.drydock.internal.ecs.logdriver.AwslogsTarget;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerCondition;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.PortMapping;

/**
 * What a container of a task is to be, overrides included.
 *
 * @param family of its task definition
 * @param definition as registered
 * @param entryPoint empty for the image's own
 * @param command empty for the image's own
 * @param size what it takes of its host
 * @param stopTimeout from SIGTERM to SIGKILL
 * @param startTimeout how long those that depend on it wait for it; null if they wait without end
 * @param health its health check; null without
 * @param log where its awslogs driver writes to; null if it has another
 * @param dependsOn what must hold before it starts
 * @param dependents the places of the containers that depend on it
 */
public record ContainerPlan(
        String family,
        ContainerDefinition definition,
        List<String> entryPoint,
        List<String> command,
        Size size,
        Duration stopTimeout,
        @Nullable Duration startTimeout,
        @Nullable HealthProbe health,
        @Nullable AwslogsTarget log,
        List<Dependency> dependsOn,
        List<Integer> dependents) {

    /**
     * What a container takes of its host.
     *
     * @param cpu as the task shows it
     * @param memory as the task shows it; null without
     * @param memoryReservation as the task shows it; null without
     * @param hardLimit MiB of memory above which it is killed
     * @param gpus how many GPUs it gets
     */
    public record Size(
            String cpu, @Nullable String memory, @Nullable String memoryReservation, int hardLimit, int gpus) {}

    int gpus() {
        return size.gpus;
    }

    /** As registered. */
    public String name() {
        return definition.name();
    }

    /** As registered. */
    public String image() {
        return definition.image();
    }

    /** Whether its task cannot be without it. */
    public boolean essential() {
        return definition.essential();
    }

    /** Whether an init process runs as PID 1 and passes signals on. */
    public boolean init() {
        return definition.linuxParameters() != null
                && Boolean.TRUE.equals(definition.linuxParameters().initProcessEnabled());
    }

    /** How many ports a mapping maps. */
    public static int ports(PortMapping mapping) {
        String range = mapping.containerPortRange();
        if (range == null) {
            return 1;
        }
        int dash = range.indexOf('-');
        return Integer.parseInt(range.substring(dash + 1)) - Integer.parseInt(range.substring(0, dash)) + 1;
    }

    /**
     * A container that has to get somewhere first.
     *
     * @param container its place in the task
     * @param condition how far it has to get
     */
    public record Dependency(int container, ContainerCondition condition) {}
}
