package dev.drydock.internal.ecs.taskdefinition.container;

import dev.drydock.internal.ecs.taskdefinition.draft.ContainerGraph;
import dev.drydock.internal.ecs.taskdefinition.draft.Draft;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.ecs.model.ContainerCondition;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.ContainerDependency;

/**
 * The order in which containers start: {@code dependsOn}.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html">ContainerDependency</a>
 */
public final class DependencyRules {

    private DependencyRules() {}

    public static void check(Draft draft) {
        Map<String, ContainerDefinition> byName = new HashMap<>();
        draft.containers().forEach(container -> byName.put(container.name(), container));
        ContainerGraph graph = new ContainerGraph(draft.containers());
        for (ContainerDefinition container : draft.containers()) {
            for (ContainerDependency dependency : container.dependsOn()) {
                ContainerDefinition target = byName.get(dependency.containerName());
                if (target == null) {
                    throw ContainerMessages.DEPENDENCY_UNKNOWN.with(String.valueOf(dependency.containerName()));
                }
                if (target.name().equals(container.name())) {
                    throw ContainerMessages.DEPENDENCY_SELF.with();
                }
                condition(dependency, target);
                graph.connect(container.name(), target.name());
            }
        }
        if (graph.hasCycle()) {
            throw ContainerMessages.DEPENDENCY_CYCLE.with();
        }
    }

    private static void condition(ContainerDependency dependency, ContainerDefinition target) {
        ContainerCondition condition = dependency.condition();
        boolean waitsForExit = condition == ContainerCondition.COMPLETE || condition == ContainerCondition.SUCCESS;
        // The exit of an essential container stops the task, so nothing could start after it.
        if (waitsForExit && ContainerListRules.isEssential(target)) {
            throw ContainerMessages.DEPENDENCY_ESSENTIAL.with();
        }
        if (condition == ContainerCondition.HEALTHY && target.healthCheck() == null) {
            throw ContainerMessages.DEPENDENCY_HEALTH.with();
        }
    }
}
