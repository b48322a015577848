package dev.drydock.internal.ecs.placement;

import java.util.List;

/**
 * The constraints and strategies of a task, parsed once from what was requested.
 *
 * @param constraints all of them are binding
 * @param strategies in the order in which they decide; never empty
 */
public record PlacementRules(List<InstanceConstraint> constraints, List<Strategy> strategies) {

    /** The default of standalone tasks: any instance. */
    public static final PlacementRules ANYWHERE = new PlacementRules(List.of(), List.of(new RandomOrder()));

    /** Keeps the lists as they are given. */
    public PlacementRules {
        constraints = List.copyOf(constraints);
        strategies = List.copyOf(strategies);
    }

    /** How many strategies take part: those before the first random one. */
    int levels() {
        int random = strategies.indexOf(new RandomOrder());
        return random < 0 ? strategies.size() : random;
    }

    boolean endsWithChance() {
        return levels() < strategies.size();
    }
}
