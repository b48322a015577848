package dev.drydock.internal.ecs.task;

import dev.drydock.internal.ecs.task.ContainerPlan.Dependency;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ecs.model.ContainerCondition;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.ContainerDependency;
import software.amazon.awssdk.services.ecs.model.LogConfiguration;
import software.amazon.awssdk.services.ecs.model.VolumeFrom;

/**
 * What a container has to wait for. Links, volumes of other containers and the router of its logs count as START: those
 * have to run first, and to stop last. What a definition says of them by itself is stronger.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_firelens.html">FireLens</a>
 */
final class StartOrder {

    private StartOrder() {}

    /**
     * The containers it depends on.
     *
     * @param all the containers of the task
     * @param places of them by name
     */
    static List<Dependency> of(
            ContainerDefinition container, List<ContainerDefinition> all, Map<String, Integer> places) {
        Map<Integer, ContainerCondition> conditions = new LinkedHashMap<>();
        for (String link : container.links()) {
            int colon = link.indexOf(':');
            Integer place = places.get(colon < 0 ? link : link.substring(0, colon));
            if (place != null) {
                conditions.put(place, ContainerCondition.START);
            }
        }
        for (VolumeFrom volume : container.volumesFrom()) {
            Integer place = places.get(volume.sourceContainer());
            if (place != null) {
                conditions.put(place, ContainerCondition.START);
            }
        }
        router(container, all, conditions);
        for (ContainerDependency dependency : container.dependsOn()) {
            Integer place = places.get(dependency.containerName());
            if (place != null) {
                conditions.put(place, dependency.condition());
            }
        }
        List<Dependency> dependencies = new ArrayList<>();
        conditions.forEach((place, condition) -> dependencies.add(new Dependency(place, condition)));
        return List.copyOf(dependencies);
    }

    /** Whether containers wait for each other, so that none of them can be the first. */
    static boolean hasCycle(ContainerPlan[] containers) {
        boolean[] settled = new boolean[containers.length];
        int count = 0;
        int before;
        do {
            before = count;
            for (int i = 0; i < containers.length; i++) {
                if (!settled[i]
                        && containers[i].dependsOn().stream().allMatch(dependency -> settled[dependency.container()])) {
                    settled[i] = true;
                    count++;
                }
            }
        } while (count > before);
        return count < containers.length;
    }

    private static void router(
            ContainerDefinition container, List<ContainerDefinition> all, Map<Integer, ContainerCondition> conditions) {
        LogConfiguration log = container.logConfiguration();
        if (log != null && "awsfirelens".equals(log.logDriverAsString())) {
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i).firelensConfiguration() != null
                        && !all.get(i).name().equals(container.name())) {
                    conditions.put(i, ContainerCondition.START);
                }
            }
        }
    }
}
