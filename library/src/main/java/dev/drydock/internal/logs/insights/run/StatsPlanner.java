package dev.drydock.internal.logs.insights.run;

import dev.drydock.internal.logs.insights.language.Complaint;
import dev.drydock.internal.logs.insights.language.NamedExpression;
import dev.drydock.internal.logs.insights.language.QueryCommand;
import dev.drydock.internal.logs.insights.language.QueryExpression;
import dev.drydock.internal.logs.insights.language.QueryText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Plans one stats command: what is summed up while rows come, and what is reckoned from the sums in the end. */
final class StatsPlanner {

    private final QueryText query;
    private final RunFacts facts;
    private final RowShape before;
    private final RowShape after;
    private final QueryCommand.Stats command;
    private final Aggregations aggregations;
    private final Evaluator[] by;
    private final List<Supplier<Accumulator>> accumulators = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final List<Evaluator> items = new ArrayList<>();
    private final List<Integer> itemPlaces = new ArrayList<>();
    private final Map<String, Evaluator> columns = new LinkedHashMap<>();

    /** Whether the expression at hand comes from what was summed up. */
    private boolean summed;

    StatsPlanner(QueryText query, RowShape before, RunFacts facts, QueryCommand.Stats command) {
        this.query = query;
        this.facts = facts;
        this.before = before;
        this.after = new RowShape(query, false);
        this.command = command;
        ExpressionCompiler rows = new ExpressionCompiler(query, before, facts, command.span());
        this.aggregations = new Aggregations(query, rows);
        this.by = command.by().stream()
                .map(each -> rows.compile(each.expression()))
                .toArray(Evaluator[]::new);
    }

    /** Reads the command; throws what AWS would refuse. */
    StatsPlanner plan() {
        for (NamedExpression each : command.by()) {
            refuseTaken(each);
            int place = after.rename(each.name());
            columns.put(each.name(), row -> row.values[place]);
        }
        Sums sums = new Sums();
        for (NamedExpression each : command.items()) {
            refuseTaken(each);
            summed = false;
            Evaluator value = sums.compile(each.expression());
            if (!summed) {
                throw query.senseless(Complaint.NOT_AGGREGATED, each.text(), each.span());
            }
            int place = each.alias() == null ? after.rename(each.name()) : after.define(each.alias(), each.span());
            items.add(value);
            itemPlaces.add(place);
            columns.put(each.name(), row -> row.values[place]);
        }
        return this;
    }

    private void refuseTaken(NamedExpression item) {
        if (item.alias() != null && before.isOfEvents() && before.place(item.alias()) != null) {
            throw query.senseless(Complaint.DEFINED_TWICE, item.alias(), item.span());
        }
    }

    /** The rows that come out. */
    RowShape after() {
        return after;
    }

    Map<String, Evaluator> columns() {
        return columns;
    }

    /** The stage, once it is known how many values rows have in the end. */
    PlanStage stage(PlanStage next) {
        PlanStage reckoned = new RowStages.Compute(items.toArray(new Evaluator[0]), array(itemPlaces), next);
        return new StatsStage(by, accumulators, array(places), after.size(), reckoned);
    }

    private static int[] array(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Compiles what is reckoned from sums; each sum has a place without a name. */
    private final class Sums extends ExpressionCompiler {

        Sums() {
            super(StatsPlanner.this.query, after, StatsPlanner.this.facts, command.span());
        }

        @Override
        Evaluator compile(QueryExpression expression) {
            summed |= expression instanceof QueryExpression.Field;
            return super.compile(expression);
        }

        @Override
        Evaluator call(QueryExpression.Call call) {
            if (!Aggregations.isOne(call.function())) {
                return super.call(call);
            }
            if (call.function().equals("topk")
                    && command.items().size() + command.by().size() > 1) {
                throw query.senseless(Complaint.BAD_ARGUMENTS, query.slice(call.span()), call.span());
            }
            summed = true;
            int place = after.hidden();
            accumulators.add(aggregations.compile(call));
            places.add(place);
            return row -> row.values[place];
        }
    }
}
