package dev.drydock.internal.logs.insights.run;

import dev.drydock.internal.call.text.LinearPattern;
import dev.drydock.internal.logs.insights.language.Complaint;
import dev.drydock.internal.logs.insights.language.QueryExpression;
import dev.drydock.internal.logs.insights.language.QueryText;
import dev.drydock.internal.logs.insights.language.Span;
import dev.drydock.internal.logs.insights.value.Comparisons;
import dev.drydock.internal.logs.insights.value.Json;
import dev.drydock.internal.logs.insights.value.Numeric;
import dev.drydock.internal.logs.insights.value.Shaping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes evaluators of expressions over rows of one shape. */
class ExpressionCompiler {

    final QueryText query;
    final RunFacts facts;
    private final RowShape shape;
    private final FieldCompiler fields;
    private final CallCompiler calls;

    /** The command whose expressions these are. */
    private final Span command;

    ExpressionCompiler(QueryText query, RowShape shape, RunFacts facts, Span command) {
        this.query = query;
        this.shape = shape;
        this.facts = facts;
        this.fields = new FieldCompiler(query, shape);
        this.calls = new CallCompiler(query, facts, this);
        this.command = command;
    }

    Span command() {
        return command;
    }

    RowShape shape() {
        return shape;
    }

    Evaluator compile(QueryExpression expression) {
        if (expression instanceof QueryExpression.NumberLiteral number) {
            Double value = Double.valueOf(number.digits());
            return row -> value;
        }
        if (expression instanceof QueryExpression.TextLiteral text) {
            return row -> text.text();
        }
        if (expression instanceof QueryExpression.BooleanLiteral literal) {
            Boolean value = literal.holds();
            return row -> value;
        }
        if (expression instanceof QueryExpression.Field field) {
            return fields.compile(field.name(), field.span());
        }
        if (expression instanceof QueryExpression.Part part) {
            return part(part);
        }
        if (expression instanceof QueryExpression.Call call) {
            return call(call);
        }
        if (expression instanceof QueryExpression.Negative negative) {
            Evaluator of = compile(negative.of());
            return row -> Numeric.value(-Numeric.of(of.of(row)));
        }
        if (expression instanceof QueryExpression.Calculation calculation) {
            return calculation(calculation);
        }
        return condition(expression);
    }

    private Evaluator condition(QueryExpression expression) {
        if (expression instanceof QueryExpression.Comparison comparison) {
            Evaluator left = compile(comparison.left());
            Evaluator right = compile(comparison.right());
            String sign = comparison.sign();
            return row -> Comparisons.holds(left.of(row), sign, right.of(row));
        }
        if (expression instanceof QueryExpression.Not not) {
            return negated(not.of());
        }
        if (expression instanceof QueryExpression.Conditions conditions) {
            return conditions(conditions);
        }
        if (expression instanceof QueryExpression.OneOf oneOf) {
            return oneOf(oneOf);
        }
        if (expression instanceof QueryExpression.Containing containing) {
            Evaluator value = compile(containing.value());
            Evaluator searched = compile(containing.text());
            return row -> contains(Shaping.plainText(value.of(row)), Shaping.plainText(searched.of(row)));
        }
        if (expression instanceof QueryExpression.Matching matching) {
            return matching(matching);
        }
        throw query.senseless(Complaint.BAD_ARGUMENTS, query.slice(expression.span()), expression.span());
    }

    private static boolean contains(@Nullable String text, @Nullable String searched) {
        return text != null && searched != null && text.contains(searched);
    }

    /** Of a field that is missing nothing holds, neither that it is like something nor that it is not. */
    private Evaluator negated(QueryExpression of) {
        Evaluator condition = compile(of);
        QueryExpression value = null;
        if (of instanceof QueryExpression.Containing containing) {
            value = containing.value();
        } else if (of instanceof QueryExpression.Matching matching) {
            value = matching.value();
        } else if (of instanceof QueryExpression.OneOf oneOf) {
            value = oneOf.value();
        }
        if (value == null) {
            return row -> !Shaping.holds(condition.of(row));
        }
        Evaluator present = compile(value);
        return row -> present.of(row) != null && !Shaping.holds(condition.of(row));
    }

    private Evaluator conditions(QueryExpression.Conditions conditions) {
        Evaluator[] parts = compileAll(conditions.parts());
        boolean all = conditions.all();
        return row -> {
            for (Evaluator each : parts) {
                if (Shaping.holds(each.of(row)) != all) {
                    return !all;
                }
            }
            return all;
        };
    }

    private Evaluator oneOf(QueryExpression.OneOf oneOf) {
        Evaluator value = compile(oneOf.value());
        Evaluator[] choices = compileAll(oneOf.choices());
        return row -> {
            Object found = value.of(row);
            for (Evaluator each : choices) {
                if (Comparisons.holds(found, "=", each.of(row))) {
                    return true;
                }
            }
            return false;
        };
    }

    private Evaluator matching(QueryExpression.Matching matching) {
        Evaluator value = compile(matching.value());
        LinearPattern pattern = Expressions.compile(query, matching.expression(), matching.span());
        SearchBudget budget = facts.budget();
        return row -> {
            String text = Shaping.plainText(value.of(row));
            if (text == null) {
                return false;
            }
            budget.spend((long) pattern.cost() * text.length());
            return pattern.occursIn(text);
        };
    }

    Evaluator[] compileAll(List<QueryExpression> expressions) {
        return expressions.stream().map(this::compile).toArray(Evaluator[]::new);
    }

    Evaluator call(QueryExpression.Call call) {
        return calls.compile(call);
    }

    private Evaluator part(QueryExpression.Part part) {
        String flat = flat(part);
        if (flat != null && shape.isOfEvents()) {
            return fields.compile(flat, part.span());
        }
        Evaluator of = compile(part.of());
        return row -> Json.part(of.of(row), part.index(), part.attribute());
    }

    /** The name of a discovered field that a part of another is; null if it is a part of a map or a list. */
    private @Nullable String flat(QueryExpression of) {
        if (of instanceof QueryExpression.Field field) {
            return fields.isDefined(field.name()) ? null : field.name();
        }
        if (of instanceof QueryExpression.Part part) {
            String before = flat(part.of());
            return before == null ? null : before + '.' + (part.index() == null ? part.attribute() : part.index());
        }
        return null;
    }

    private Evaluator calculation(QueryExpression.Calculation calculation) {
        Evaluator first = compile(calculation.first());
        Evaluator[] operands = compileAll(calculation.steps().stream()
                .map(QueryExpression.Calculation.Step::operand)
                .toList());
        char[] signs = new char[operands.length];
        for (int i = 0; i < signs.length; i++) {
            signs[i] = calculation.steps().get(i).sign();
        }
        return row -> {
            double result = Numeric.of(first.of(row));
            for (int i = 0; i < signs.length; i++) {
                result = calculated(result, signs[i], Numeric.of(operands[i].of(row)));
            }
            return Numeric.value(result);
        };
    }

    private static double calculated(double left, char sign, double right) {
        return switch (sign) {
            case '+' -> left + right;
            case '-' -> left - right;
            case '*' -> left * right;
            case '/' -> left / right;
            case '%' -> left % right;
            case '^' -> Math.pow(left, right);
            default -> throw new IllegalArgumentException("No operator is written " + sign);
        };
    }
}
