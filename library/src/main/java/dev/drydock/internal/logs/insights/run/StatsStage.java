package dev.drydock.internal.logs.insights.run;

import dev.drydock.internal.logs.insights.value.Shaping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sums rows up by groups, in one pass, without keeping them. A group is one combination of values; a missing one counts as a
 * value. Groups come out sorted by theirs, where AWS leaves the order open.
 */
final class StatsStage extends PlanStage {

    private final Evaluator[] by;
    private final List<Supplier<Accumulator>> aggregations;
    private final int[] places;
    private final int size;

    /** By what they are grouped by; looked up only. */
    private final Map<Object, GroupOfRows> groups = new HashMap<>();

    private final List<GroupOfRows> all = new ArrayList<>();
    private @Nullable GroupOfRows last;

    /** The rows that have certain values in common. */
    private record GroupOfRows(@Nullable Object[] values, Accumulator[] accumulators) {}

    /**
     * A stage of sums.
     *
     * @param by what rows are grouped by; these values come first in the rows that are handed on
     * @param places where the values of the aggregations go there
     * @param size how many values these rows have
     */
    StatsStage(Evaluator[] by, List<Supplier<Accumulator>> aggregations, int[] places, int size, PlanStage next) {
        super(next);
        this.by = by;
        this.aggregations = aggregations;
        this.places = places;
        this.size = size;
    }

    @Override
    void take(Row row) {
        for (Accumulator each : group(row).accumulators()) {
            each.add(row);
        }
    }

    private GroupOfRows group(Row row) {
        if (by.length == 1) {
            Object value = shown(by[0].of(row));
            GroupOfRows known = last;
            return known != null && Objects.equals(known.values()[0], value) ? known : found(new Object[] {value});
        }
        @Nullable Object[] values = new Object[by.length];
        for (int i = 0; i < by.length; i++) {
            values[i] = shown(by[i].of(row));
        }
        GroupOfRows known = last;
        return known != null && Arrays.equals(known.values(), values) ? known : found(values);
    }

    /** A number that was reckoned is in one group with the text of a field that shows it. */
    private static @Nullable Object shown(@Nullable Object value) {
        String text = value instanceof Double ? Shaping.text(value) : null;
        return text != null && value instanceof Double number && Double.parseDouble(text) == number ? text : value;
    }

    private GroupOfRows found(@Nullable Object[] values) {
        GroupOfRows group = groups.computeIfAbsent(Arrays.asList(values), key -> {
            Accumulator[] accumulators = new Accumulator[aggregations.size()];
            for (int i = 0; i < accumulators.length; i++) {
                accumulators[i] = aggregations.get(i).get();
            }
            GroupOfRows made = new GroupOfRows(values, accumulators);
            all.add(made);
            return made;
        });
        last = group;
        return group;
    }

    @Override
    void end() {
        all.sort(StatsStage::order);
        for (GroupOfRows group : all) {
            Row row = new Row(size);
            System.arraycopy(group.values(), 0, row.values, 0, by.length);
            for (int i = 0; i < group.accumulators().length; i++) {
                row.values[places[i]] = group.accumulators()[i].result();
            }
            hand(row);
        }
        super.end();
    }

    private static int order(GroupOfRows left, GroupOfRows right) {
        for (int i = 0; i < left.values().length; i++) {
            int order = RowOrder.compare(left.values()[i], right.values()[i]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
