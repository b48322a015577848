package dev.drydock.internal.ecs.service.scheduler;

import dev.drydock.internal.ecs.capacity.CapacityStrategy;
import dev.drydock.internal.ecs.deployment.Providers;
import dev.drydock.internal.ecs.deployment.TaskView;
import dev.drydock.internal.ecs.service.EcsDeployment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;

/** The capacity providers that the tasks of a deployment are divided among. */
final class DeploymentProviders implements Providers {

    private final EcsDeployment deployment;
    private final CapacityStrategy strategy;
    private final List<String> names = new ArrayList<>();

    private DeploymentProviders(EcsDeployment deployment, List<CapacityProviderStrategyItem> strategy) {
        this.deployment = deployment;
        this.strategy = new CapacityStrategy(strategy);
        strategy.forEach(each -> names.add(each.capacityProvider()));
    }

    /** The providers of a deployment; null if it has fewer than two. */
    static @Nullable Providers of(EcsDeployment deployment) {
        List<CapacityProviderStrategyItem> strategy = deployment.fixed().capacityProviderStrategy();
        return strategy.size() < 2 ? null : new DeploymentProviders(deployment, strategy);
    }

    @Override
    public int count() {
        return names.size();
    }

    @Override
    public int of(TaskView task) {
        String provider = deployment.tasks().get(task.arn());
        return provider == null ? -1 : names.indexOf(provider);
    }

    @Override
    public int surplus(int[] tasks) {
        return strategy.surplus(tasks);
    }
}
