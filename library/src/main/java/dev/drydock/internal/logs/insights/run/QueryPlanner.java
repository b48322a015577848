package dev.drydock.internal.logs.insights.run;

import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.call.text.LinearPattern;
import dev.drydock.internal.logs.insights.language.Complaint;
import dev.drydock.internal.logs.insights.language.InsightsQuery;
import dev.drydock.internal.logs.insights.language.NamedExpression;
import dev.drydock.internal.logs.insights.language.QueryCommand;
import dev.drydock.internal.logs.insights.language.QueryText;
import dev.drydock.internal.logs.insights.language.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes the stages of a query, and finds what makes no sense in it. */
public final class QueryPlanner {

    private final InsightsQuery query;
    private final QueryText text;
    private final RunFacts facts;
    private final int limit;
    private final int mostStats;

    private final ResultColumns columns = new ResultColumns();
    private final List<UnaryOperator<PlanStage>> stages = new ArrayList<>();
    private final RowShape events;
    private RowShape shape;
    private int afterLastFilter;
    private int stats;
    private @Nullable QueryCommand ordering;
    private @Nullable QueryCommand dedup;
    private boolean limited;

    private QueryPlanner(InsightsQuery query, RunFacts facts, int limit, int mostStats) {
        this.query = query;
        this.text = query.text();
        this.facts = facts;
        this.limit = limit;
        this.mostStats = mostStats;
        this.events = new RowShape(text, true);
        this.shape = events;
    }

    /**
     * Plans a query.
     *
     * @param limit how many rows it may have, unless it says so itself
     * @param mostStats how many stats commands it may have
     * @throws Refusal if AWS would refuse it
     */
    public static QueryPlan plan(InsightsQuery query, RunFacts facts, int limit, int mostStats) {
        return new QueryPlanner(query, facts, limit, mostStats).plan();
    }

    private QueryPlan plan() {
        List<QueryCommand> commands = query.commands();
        for (int i = 0; i < commands.size(); i++) {
            add(commands.get(i), i + 1 < commands.size() ? commands.get(i + 1) : null);
        }
        if (!limited) {
            stages.add(next -> new SetStages.Limit(limit, next));
        }
        Collect last = new Collect(columns.all(new FieldCompiler(text, shape), new Span(text.start(), text.start())));
        return new QueryPlan(matched -> chain(last, matched), events.size(), last, isOrdered());
    }

    private PlanStage chain(PlanStage last, Consumer<Row> matched) {
        PlanStage stage = last;
        for (int i = stages.size(); i >= 0; i--) {
            if (i == afterLastFilter) {
                stage = new RowStages.Tell(matched, stage);
            }
            if (i > 0) {
                stage = stages.get(i - 1).apply(stage);
            }
        }
        return stage;
    }

    /** Whether it matters in which order events come: not to sums. */
    private boolean isOrdered() {
        return stats == 0;
    }

    private ExpressionCompiler compiler(QueryCommand command) {
        return new ExpressionCompiler(text, shape, facts, command.span());
    }

    private void add(QueryCommand command, @Nullable QueryCommand following) {
        if (dedup != null && !(command instanceof QueryCommand.Limit)) {
            throw text.senseless(Complaint.MISPLACED, text.packed(command.span()), command.span());
        }
        if (command instanceof QueryCommand.Fields fields) {
            fields(fields);
        } else if (command instanceof QueryCommand.Display display) {
            display(display);
        } else if (command instanceof QueryCommand.Filter filter) {
            Evaluator condition = compiler(filter).compile(filter.condition());
            stages.add(next -> new RowStages.Filter(condition, next));
            afterLastFilter = stats == 0 ? stages.size() : afterLastFilter;
        } else if (command instanceof QueryCommand.Sort sort) {
            ordering = sort;
            sort(sort, following);
        } else if (command instanceof QueryCommand.Limit cut) {
            ordering = cut;
            limited = true;
            stages.add(next ->
                    cut.last() ? new SetStages.Tail(cut.count(), next) : new SetStages.Limit(cut.count(), next));
        } else if (command instanceof QueryCommand.Dedup unique) {
            dedup = unique;
            Evaluator[] values = compiler(unique).compileAll(unique.fields());
            stages.add(next -> new SetStages.Dedup(values, next));
        } else if (command instanceof QueryCommand.Stats sums) {
            stats(sums);
        } else {
            extraction(command);
        }
    }

