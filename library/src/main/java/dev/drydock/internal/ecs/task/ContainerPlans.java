package dev.drydock.internal.ecs.task;

import dev.drydock.internal.ecs.logdriver.AwslogsTarget;
import dev.drydock.internal.ecs.task.ContainerPlan.Dependency;
import dev.drydock.internal.ecs.taskdefinition.draft.TaskSize;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.ContainerOverride;
import software.amazon.awssdk.services.ecs.model.ResourceRequirement;
import software.amazon.awssdk.services.ecs.model.ResourceType;
import software.amazon.awssdk.services.ecs.model.TaskOverride;

/** Makes plans of the containers of a task: what its definition says of each, and what overrides change of it. */
final class ContainerPlans {

    /**
     * The default; on Fargate it always holds, on container instances unless their agents are configured otherwise.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html">stopTimeout</a>
     */
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(30);

    private ContainerPlans() {}

    /** The plans in the order of the definition. */
    static ContainerPlan[] of(TaskSpec spec, String homeRegion) {
        List<ContainerDefinition> all = spec.definition().containerDefinitions();
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            places.put(all.get(i).name(), i);
        }
        List<List<Dependency>> dependencies = new ArrayList<>();
        for (ContainerDefinition each : all) {
            dependencies.add(StartOrder.of(each, all, places));
        }
        ContainerPlan[] plans = new ContainerPlan[all.size()];
        for (int i = 0; i < plans.length; i++) {
            ContainerDefinition each = all.get(i);
            plans[i] = container(
                    each,
                    spec,
                    override(spec.overrides(), each.name()),
                    homeRegion,
                    dependencies.get(i),
                    dependents(dependencies, i));
        }
        return plans;
    }

    private static ContainerPlan container(
            ContainerDefinition each,
            TaskSpec spec,
            @Nullable ContainerOverride override,
            String homeRegion,
            List<Dependency> dependsOn,
            List<Integer> dependents) {
        Integer cpu = first(override == null ? null : override.cpu(), each.cpu());
        Integer memory = first(override == null ? null : override.memory(), each.memory());
        Integer reservation = first(override == null ? null : override.memoryReservation(), each.memoryReservation());
        boolean commanded =
                override != null && override.hasCommand() && !override.command().isEmpty();
        return new ContainerPlan(
                spec.definition().family(),
                each,
                words(each.entryPoint()),
                words(commanded ? Objects.requireNonNull(override).command() : each.command()),
                new ContainerPlan.Size(
                        cpu == null ? "0" : cpu.toString(),
                        memory == null ? null : memory.toString(),
                        reservation == null ? null : reservation.toString(),
                        hardLimit(memory, spec),
                        gpus(
                                override != null
                                                && !override.resourceRequirements()
                                                        .isEmpty()
                                        ? override.resourceRequirements()
                                        : each.resourceRequirements())),
                each.stopTimeout() == null ? STOP_TIMEOUT : Duration.ofSeconds(each.stopTimeout()),
                each.startTimeout() == null ? null : Duration.ofSeconds(each.startTimeout()),
                HealthProbe.of(each.healthCheck()),
                AwslogsTarget.of(each.logConfiguration(), homeRegion),
                dependsOn,
                dependents);
    }

    /** A command may hold null by a caller's mistake; a null is skipped. */
    private static List<String> words(List<String> command) {
        return command.stream().filter(Objects::nonNull).toList();
    }

    /** Without a limit of its own a container may use all its task has; without a task size, all the host has. */
    private static int hardLimit(@Nullable Integer memory, TaskSpec spec) {
        if (memory != null) {
            return memory;
        }
        String ofTask = spec.sizeInMemory();
        return ofTask == null ? Integer.MAX_VALUE : Integer.parseInt(ofTask);
    }

    private static @Nullable Integer first(@Nullable Integer override, @Nullable Integer definition) {
        return override != null ? override : definition;
    }

    private static @Nullable ContainerOverride override(@Nullable TaskOverride overrides, String name) {
        if (overrides != null) {
            for (ContainerOverride each : overrides.containerOverrides()) {
                if (name.equals(each.name())) {
                    return each;
                }
            }
        }
        return null;
    }

    private static List<Integer> dependents(List<List<Dependency>> all, int container) {
        List<Integer> dependents = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (Dependency dependency : all.get(i)) {
                if (dependency.container() == container) {
                    dependents.add(i);
                }
            }
        }
        return List.copyOf(dependents);
    }

    private static int gpus(List<ResourceRequirement> requirements) {
        long sum = 0;
        for (ResourceRequirement each : requirements) {
            Integer count = each.type() == ResourceType.GPU ? TaskSize.gpus(each.value()) : null;
            sum += count == null ? 0 : count;
        }
        return (int) Math.min(sum, Integer.MAX_VALUE);
    }
}
