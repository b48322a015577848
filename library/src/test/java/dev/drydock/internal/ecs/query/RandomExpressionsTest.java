package dev.drydock.internal.ecs.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.ecs.query.Expression.And;
import dev.drydock.internal.ecs.query.Expression.Not;
import dev.drydock.internal.ecs.query.Expression.Or;
import dev.drydock.internal.ecs.query.Expression.Predicate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever expression there is, its text reads as the same expression, and it obeys the laws of logic. */
class RandomExpressionsTest {

    private static final List<String> VALUES =
            List.of("prod", "us-east-1a", "a b", "x@y", "C:\\data", "a,b", "[a]", "(a)", "", "and", "true", "g2.*");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_printed_expression_reads_as_the_same_one(long seed) throws InvalidExpression {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            Expression made = expression(random, 3);

            assertThat(ExpressionParser.parse(made.toString())).isEqualTo(made);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void not_selects_what_the_expression_does_not(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            Expression one = expression(random, 2);
            Expression other = expression(random, 2);
            Host host = new Host()
                    .with("stack", VALUES.get(random.nextInt(VALUES.size())))
                    .running("prod");
            boolean both = selects(one, host) && selects(other, host);

            assertThat(selects(new Not(one), host)).isNotEqualTo(selects(one, host));
            assertThat(selects(new And(List.of(one, other)), host)).isEqualTo(both);
            assertThat(selects(new Not(new Or(List.of(new Not(one), new Not(other)))), host))
                    .isEqualTo(both);
        }
    }

    private static boolean selects(Expression expression, Host host) {
        return QueryCompiler.compile(expression).selects(host);
    }

    private static Expression expression(Random random, int depth) {
        int kind = depth == 0 ? 0 : random.nextInt(4);
        return switch (kind) {
            case 1 -> new Not(expression(random, depth - 1));
            case 2 -> new And(parts(random, depth));
            case 3 -> new Or(parts(random, depth));
            default -> predicate(random);
        };
    }

    private static List<Expression> parts(Random random, int depth) {
        List<Expression> parts = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            parts.add(expression(random, depth - 1));
        }
        return parts;
    }

    private static Predicate predicate(Random random) {
        Field.Kind kind = Field.Kind.values()[random.nextInt(Field.Kind.values().length)];
        Operator operator;
        do {
            operator = Operator.values()[random.nextInt(Operator.values().length)];
        } while (!kind.takes(operator));
        List<String> arguments = new ArrayList<>();
        int count = !operator.takesArgument() ? 0 : operator.takesList() ? 1 + random.nextInt(3) : 1;
        for (int i = 0; i < count; i++) {
            arguments.add(argument(random, kind, operator));
        }
        Field field = kind == Field.Kind.ATTRIBUTE ? Field.attribute("stack") : new Field(kind, "");
        return new Predicate(field, operator, arguments);
    }

    private static String argument(Random random, Field.Kind kind, Operator operator) {
        return switch (kind) {
            case AGENT_VERSION -> random.nextInt(3) + "." + random.nextInt(20);
            case REGISTERED_AT -> "20" + (10 + random.nextInt(20)) + "-02-13T22:28:28+01:00";
            case RUNNING_TASKS_COUNT -> Integer.toString(random.nextInt(5));
            default -> operator.takesPattern() ? "g2.*" : VALUES.get(random.nextInt(VALUES.size()));
        };
    }
}
