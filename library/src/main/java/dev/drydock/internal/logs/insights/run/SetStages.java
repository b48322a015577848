package dev.drydock.internal.logs.insights.run;

import dev.drydock.internal.logs.insights.value.Shaping;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The stages that look at rows together. */
final class SetStages {

    private SetStages() {}

    /** Orders rows; those that compare as equal stay as they came. Holds no more than twice as many as are wanted. */
    static final class Sort extends PlanStage {

        private final Comparator<Row> order;
        private final int wanted;
        private final List<Row> rows = new ArrayList<>();

        Sort(Comparator<Row> order, int wanted, PlanStage next) {
            super(next);
            this.order = order;
            this.wanted = wanted;
        }

        @Override
        void take(Row row) {
            rows.add(row.kept());
            if (rows.size() >= 2L * wanted + 1) {
                rows.sort(order);
                rows.subList(wanted, rows.size()).clear();
            }
        }

        @Override
        void end() {
            rows.sort(order);
            for (Row each : rows) {
                hand(each);
            }
            super.end();
        }
    }

    /** Lets the first rows through. */
    static final class Limit extends PlanStage {

        private int left;

        Limit(int count, PlanStage next) {
            super(next);
            this.left = count;
        }

        @Override
        void take(Row row) {
            if (left > 0) {
                left--;
                hand(row);
            }
        }
    }

    /** Lets the last rows through. */
    static final class Tail extends PlanStage {

        private final int count;
        private final Deque<Row> rows = new ArrayDeque<>();

        Tail(int count, PlanStage next) {
            super(next);
            this.count = count;
        }

        @Override
        void take(Row row) {
            rows.add(row.kept());
            if (rows.size() > count) {
                rows.remove();
            }
        }

        @Override
        void end() {
            for (Row each : rows) {
                hand(each);
            }
            super.end();
        }
    }

    /** Lets the first row of each combination of values through, and all in which one of them is missing. */
    static final class Dedup extends PlanStage {

        private final Evaluator[] fields;
        private final Set<List<String>> seen = new HashSet<>();

        Dedup(Evaluator[] fields, PlanStage next) {
            super(next);
            this.fields = fields;
        }

        @Override
        void take(Row row) {
            List<String> key = new ArrayList<>(fields.length);
            for (Evaluator each : fields) {
                String value = Shaping.text(each.of(row));
                if (value == null) {
                    hand(row);
                    return;
                }
                key.add(value);
            }
            if (seen.add(key)) {
                hand(row);
            }
        }
    }
}
