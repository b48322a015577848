package dev.drydock.internal.metrics.math;

import dev.drydock.internal.metrics.math.MathValue.Many;
import dev.drydock.internal.metrics.math.MathValue.Scalar;
import dev.drydock.internal.metrics.math.MathValue.Single;
import dev.drydock.internal.metrics.math.MathValue.Word;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code IF(condition, then, otherwise)}.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html#using-IF-expressions">
 *     Using IF expressions</a>
 */
final class MathChoice {

    private MathChoice() {}

    /** The values chosen; null if the arguments do not go together. */
    static @Nullable MathValue of(List<MathValue> given) {
        for (MathValue each : given) {
            if (each instanceof Many || each instanceof Word) {
                return null;
            }
        }
        MathValue condition = given.get(0);
        MathValue then = given.get(1);
        @Nullable MathValue otherwise = given.size() == 3 ? given.get(2) : null;
        if (condition instanceof Scalar scalar) {
            MathValue chosen = scalar.number() != 0 ? then : otherwise;
            return chosen == null ? nothingLike(then) : chosen;
        }
        MathSeries series = ((Single) condition).series();
        SortedMap<Long, Double> values = new TreeMap<>();
        series.values().forEach((at, truth) -> {
            // What is true and has no value is 0; what is false and has none is dropped.
            double chosen = truth != 0 ? at(then, at, 0) : at(otherwise, at, Double.NaN);
            MathSeries.put(values, at, chosen);
        });
        return new Single(series.with(values));
    }

    private static MathValue nothingLike(MathValue other) {
        return other instanceof Single single
                ? new Single(single.series().with(new TreeMap<>()))
                : new Single(new MathSeries("IF", 60, new TreeMap<>()));
    }

    private static double at(@Nullable MathValue value, long at, double missing) {
        if (value instanceof Scalar scalar) {
            return scalar.number();
        }
        return value instanceof Single single ? single.series().values().getOrDefault(at, missing) : missing;
    }
}
