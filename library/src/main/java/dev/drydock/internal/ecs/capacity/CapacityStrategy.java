package dev.drydock.internal.ecs.capacity;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;

/**
 * A strategy that divides tasks among capacity providers: first the base of the provider that has one, then the rest in
 * proportion to the weights.
 *
 * @param items as {@link #usable} gives them: every weight and base is a number
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CapacityProviderStrategyItem.html">
 *     CapacityProviderStrategyItem</a>
 */
public record CapacityStrategy(List<CapacityProviderStrategyItem> items) {

    private static final List<String> FARGATE = List.of("FARGATE", "FARGATE_SPOT");

    /** Keeps the items as they are given. */
    public CapacityStrategy {
        items = List.copyOf(items);
    }

    /** Whether a capacity provider is one of the two that every account has. */
    static boolean isFargate(String provider) {
        return FARGATE.contains(provider);
    }

    // ---- what a strategy may be

    /**
     * A strategy that a cluster may keep as its default, weights and bases filled in. A strategy without any weight above
     * zero may be kept, too, but no tasks can be run by it.
     *
     * @param associated the cluster's capacity providers
     * @throws Refusal {@code InvalidParameterException}
     */
    public static List<CapacityProviderStrategyItem> kept(
            List<CapacityProviderStrategyItem> strategy, Collection<String> associated) {
        return kept(strategy, associated, CapacityMessages.TWO_DEFAULT_BASES);
    }

    private static List<CapacityProviderStrategyItem> kept(
            List<CapacityProviderStrategyItem> strategy, Collection<String> associated, Message twoBases) {
        Set<String> seen = new HashSet<>();
        List<CapacityProviderStrategyItem> kept = new ArrayList<>();
        int onFargate = 0;
        int bases = 0;
        for (CapacityProviderStrategyItem item : strategy) {
            String provider = item.capacityProvider();
            if (!associated.contains(provider)) {
                throw CapacityMessages.NOT_ASSOCIATED.with().hint("Associated are " + associated);
            }
            if (!seen.add(provider)) {
                throw CapacityMessages.REPEATS.with();
            }
            onFargate += isFargate(provider) ? 1 : 0;
            int base = Objects.requireNonNullElse(item.base(), 0);
            bases += base > 0 ? 1 : 0;
            int weight = Objects.requireNonNullElse(item.weight(), 0);
            kept.add(item.toBuilder().weight(weight).base(base).build());
        }
        if (onFargate > 0 && onFargate < kept.size()) {
            throw CapacityMessages.MIXED.with();
        }
        if (bases > 1) {
            throw twoBases.with();
        }
        return List.copyOf(kept);
    }

    /**
     * A strategy that tasks can be run by, weights and bases filled in. Of several providers at least one needs a weight;
     * a single one does not.
     *
     * @param associated the cluster's capacity providers
     * @throws Refusal {@code InvalidParameterException}
     */
    public static List<CapacityProviderStrategyItem> usable(
            List<CapacityProviderStrategyItem> strategy, Collection<String> associated) {
        List<CapacityProviderStrategyItem> kept = kept(strategy, associated, CapacityMessages.TWO_BASES);
        if (kept.size() > 1 && hasNoWeight(kept)) {
            throw CapacityMessages.ALL_ZERO.with();
        }
        return kept;
    }

    /**
     * A cluster's default strategy that tasks can be run by. Here a single provider needs a weight, too, although AWS
     * accepts the cluster's strategy without one.
     *
     * @param strategy as {@link #kept} gave it
     * @throws Refusal {@code InvalidParameterException}
     */
    public static List<CapacityProviderStrategyItem> usableByDefault(List<CapacityProviderStrategyItem> strategy) {
        if (hasNoWeight(strategy)) {
            throw CapacityMessages.DEFAULT_ALL_ZERO.with().hint("A weight that is not given is 0");
        }
        return strategy;
    }

    private static boolean hasNoWeight(List<CapacityProviderStrategyItem> strategy) {
        return strategy.stream().allMatch(item -> item.weight() == 0);
    }

    // ---- how tasks are divided

    /**
     * The provider of the next task: first the base, then the one furthest behind its weight, the first named among equals.
     *
     * @param counts how many tasks each has already, in the order of the strategy
     * @return its place in the strategy; -1 if that is empty
     */
    public int next(int[] counts) {
        int best = items.isEmpty() ? -1 : 0;
        boolean weighted = false;
        for (int i = 0; i < items.size(); i++) {
            if (counts[i] < items.get(i).base()) {
                return i;
            }
            boolean candidate = items.get(i).weight() > 0;
            if (candidate && (!weighted || compare(i, beyond(i, counts) + 1, best, beyond(best, counts) + 1) < 0)) {
                best = i;
                weighted = true;
            }
        }
        return best;
    }

    /**
     * The provider whose task is stopped next: the one furthest ahead of its weight, the last named among equals, and the
     * base at the very end. Undoes the choices of {@link #next} in reverse order.
     *
     * @param counts how many tasks each has, in the order of the strategy
     * @return its place in the strategy; -1 if none has a task
     */
    public int surplus(int[] counts) {
        int most = -1;
        for (int i = 0; i < items.size(); i++) {
            boolean ahead = beyond(i, counts) > 0;
            if (ahead && (most < 0 || compare(i, beyond(i, counts), most, beyond(most, counts)) >= 0)) {
                most = i;
            }
        }
        for (int i = 0; i < items.size() && most < 0; i++) {
            most = counts[i] > 0 ? i : -1;
        }
        return most;
    }

    private int beyond(int place, int[] counts) {
        return counts[place] - items.get(place).base();
    }

    /** Compares tasks per weight without rounding; a provider without weight ranks highest. */
    private int compare(int one, int tasks, int other, int otherTasks) {
        int weight = items.get(one).weight();
        int otherWeight = items.get(other).weight();
        if (weight == 0 || otherWeight == 0) {
            return Integer.compare(otherWeight, weight);
        }
        return Long.compare((long) tasks * otherWeight, (long) otherTasks * weight);
    }
}
