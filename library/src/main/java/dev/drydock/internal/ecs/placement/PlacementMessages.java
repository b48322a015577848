package dev.drydock.internal.ecs.placement;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** What ECS says when it refuses placement constraints and strategies; RunTask and services are refused alike. */
final class PlacementMessages {

    static final Message TOO_MANY_CONSTRAINTS =
            invalid("placementConstraints can have at most 10 items.", Source.UNSURE);
    static final Message BINPACK_FIELD = invalid("binpack field '{}' is invalid.", Source.EVIDENCE);
    static final Message SPREAD_FIELD = invalid("spread field '{}' is invalid.", Source.UNSURE);
    static final Message RANDOM_FIELD = invalid("random field should not be specified.", Source.EVIDENCE);
    static final Message STRATEGY_TYPE =
            invalid("strategy type should be one of [random,spread,binpack]", Source.UNSURE);
    static final Message DISTINCT_EXPRESSION =
            invalid("distinctInstance expression should not be specified.", Source.ISSUE);
    static final Message EXPRESSION_MISSING = invalid("memberOf expression should be specified.", Source.UNSURE);
    static final Message EXPRESSION = invalid("Invalid expression: {}", Source.UNSURE);
    static final Message EXPRESSION_TOO_LONG =
            invalid("expression can have a maximum length of 2000 characters.", Source.UNSURE);
    static final Message CONSTRAINT_TYPE =
            invalid("constraint type should be one of [distinctInstance,memberOf]", Source.UNSURE);

    private PlacementMessages() {}

    private static Message invalid(String text, Source source) {
        return new Message("InvalidParameterException", text, source);
    }
}
