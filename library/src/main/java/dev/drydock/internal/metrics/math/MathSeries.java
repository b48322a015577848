package dev.drydock.internal.metrics.math;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/**
 * A time series.
 *
 * @param label what it is called where an expression has several
 * @param period in seconds
 * @param values by when their periods begin, in milliseconds since the epoch; where there is none it has none
 */
public record MathSeries(String label, int period, SortedMap<Long, Double> values) {

    MathSeries with(SortedMap<Long, Double> other) {
        return new MathSeries(label, period, other);
    }

    /** The same with each value made another; one that is made NaN or infinite is dropped. */
    MathSeries map(DoubleUnaryOperator made) {
        SortedMap<Long, Double> other = new TreeMap<>();
        values.forEach((at, value) -> put(other, at, made.applyAsDouble(value)));
        return with(other);
    }

    static void put(SortedMap<Long, Double> values, long at, double value) {
        if (Double.isFinite(value)) {
            values.put(at, value);
        }
    }
}
