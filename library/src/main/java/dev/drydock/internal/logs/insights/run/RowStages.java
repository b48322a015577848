package dev.drydock.internal.logs.insights.run;

import dev.drydock.internal.call.text.LinearPattern;
import dev.drydock.internal.logs.insights.value.Json;
import dev.drydock.internal.logs.insights.value.Shaping;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The stages that look at each row for itself. */
final class RowStages {

    private RowStages() {}

    /** Lets rows through for which a condition holds. */
    static final class Filter extends PlanStage {

        private final Evaluator condition;

        Filter(Evaluator condition, PlanStage next) {
            super(next);
            this.condition = condition;
        }

        @Override
        void take(Row row) {
            if (Shaping.holds(condition.of(row))) {
                hand(row);
            }
        }
    }

    /** Reckons values and puts each in its place. */
    static final class Compute extends PlanStage {

        private final Evaluator[] values;
        private final int[] places;

        Compute(Evaluator[] values, int[] places, PlanStage next) {
            super(next);
            this.values = values;
            this.places = places;
        }

        @Override
        void take(Row row) {
            for (int i = 0; i < values.length; i++) {
                row.values[places[i]] = values[i].of(row);
            }
            hand(row);
        }
    }

    /** Tells of each row that comes so far. */
    static final class Tell extends PlanStage {

        private final Consumer<Row> listener;

        Tell(Consumer<Row> listener, PlanStage next) {
            super(next);
            this.listener = listener;
        }

        @Override
        void take(Row row) {
            listener.accept(row);
            hand(row);
        }
    }

    /** Cuts values out of a text in which wildcards stand between literals. */
    static final class ParseGlob extends PlanStage {

        private final Evaluator from;
        private final List<String> literals;
        private final int[] places;

        ParseGlob(Evaluator from, List<String> literals, int[] places, PlanStage next) {
            super(next);
            this.from = from;
            this.literals = literals;
            this.places = places;
        }

        @Override
        void take(Row row) {
            String text = Shaping.plainText(from.of(row));
            if (text == null || !parse(text, row)) {
                for (int place : places) {
                    row.values[place] = null;
                }
            }
            hand(row);
        }

        /** Each wildcard ends where the literal after it first comes; one without a literal after it takes the rest. */
        private boolean parse(String text, Row row) {
            int at = text.indexOf(literals.get(0));
            if (at < 0) {
                return false;
            }
            at += literals.get(0).length();
            for (int i = 0; i < places.length; i++) {
                String after = literals.get(i + 1);
                boolean isLast = after.isEmpty() && i == places.length - 1;
                int end = isLast ? text.length() : text.indexOf(after, at);
                if (end < 0) {
                    return false;
                }
                row.values[places[i]] = text.substring(at, end);
                at = end + after.length();
            }
            return true;
        }
    }

    /** Cuts values out of a text by the named groups of an expression. */
    static final class ParseExpression extends PlanStage {

        private final Evaluator from;
        private final LinearPattern pattern;
        private final int[] places;
        private final SearchBudget budget;

        ParseExpression(Evaluator from, LinearPattern pattern, int[] places, SearchBudget budget, PlanStage next) {
            super(next);
            this.from = from;
            this.pattern = pattern;
            this.places = places;
            this.budget = budget;
        }

        @Override
        void take(Row row) {
            String text = Shaping.plainText(from.of(row));
            List<@Nullable String> found = null;
            if (text != null) {
                budget.spend((long) pattern.cost() * text.length());
                found = pattern.firstIn(text);
            }
            for (int i = 0; i < places.length; i++) {
                row.values[places[i]] = found == null ? null : found.get(i);
            }
            hand(row);
        }
    }

    /** Makes a row of each item of a list; several of these make as many rows as the product of their lists. */
    static final class Unnest extends PlanStage {

        /** What a row takes, counted as the budget counts. */
        private static final long STEPS = 200;

        private final Evaluator list;
        private final int place;
        private final SearchBudget budget;

        Unnest(Evaluator list, int place, SearchBudget budget, PlanStage next) {
            super(next);
            this.list = list;
            this.place = place;
            this.budget = budget;
        }

        @Override
        void take(Row row) {
            for (Object item : Json.items(list.of(row))) {
                budget.spend(STEPS);
                row.values[place] = item;
                hand(row);
            }
        }
    }
}
