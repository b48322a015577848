package dev.drydock.internal.logs.insights.run;

import dev.drydock.internal.logs.insights.value.Comparisons;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order that the command sort makes. Missing values come before all others, and after them if it falls. */
final class RowOrder {

    /**
     * One of the values that rows are sorted by.
     *
     * @param value what is compared
     * @param descending whether the order falls
     */
    record Key(Evaluator value, boolean descending) {}

    private RowOrder() {}

    static Comparator<Row> by(List<Key> keys) {
        return (left, right) -> {
            for (Key each : keys) {
                int order = compare(each.value().of(left), each.value().of(right));
                if (order != 0) {
                    return each.descending() ? -order : order;
                }
            }
            return 0;
        };
    }

    static int compare(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return left == right ? 0 : left == null ? -1 : 1;
        }
        return Comparisons.NATURAL.compare(left, right);
    }
}
