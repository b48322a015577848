package dev.drydock.ecs.task;

import dev.drydock.ecs.cluster.Cluster;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.LaunchType;

/**
 * Where tasks are to run: by launch type, or by a strategy that deals them out to capacity providers.
 *
 * @param launchType {@code EC2}, {@code FARGATE} or {@code EXTERNAL}
 * @param strategy empty if there is none
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-capacity-providers.html">Fargate
 *     capacity providers</a>
 */
public record CapacityChoice(String launchType, List<CapacityProviderStrategyItem> strategy) {

    private static final int MOST_ITEMS = 20;
    private static final int MOST_WEIGHT = 1_000;
    private static final int MOST_BASE = 100_000;

    /** Keeps the strategy as it is given. */
    public CapacityChoice {
        strategy = List.copyOf(strategy);
    }

    /**
     * What a request and the cluster's defaults say.
     *
     * @throws dev.drydock.call.Refusal {@code InvalidParameterException} if they cannot be followed
     */
    public static CapacityChoice of(
            @Nullable LaunchType launchType, List<CapacityProviderStrategyItem> requested, Cluster cluster) {
        if (launchType == LaunchType.UNKNOWN_TO_SDK_VERSION) {
            throw TaskMessages.LAUNCH_TYPE.with();
        }
        if (launchType != null && !requested.isEmpty()) {
            throw TaskMessages.TYPE_AND_STRATEGY.with();
        }
        if (launchType != null) {
            return new CapacityChoice(launchType.toString(), List.of());
        }
        List<CapacityProviderStrategyItem> strategy = requested.isEmpty() ? cluster.strategy() : requested;
        return strategy.isEmpty()
                ? new CapacityChoice("EC2", List.of())
                : new CapacityChoice("FARGATE", checked(strategy, cluster));
    }

    private static List<CapacityProviderStrategyItem> checked(
            List<CapacityProviderStrategyItem> strategy, Cluster cluster) {
        if (strategy.size() > MOST_ITEMS) {
            throw TaskMessages.STRATEGY_TOO_LONG.with();
        }
        Set<String> seen = new HashSet<>();
        List<CapacityProviderStrategyItem> kept = new ArrayList<>();
        int weights = 0;
        int bases = 0;
        for (CapacityProviderStrategyItem item : strategy) {
            String provider = item == null ? null : item.capacityProvider();
            if (item == null || provider == null || !cluster.capacityProviders().contains(provider)) {
                throw TaskMessages.STRATEGY_NOT_ASSOCIATED.with();
            }
            if (!seen.add(provider)) {
                throw TaskMessages.STRATEGY_REPEATS.with();
            }
            int weight = within("weight", item.weight(), MOST_WEIGHT);
            int base = within("base", item.base(), MOST_BASE);
            weights += weight;
            bases += base > 0 ? 1 : 0;
            kept.add(item.toBuilder().weight(weight).base(base).build());
        }
        // A single provider without a weight is used all the same.
        if (weights == 0 && strategy.size() > 1) {
            throw TaskMessages.STRATEGY_ALL_ZERO.with();
        }
        if (bases > 1) {
            throw TaskMessages.STRATEGY_TWO_BASES.with();
        }
        return kept;
    }

    private static int within(String member, @Nullable Integer value, int most) {
        int number = Objects.requireNonNullElse(value, 0);
        if (number < 0 || number > most) {
            throw TaskMessages.STRATEGY_NUMBER.with(member, most);
        }
        return number;
    }

    /** Whether the tasks run on Fargate. */
    public boolean onFargate() {
        return launchType.equals("FARGATE");
    }

    /**
     * The provider of the next task: first the base, then whoever is furthest behind its weight, the first named among
     * equals.
     *
     * @param counts how many tasks each has already, in the order of the strategy
     * @return its place in the strategy; -1 without a strategy
     */
    public int next(int[] counts) {
        int best = strategy.isEmpty() ? -1 : 0;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < strategy.size(); i++) {
            CapacityProviderStrategyItem item = strategy.get(i);
            if (counts[i] < item.base()) {
                return i;
            }
            double load = (counts[i] - item.base() + 1) / (double) item.weight();
            if (load < least) {
                least = load;
                best = i;
            }
        }
        return best;
    }
}
