package dev.drydock.internal.ecs.usage;

import dev.drydock.internal.ecs.task.ContainerPlan;
import dev.drydock.internal.ecs.task.EcsContainer;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.TaskSpec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.TaskOverride;

/**
 * What tasks have in common as far as metrics go; many tasks share one.
 *
 * @param cluster its name
 * @param service the name of their service; null without
 * @param family of their task definition
 * @param hosted whether they take room on container instances
 * @param cpu CPU units that a task reserves
 * @param cpuLimit CPU units that a task cannot exceed; {@link Integer#MAX_VALUE} without a task size
 * @param memory MiB that a task reserves: the soft limit where there is one
 * @param gpus how many a task reserves
 * @param restarts whether one of the containers has a restart policy
 * @param containers in the order of the definition
 */
record TaskKind(
        String cluster,
        @Nullable String service,
        String family,
        boolean hosted,
        int cpu,
        int cpuLimit,
        int memory,
        int gpus,
        boolean restarts,
        List<ContainerSize> containers) {

    private static final String OF_SERVICE = "service:";

    TaskKind {
        containers = List.copyOf(containers);
    }

    /**
     * A container of such tasks.
     *
     * @param cpu CPU units that it reserves
     * @param memory MiB that it reserves: the soft limit if it has one
     */
    record ContainerSize(String name, int cpu, int memory) {}

    static TaskKind of(EcsTask task) {
        TaskSpec spec = task.spec();
        List<ContainerSize> containers = new ArrayList<>();
        boolean restarts = false;
        for (EcsContainer each : task.containers()) {
            ContainerPlan.Size size = each.plan().size();
            String memory = size.memoryReservation() != null ? size.memoryReservation() : size.memory();
            containers.add(
                    new ContainerSize(each.plan().name(), number(size.cpu()), memory == null ? 0 : number(memory)));
            restarts |= each.plan().definition().restartPolicy() != null
                    && Boolean.TRUE.equals(
                            each.plan().definition().restartPolicy().enabled());
        }
        TaskOverride overrides = spec.overrides();
        boolean sized = spec.definition().cpu() != null || (overrides != null && overrides.cpu() != null);
        int cpu = number(task.plan().cpu());
        String group = spec.group();
        return new TaskKind(
                spec.clusterName(),
                group.startsWith(OF_SERVICE) ? group.substring(OF_SERVICE.length()) : null,
                spec.definition().family(),
                !spec.onFargate(),
                cpu,
                sized ? cpu : Integer.MAX_VALUE,
                number(task.plan().memory()),
                task.plan().needs().reservation().gpus(),
                restarts,
                containers);
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }

    /** The place of a container; -1 if there is none of that name. */
    int place(String container) {
        for (int i = 0; i < containers.size(); i++) {
            if (containers.get(i).name().equals(container)) {
                return i;
            }
        }
        return -1;
    }
}
