package dev.drydock.internal.ecs.service.scheduler;

import dev.drydock.internal.ecs.capacity.CapacityStrategy;
import dev.drydock.internal.ecs.deployment.TaskView;
import dev.drydock.internal.ecs.service.EcsDeployment;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;

/**
 * Picks the capacity providers of a deployment's new tasks. Tasks that are being stopped do not count: their replacements
 * go to the provider that loses them, so that the base stays where it is.
 */
final class CapacityProviderPicker {

    private final List<CapacityProviderStrategyItem> strategy;
    private final int[] counts;

    CapacityProviderPicker(EcsDeployment deployment, ServiceTasks serviceTasks) {
        strategy = deployment.fixed().capacityProviderStrategy();
        counts = new int[strategy.size()];
        if (strategy.size() > 1) {
            for (Map.Entry<String, String> each : deployment.tasks().entrySet()) {
                TaskView task = serviceTasks.view(deployment, each.getKey());
                if (task != null && task.isLive()) {
                    count(each.getValue());
                }
            }
        }
    }

    private void count(String provider) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += strategy.get(i).capacityProvider().equals(provider) ? 1 : 0;
        }
    }

    /** How many providers there are; without a strategy there is one place that has no name. */
    int size() {
        return Math.max(1, strategy.size());
    }

    /** The provider of the next task; empty text without a strategy. */
    String next() {
        if (strategy.isEmpty()) {
            return "";
        }
        int next = new CapacityStrategy(strategy).next(counts);
        counts[next]++;
        return strategy.get(next).capacityProvider();
    }
}
