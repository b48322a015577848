package dev.drydock.internal.logs.insights.run;

/** One step of a query: takes rows, and hands rows on to the next. */
abstract class PlanStage {

    private final PlanStage next;

    PlanStage(PlanStage next) {
        this.next = next;
    }

    /** The last stage, after which nothing comes. */
    PlanStage() {
        this.next = this;
    }

    abstract void take(Row row);

    /** No more rows come. */
    void end() {
        if (next != this) {
            next.end();
        }
    }

    final void hand(Row row) {
        next.take(row);
    }
}