    private void fields(QueryCommand.Fields command) {
        for (NamedExpression each : command.items()) {
            if (each.isPlain()) {
                shape.show(each.name(), each.span());
            }
            columns.choose(each.name(), value(each, command));
        }
    }

    private void display(QueryCommand.Display command) {
        Map<String, Evaluator> displayed = new LinkedHashMap<>();
        for (NamedExpression each : command.items()) {
            displayed.put(each.name(), value(each, command));
        }
        columns.display(displayed);
    }

    /** What an item of fields or display shows; it is reckoned only once, if it is more than a field. */
    private Evaluator value(NamedExpression item, QueryCommand command) {
        Evaluator value = compiler(command).compile(item.expression());
        if (item.isPlain()) {
            return value;
        }
        String alias = item.alias();
        int place = alias == null ? shape.rename(item.name()) : shape.define(alias, item.span());
        stages.add(next -> new RowStages.Compute(new Evaluator[] {value}, new int[] {place}, next));
        return row -> row.values[place];
    }

    private void sort(QueryCommand.Sort command, @Nullable QueryCommand following) {
        List<RowOrder.Key> keys = command.keys().stream()
                .map(each -> new RowOrder.Key(compiler(command).compile(each.field()), each.descending()))
                .toList();
        int wanted = Integer.MAX_VALUE;
        if (following == null) {
            wanted = limited ? wanted : limit;
        } else if (following instanceof QueryCommand.Limit cut && !cut.last()) {
            wanted = cut.count();
        }
        int most = wanted;
        stages.add(next -> new SetStages.Sort(RowOrder.by(keys), most, next));
    }

    private void stats(QueryCommand.Stats command) {
        stats++;
        if (stats > mostStats) {
            throw text.senseless(Complaint.TOO_MANY_STATS, text.packed(command.span()), command.span());
        }
        if (ordering != null) {
            throw text.senseless(Complaint.MISPLACED, text.packed(ordering.span()), ordering.span());
        }
        StatsPlanner planner = new StatsPlanner(text, shape, facts, command).plan();
        stages.add(planner::stage);
        shape = planner.after();
        columns.restart(planner.columns());
    }

    private void extraction(QueryCommand command) {
        if (command instanceof QueryCommand.ParseGlob glob) {
            Evaluator from = compiler(glob).compile(glob.from());
            int[] places = places(glob.names(), glob.span());
            stages.add(next -> new RowStages.ParseGlob(from, glob.literals(), places, next));
        } else if (command instanceof QueryCommand.ParseExpression parse) {
            Evaluator from = compiler(parse).compile(parse.from());
            LinearPattern pattern = Expressions.compile(text, parse.expression(), parse.span());
            if (pattern.groups().isEmpty()) {
                throw text.senseless(Complaint.BAD_EXPRESSION, parse.expression(), parse.span());
            }
            int[] places = places(pattern.groups(), parse.span());
            stages.add(next -> new RowStages.ParseExpression(from, pattern, places, facts.budget(), next));
        } else if (command instanceof QueryCommand.Unnest unnest) {
            Evaluator list = compiler(unnest).compile(unnest.list());
            int[] places = places(List.of(unnest.name()), unnest.span());
            stages.add(next -> new RowStages.Unnest(list, places[0], facts.budget(), next));
        }
    }

    private int[] places(List<String> names, Span span) {
        int[] places = new int[names.size()];
        for (int i = 0; i < places.length; i++) {
            int place = shape.define(names.get(i), span);
            places[i] = place;
            columns.add(names.get(i), row -> row.values[place]);
        }
        return places;
    }
}
