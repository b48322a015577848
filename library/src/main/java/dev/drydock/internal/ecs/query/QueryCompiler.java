package dev.drydock.internal.ecs.query;

import dev.drydock.internal.call.text.LinearPattern;
import dev.drydock.internal.ecs.query.Expression.And;
import dev.drydock.internal.ecs.query.Expression.Not;
import dev.drydock.internal.ecs.query.Expression.Or;
import dev.drydock.internal.ecs.query.Expression.Predicate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns expressions into queries: patterns, dates, versions and lists are prepared once. */
public final class QueryCompiler {

    private QueryCompiler() {}

    /** The query that selects what an expression selects. */
    public static Query compile(Expression expression) {
        if (expression instanceof Or or) {
            Query[] parts = all(or.parts());
            return instance -> any(parts, instance);
        }
        if (expression instanceof And and) {
            Query[] parts = all(and.parts());
            return instance -> every(parts, instance);
        }
        if (expression instanceof Not not) {
            Query part = compile(not.part());
            return instance -> !part.selects(instance);
        }
        return compile((Predicate) expression);
    }

    private static Query[] all(List<Expression> parts) {
        return parts.stream().map(QueryCompiler::compile).toArray(Query[]::new);
    }

    private static boolean any(Query[] parts, QueriedInstance instance) {
        for (Query part : parts) {
            if (part.selects(instance)) {
                return true;
            }
        }
        return false;
    }

    private static boolean every(Query[] parts, QueriedInstance instance) {
        for (Query part : parts) {
            if (!part.selects(instance)) {
                return false;
            }
        }
        return true;
    }

    private static Query compile(Predicate predicate) {
        Operator operator = predicate.operator();
        String argument = operator.takesArgument() ? predicate.arguments().get(0) : "";
        return switch (predicate.field().kind()) {
            case ATTRIBUTE -> attribute(predicate, predicate.field().attribute());
            case TASK_GROUP -> taskGroup(predicate);
            case AGENT_CONNECTED -> {
                TextTest test = text(predicate);
                yield instance -> test.passes(Boolean.toString(instance.isConnected()));
            }
            case AGENT_VERSION -> agentVersion(operator, Arguments.version(argument));
            case EC2_INSTANCE_ID -> {
                TextTest test = text(predicate);
                yield instance -> test.passes(instance.ec2InstanceId());
            }
            case REGISTERED_AT -> {
                long instant = Arguments.instant(argument);
                yield instance -> operator.accepts(Long.compare(instance.registeredAt(), instant));
            }
            case RUNNING_TASKS_COUNT -> {
                int count = Arguments.count(argument);
                yield instance -> operator.accepts(Integer.compare(instance.runningTasks(), count));
            }
        };
    }

    /** An agent that reports no version satisfies nothing, not even {@code !=}. */
    private static Query agentVersion(Operator operator, int[] version) {
        return instance -> {
            int[] told = Arguments.versionOrNull(instance.agentVersion());
            return told != null && operator.accepts(Arguments.compare(told, version));
        };
    }

    /** An instance without the attribute satisfies nothing but {@code !exists}, not even {@code !=}. */
    private static Query attribute(Predicate predicate, String name) {
        if (predicate.operator() == Operator.EXISTS) {
            return instance -> instance.hasAttribute(name);
        }
        if (predicate.operator() == Operator.NOT_EXISTS) {
            return instance -> !instance.hasAttribute(name);
        }
        TextTest test = text(predicate);
        return instance -> {
            String value = instance.attribute(name);
            return value == null ? instance.hasAttribute(name) && test.passes("") : test.passes(value);
        };
    }

    /**
     * True if some task's group passes: {@code !=} asks for a task of another group, {@code not(… == …)} for none of it.
     */
    private static Query taskGroup(Predicate predicate) {
        if (predicate.operator() == Operator.EXISTS) {
            return instance -> instance.hasTaskOf(group -> true);
        }
        if (predicate.operator() == Operator.NOT_EXISTS) {
            return instance -> !instance.hasTaskOf(group -> true);
        }
        TextTest test = text(predicate);
        return instance -> instance.hasTaskOf(test::passes);
    }

    /** A test of one text. */
    private interface TextTest {
        boolean passes(String value);
    }

    private static TextTest text(Predicate predicate) {
        Operator operator = predicate.operator();
        if (operator.takesList()) {
            Set<String> listed = Set.copyOf(predicate.arguments());
            return value -> listed.contains(value) == (operator == Operator.IN);
        }
        String argument = predicate.arguments().get(0);
        if (operator.takesPattern()) {
            LinearPattern pattern = JavaPattern.of(argument);
            return value -> pattern.isAllOf(value) == (operator == Operator.MATCHES);
        }
        if (!operator.orders()) {
            return value -> value.equals(argument) == (operator == Operator.EQUALS);
        }
        Double number = Arguments.number(argument);
        return value -> operator.accepts(compare(value, argument, number));
    }

    /** Numbers compare as numbers, anything else as text. */
    private static int compare(String value, String argument, @Nullable Double number) {
        Double numeric = number == null ? null : Arguments.number(value);
        return numeric == null || number == null ? value.compareTo(argument) : numeric.compareTo(number);
    }
}
