package dev.drydock.internal.logs.insights.run;

import dev.drydock.internal.logs.insights.language.Complaint;
import dev.drydock.internal.logs.insights.language.QueryExpression;
import dev.drydock.internal.logs.insights.language.QueryText;
import dev.drydock.internal.logs.insights.scan.SystemField;
import dev.drydock.internal.logs.insights.value.Comparisons;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The functions that only the command stats knows. Compiled once, they make an accumulator for each group of rows. */
final class Aggregations {

    private static final Set<String> NAMES = Set.of(
            "avg",
            "collect_values",
            "count",
            "count_distinct",
            "countdistinct",
            "earliest",
            "latest",
            "max",
            "median",
            "min",
            "pct",
            "percentile",
            "sortsfirst",
            "sortslast",
            "stddev",
            "sum",
            "topk",
            "values",
            "variance");

    private static final int LARGEST_K = 10_000;
    private static final double MEDIAN = 50;

    private final QueryText query;
    private final ExpressionCompiler rows;

    /**
     * Aggregations of some rows.
     *
     * @param rows compiles what is aggregated
     */
    Aggregations(QueryText query, ExpressionCompiler rows) {
        this.query = query;
        this.rows = rows;
    }

    static boolean isOne(String function) {
        return NAMES.contains(function);
    }

    Supplier<Accumulator> compile(QueryExpression.Call call) {
        List<QueryExpression> given = call.arguments();
        boolean all = given.isEmpty() || given.get(0) instanceof QueryExpression.Everything;
        if (call.function().equals("count") && all && given.size() <= 1) {
            return () -> new NumberAccumulators.Count(null);
        }
        boolean isPercentile = call.function().equals("pct") || call.function().equals("percentile");
        int expected = isPercentile || call.function().equals("topk") ? 2 : 1;
        if (all || given.size() != expected) {
            throw query.senseless(Complaint.BAD_ARGUMENTS, query.slice(call.span()), call.span());
        }
        if (call.function().equals("topk")) {
            return frequent(call);
        }
        Evaluator of = rows.compile(given.get(0));
        if (isPercentile) {
            Evaluator percent = rows.compile(given.get(1));
            return () -> new NumberAccumulators.Percentile(of, percent);
        }
        return simple(call, of);
    }

    private Supplier<Accumulator> simple(QueryExpression.Call call, Evaluator of) {
        return switch (call.function()) {
            case "count" -> () -> new NumberAccumulators.Count(of);
            case "count_distinct", "countdistinct" -> () -> new ValueAccumulators.Distinct(of, true);
            case "values", "collect_values" -> () -> new ValueAccumulators.Distinct(of, false);
            case "sum" -> () -> new NumberAccumulators.Sum(of, false);
            case "avg" -> () -> new NumberAccumulators.Sum(of, true);
            case "stddev" -> () -> new NumberAccumulators.Deviation(of, true);
            case "variance" -> () -> new NumberAccumulators.Deviation(of, false);
            case "median" -> () -> new NumberAccumulators.Percentile(of, row -> MEDIAN);
            case "min", "sortsfirst" -> () -> new ValueAccumulators.First(of, Comparisons.NATURAL);
            case "max", "sortslast" -> () -> new ValueAccumulators.First(of, Comparisons.NATURAL.reversed());
            case "earliest", "latest" -> inTime(call, of);
            default -> throw new IllegalArgumentException("There is no aggregation " + call.function());
        };
    }

    private Supplier<Accumulator> inTime(QueryExpression.Call call, Evaluator of) {
        if (!rows.shape().isOfEvents()) {
            throw query.senseless(Complaint.UNKNOWN_SYMBOL, SystemField.TIMESTAMP.title(), call.span());
        }
        return () -> new ValueAccumulators.InTime(of, call.function().equals("latest"));
    }

    private Supplier<Accumulator> frequent(QueryExpression.Call call) {
        boolean isCount = call.arguments().get(0) instanceof QueryExpression.NumberLiteral number
                && number.digits().matches("[0-9]{1,5}")
                && Integer.parseInt(number.digits()) >= 1
                && Integer.parseInt(number.digits()) <= LARGEST_K;
        if (!isCount) {
            throw query.senseless(Complaint.BAD_ARGUMENTS, query.slice(call.span()), call.span());
        }
        int most = Integer.parseInt(
                ((QueryExpression.NumberLiteral) call.arguments().get(0)).digits());
        Evaluator of = rows.compile(call.arguments().get(1));
        return () -> new ValueAccumulators.Frequent(of, most);
    }
}
