package dev.drydock.internal.ecs.launch;

import dev.drydock.internal.call.NotSimulated;
import dev.drydock.internal.ecs.capacity.CapacityStrategy;
import dev.drydock.internal.ecs.cluster.EcsCluster;
import dev.drydock.internal.ecs.request.LaunchTypes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/**
 * Where tasks are to run: by launch type, or by a strategy that distributes them over capacity providers.
 *
 * @param launchType {@code EC2}, {@code FARGATE} or {@code EXTERNAL}
 * @param strategy empty if there is none
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-capacity-providers.html">Fargate
 *     capacity providers</a>
 */
public record CapacityChoice(String launchType, List<CapacityProviderStrategyItem> strategy) {

    /** Keeps the strategy as it is given. */
    public CapacityChoice {
        strategy = List.copyOf(strategy);
    }

    /**
     * What a request and the cluster's defaults say.
     *
     * @throws dev.drydock.internal.call.Refusal {@code InvalidParameterException} if they cannot be followed
     */
    public static CapacityChoice of(
            @Nullable LaunchType launchType, List<CapacityProviderStrategyItem> requested, EcsCluster cluster) {
        if (launchType != null && !requested.isEmpty()) {
            throw LaunchMessages.TYPE_AND_STRATEGY.with();
        }
        if (launchType != null) {
            return new CapacityChoice(launchType.toString(), List.of());
        }
        if (!requested.isEmpty()) {
            return new CapacityChoice("FARGATE", CapacityStrategy.usable(requested, cluster.capacityProviders()));
        }
        return cluster.strategy().isEmpty()
                ? new CapacityChoice("EC2", List.of())
                : new CapacityChoice("FARGATE", CapacityStrategy.usableByDefault(cluster.strategy()));
    }

    /** Whether the tasks run on Fargate. */
    public boolean onFargate() {
        return launchType.equals("FARGATE");
    }

    /** Whether some of the tasks may run on spare capacity of Fargate. */
    boolean onSpot() {
        return strategy.stream().anyMatch(item -> "FARGATE_SPOT".equals(item.capacityProvider()));
    }

    /**
     * Makes sure that a task definition can run there.
     *
     * @throws dev.drydock.internal.call.Refusal {@code InvalidParameterException} if it does not support the launch type
     */
    public void checkSupportedBy(TaskDefinition definition) {
        if (!definition.compatibilitiesAsStrings().contains(launchType)) {
            throw LaunchMessages.INCOMPATIBLE.with(launchType);
        }
        NotSimulated.refuse("launchType", "the launch type " + launchType, LaunchTypes.isManagedInstances(launchType));
    }

    /**
     * The provider of the next task: first the base, then the one furthest behind its weight; among equals the first
     * named.
     *
     * @param counts how many tasks each already has, in the order of the strategy
     * @return its place in the strategy; -1 without a strategy
     */
    public int next(int[] counts) {
        return new CapacityStrategy(strategy).next(counts);
    }
}
