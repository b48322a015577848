package dev.drydock.internal.logs.insights.run;

import dev.drydock.internal.logs.insights.scan.EventScan;
import java.util.function.Consumer;
import java.util.function.Function;

/** A query that is ready to run, once. */
public final class QueryPlan {

    private final Function<Consumer<Row>, PlanStage> stages;
    private final int values;
    private final Collect last;
    private final boolean ordered;

    /**
     * A plan.
     *
     * @param stages its stages, given what is told of events that the filters let through
     * @param values how many values are reckoned for an event
     * @param last where its results are
     * @param ordered whether events must come in order, the latest first
     */
    QueryPlan(Function<Consumer<Row>, PlanStage> stages, int values, Collect last, boolean ordered) {
        this.stages = stages;
        this.values = values;
        this.last = last;
        this.ordered = ordered;
    }

    /** Searches events; nothing else may run meanwhile. */
    public QueryAnswer run(EventScan scan) {
        long[] matched = new long[1];
        PlanStage first = stages.apply(row -> matched[0]++);
        Row row = new Row(values);
        scan.each(ordered, event -> {
            row.event = event;
            first.take(row);
        });
        first.end();
        return new QueryAnswer(last.rows(), matched[0], scan.count(), scan.bytes(), scan.groups());
    }
}
