package dev.drydock.internal.ecs.launch;

import dev.drydock.internal.ecs.placement.PlacementRuleParser;
import dev.drydock.internal.ecs.placement.PlacementRules;
import dev.drydock.internal.ecs.placement.Strategy;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.PlacementConstraint;
import software.amazon.awssdk.services.ecs.model.PlacementStrategy;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** Where a request lets its tasks go. Fargate decides by itself and takes neither strategies nor constraints. */
public final class PlacementRequest {

    private PlacementRequest() {}

    /**
     * The rules of the request and the definition together.
     *
     * @param byDefault the strategy if none is given
     * @throws dev.drydock.internal.call.Refusal {@code InvalidParameterException}
     */
    public static PlacementRules checked(
            List<PlacementStrategy> strategies,
            List<PlacementConstraint> constraints,
            TaskDefinition definition,
            CapacityChoice choice,
            PlacementRuleParser parser,
            Strategy byDefault) {
        if (choice.onFargate() && !strategies.isEmpty()) {
            throw LaunchMessages.STRATEGIES_ON_FARGATE.with();
        }
        if (choice.onFargate() && !constraints.isEmpty()) {
            throw LaunchMessages.CONSTRAINTS_ON_FARGATE.with();
        }
        return choice.onFargate()
                ? PlacementRules.ANYWHERE
                : parser.check(constraints, strategies, definition, byDefault);
    }
}
