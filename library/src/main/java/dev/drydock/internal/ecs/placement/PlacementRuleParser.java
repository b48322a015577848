package dev.drydock.internal.ecs.placement;

import dev.drydock.internal.ecs.instance.AttributeRules;
import dev.drydock.internal.ecs.query.ExpressionParser;
import dev.drydock.internal.ecs.query.InvalidExpression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.PlacementConstraint;
import software.amazon.awssdk.services.ecs.model.PlacementStrategy;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionPlacementConstraint;

/**
 * Parses constraints and strategies as they were requested, and refuses those that ECS refuses. Expressions are compiled
 * once.
 */
public final class PlacementRuleParser {

    private static final int MOST_CONSTRAINTS = 10;
    private static final int LONGEST_EXPRESSION = 2_000;
    private static final int MOST_KEPT = 1_000;
    private static final String ATTRIBUTE = "attribute:";

    /** Recent expressions, the least recently used one first. A cache, not state. */
    private final Map<String, MemberOf> compiled = new LinkedHashMap<>(16, 0.75f, true);

    /** Nothing read yet. */
    public PlacementRuleParser() {}

    /**
     * The rules of a task as a request asks for them now.
     *
     * @param definition its constraints count as well as those requested
     * @param byDefault the strategy if none is given
     * @throws dev.drydock.internal.call.Refusal as ECS refuses the request
     */
    public PlacementRules check(
            List<PlacementConstraint> constraints,
            List<PlacementStrategy> strategies,
            TaskDefinition definition,
            Strategy byDefault) {
        if (constraints.size() + definition.placementConstraints().size() > MOST_CONSTRAINTS) {
            throw PlacementMessages.TOO_MANY_CONSTRAINTS.with();
        }
        return read(constraints, strategies, definition, byDefault);
    }

    /** The rules of a task from parts that were checked before, each with its own definition or service. */
    public PlacementRules read(
            List<PlacementConstraint> constraints,
            List<PlacementStrategy> strategies,
            TaskDefinition definition,
            Strategy byDefault) {
        List<TaskDefinitionPlacementConstraint> ofDefinition = definition.placementConstraints();
        if (constraints.isEmpty()
                && ofDefinition.isEmpty()
                && strategies.isEmpty()
                && byDefault instanceof RandomOrder) {
            return PlacementRules.ANYWHERE;
        }
        List<InstanceConstraint> read = new ArrayList<>();
        for (TaskDefinitionPlacementConstraint each : ofDefinition) {
            read.add(memberOf(each.expression()));
        }
        for (PlacementConstraint each : constraints) {
            read.add(constraint(each));
        }
        List<Strategy> ranked = new ArrayList<>();
        for (PlacementStrategy each : strategies) {
            ranked.add(strategy(each));
        }
        return new PlacementRules(read, ranked.isEmpty() ? List.of(byDefault) : ranked);
    }

    private InstanceConstraint constraint(PlacementConstraint constraint) {
        String type = String.valueOf(constraint.typeAsString());
        String expression = constraint.expression();
        switch (type) {
            case "distinctInstance" -> {
                if (expression != null) {
                    throw PlacementMessages.DISTINCT_EXPRESSION.with();
                }
                return new DistinctInstance();
            }
            case "memberOf" -> {
                return memberOf(expression);
            }
            default -> throw PlacementMessages.CONSTRAINT_TYPE.with();
        }
    }

    private MemberOf memberOf(@Nullable String expression) {
        if (expression == null || expression.isBlank()) {
            throw PlacementMessages.EXPRESSION_MISSING.with();
        }
        if (expression.length() > LONGEST_EXPRESSION) {
            throw PlacementMessages.EXPRESSION_TOO_LONG.with();
        }
        MemberOf known = compiled.get(expression);
        if (known != null) {
            return known;
        }
        MemberOf made;
        try {
            made = new MemberOf(ExpressionParser.parse(expression));
        } catch (InvalidExpression invalid) {
            throw PlacementMessages.EXPRESSION.with(expression).hint(invalid.problem());
        }
        compiled.put(expression, made);
        if (compiled.size() > MOST_KEPT) {
            compiled.remove(compiled.keySet().iterator().next());
        }
        return made;
    }

    /** One strategy; the fields of binpack may be written in capitals, as ECS shows them. */
    public static Strategy strategy(PlacementStrategy strategy) {
        String type = String.valueOf(strategy.typeAsString());
        String field = strategy.field() == null ? "" : strategy.field();
        return switch (type) {
            case "random" -> {
                if (!field.isEmpty()) {
                    throw PlacementMessages.RANDOM_FIELD.with();
                }
                yield new RandomOrder();
            }
            case "spread" -> new Spread(spreadField(field));
            case "binpack" ->
                switch (field.toLowerCase(Locale.ROOT)) {
                    case "cpu" -> new Binpack(Binpack.Resource.CPU);
                    case "memory" -> new Binpack(Binpack.Resource.MEMORY);
                    default -> throw PlacementMessages.BINPACK_FIELD.with(field);
                };
            default -> throw PlacementMessages.STRATEGY_TYPE.with();
        };
    }

    private static String spreadField(String field) {
        if (field.equals("instanceId") || field.equals("host")) {
            return "";
        }
        if (field.startsWith(ATTRIBUTE) && AttributeRules.isName(field.substring(ATTRIBUTE.length()))) {
            return field.substring(ATTRIBUTE.length());
        }
        throw PlacementMessages.SPREAD_FIELD.with(field);
    }
}
