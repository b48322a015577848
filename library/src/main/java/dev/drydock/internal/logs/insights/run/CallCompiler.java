package dev.drydock.internal.logs.insights.run;

import dev.drydock.internal.call.NotSimulated;
import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.call.text.LinearPattern;
import dev.drydock.internal.logs.insights.language.Complaint;
import dev.drydock.internal.logs.insights.language.Period;
import dev.drydock.internal.logs.insights.language.QueryExpression;
import dev.drydock.internal.logs.insights.language.QueryText;
import dev.drydock.internal.logs.insights.language.Span;
import dev.drydock.internal.logs.insights.scan.ScannedEvent;
import dev.drydock.internal.logs.insights.scan.SystemField;
import dev.drydock.internal.logs.insights.value.Moment;
import dev.drydock.internal.logs.insights.value.Numeric;
import dev.drydock.internal.logs.insights.value.ScalarFunction;
import dev.drydock.internal.logs.insights.value.Shaping;
import java.util.List;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes evaluators of calls of functions: those in the table, and those that need more than values. */
final class CallCompiler {

    private static final Set<String> NOT_SIMULATED = Set.of("rate", "count_over_time", "sum_over_time", "histogram");

    private static final long MILLIS = 1_000;

    private final QueryText query;
    private final RunFacts facts;
    private final ExpressionCompiler expressions;

    CallCompiler(QueryText query, RunFacts facts, ExpressionCompiler expressions) {
        this.query = query;
        this.facts = facts;
        this.expressions = expressions;
    }

    Evaluator compile(QueryExpression.Call call) {
        List<QueryExpression> given = call.arguments();
        return switch (call.function()) {
            case "bin" -> {
                require(given.size() == 1, call);
                Evaluator timestamp =
                        expressions.compile(new QueryExpression.Field(SystemField.TIMESTAMP.title(), call.span()));
                Period period = period(given.get(0), call);
                yield expressions.shape().isOfEvents() ? new Bin(period) : rounded(timestamp, period::floor);
            }
            case "datefloor" -> {
                require(given.size() == 2, call);
                yield rounded(expressions.compile(given.get(0)), period(given.get(1), call)::floor);
            }
            case "dateceil" -> {
                require(given.size() == 2, call);
                yield rounded(expressions.compile(given.get(0)), period(given.get(1), call)::ceiling);
            }
            case "now" -> constant(call, Math.floorDiv(facts.now(), MILLIS));
            case "querystarttime" -> constant(call, facts.start());
            case "queryendtime" -> constant(call, facts.end());
            case "querytimerange" -> constant(call, facts.end() - facts.start());
            case "regexreplace" -> replacement(call);
            default -> function(call);
        };
    }

    private void require(boolean fits, QueryExpression.Call call) {
        if (!fits) {
            throw wrong(call);
        }
    }

    private Refusal wrong(QueryExpression.Call call) {
        return query.senseless(Complaint.BAD_ARGUMENTS, query.slice(call.span()), call.span());
    }

    private Evaluator constant(QueryExpression.Call call, long number) {
        require(call.arguments().isEmpty(), call);
        Double value = (double) number;
        return row -> value;
    }

    private Period period(QueryExpression given, QueryExpression.Call call) {
        if (given instanceof QueryExpression.PeriodLiteral literal) {
            return literal.period();
        }
        throw wrong(call);
    }

    private static Evaluator rounded(Evaluator of, LongUnaryOperator rounding) {
        return row -> {
            double millis = Numeric.of(of.of(row));
            return Math.abs(millis) < Long.MAX_VALUE / 1_000d ? new Moment(rounding.applyAsLong((long) millis)) : null;
        };
    }

    private Evaluator replacement(QueryExpression.Call call) {
        List<QueryExpression> given = call.arguments();
        if (given.size() != 3 || !(given.get(1) instanceof QueryExpression.TextLiteral expression)) {
            throw wrong(call);
        }
        LinearPattern pattern = Expressions.compile(query, expression.text(), expression.span());
        Evaluator value = expressions.compile(given.get(0));
        Evaluator replacement = expressions.compile(given.get(2));
        return row -> {
            String text = Shaping.plainText(value.of(row));
            String by = Shaping.plainText(replacement.of(row));
            if (text == null || by == null) {
                return text;
            }
            facts.budget().spend((long) pattern.cost() * text.length());
            return pattern.replacedIn(text, by, ScalarFunction.LONGEST_TEXT);
        };
    }

    private Evaluator function(QueryExpression.Call call) {
        NotSimulated.refuse("queryString", "the function " + call.function(), NOT_SIMULATED.contains(call.function()));
        if (Aggregations.isOne(call.function())) {
            Span command = expressions.command();
            throw query.senseless(Complaint.NO_AGGREGATION, query.packed(command), command);
        }
        ScalarFunction function = ScalarFunction.named(call.function());
        if (function == null) {
            throw query.senseless(Complaint.UNKNOWN_FUNCTION, call.function(), call.span());
        }
        int count = call.arguments().size();
        require(count >= function.least() && count <= function.most(), call);
        Evaluator[] arguments = expressions.compileAll(call.arguments());
        return row -> {
            @Nullable Object[] values = new Object[arguments.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = arguments[i].of(row);
            }
            return function.of(values);
        };
    }

    /** Events come in the order of time, so that most lie in the same stretch as the one before. */
    private static final class Bin implements Evaluator {

        private final Period period;
        private long start = Long.MAX_VALUE;
        private long end = Long.MIN_VALUE;
        private Moment moment = new Moment(0);

        Bin(Period period) {
            this.period = period;
        }

        @Override
        public @Nullable Object of(Row row) {
            ScannedEvent event = row.event;
            if (event == null) {
                return null;
            }
            long millis = event.timestamp();
            if (millis < start || millis >= end) {
                start = period.floor(millis);
                end = period.ceiling(start + 1);
                moment = new Moment(start);
            }
            return moment;
        }
    }
}
