package dev.drydock.internal.metrics.math;

import dev.drydock.internal.metrics.math.MathValue.Many;
import dev.drydock.internal.metrics.math.MathValue.Scalar;
import dev.drydock.internal.metrics.math.MathValue.Single;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoubleBinaryOperator;

/** Operators between numbers and time series. Where one of two series has no value it counts as 0; x / 0 is dropped. */
final class MathOperators {

    private MathOperators() {}

    /**
     * Applies an operator.
     *
     * @param id the query's, which errors name
     */
    static MathValue apply(String id, String operator, MathValue left, MathValue right) {
        DoubleBinaryOperator made = operator(operator);
        if (left instanceof Scalar one && right instanceof Scalar other) {
            return new Scalar(made.applyAsDouble(one.number(), other.number()));
        }
        if (left instanceof Many many) {
            if (right instanceof Many) {
                throw MathMessages.OPERANDS.with(id, operator);
            }
            List<MathSeries> all = new ArrayList<>();
            many.series().forEach(each -> all.add(single(id, operator, new Single(each), right)));
            return new Many(all);
        }
        if (right instanceof Many many) {
            List<MathSeries> all = new ArrayList<>();
            many.series()
                    .forEach(each -> all.add(new MathSeries(
                            each.label(),
                            each.period(),
                            single(id, operator, left, new Single(each)).values())));
            return new Many(all);
        }
        return new Single(single(id, operator, left, right));
    }

    private static MathSeries single(String id, String operator, MathValue left, MathValue right) {
        DoubleBinaryOperator made = operator(operator);
        if (left instanceof Single one && right instanceof Single other) {
            return joined(one.series(), other.series(), made);
        }
        if (left instanceof Single one && right instanceof Scalar other) {
            return one.series().map(value -> made.applyAsDouble(value, other.number()));
        }
        if (left instanceof Scalar one && right instanceof Single other) {
            return other.series().map(value -> made.applyAsDouble(one.number(), value));
        }
        throw MathMessages.OPERANDS.with(id, operator);
    }

    private static MathSeries joined(MathSeries one, MathSeries other, DoubleBinaryOperator made) {
        TreeSet<Long> instants = new TreeSet<>(one.values().keySet());
        instants.addAll(other.values().keySet());
        SortedMap<Long, Double> values = new TreeMap<>();
        for (Long at : instants) {
            MathSeries.put(
                    values,
                    at,
                    made.applyAsDouble(
                            one.values().getOrDefault(at, 0.0), other.values().getOrDefault(at, 0.0)));
        }
        return new MathSeries(one.label(), Math.max(one.period(), other.period()), values);
    }

    private static DoubleBinaryOperator operator(String operator) {
        return switch (operator) {
            case "+" -> Double::sum;
            case "-" -> (one, other) -> one - other;
            case "*" -> (one, other) -> one * other;
            case "/" -> (one, other) -> one / other;
            case "^" -> Math::pow;
            case "==" -> (one, other) -> truth(one == other);
            case "!=" -> (one, other) -> truth(one != other);
            case "<=" -> (one, other) -> truth(one <= other);
            case ">=" -> (one, other) -> truth(one >= other);
            case "<" -> (one, other) -> truth(one < other);
            case ">" -> (one, other) -> truth(one > other);
            case "&&" -> (one, other) -> truth(one != 0 && other != 0);
            case "||" -> (one, other) -> truth(one != 0 || other != 0);
            default -> throw new IllegalStateException("Not an operator: " + operator);
        };
    }

    private static double truth(boolean truth) {
        return truth ? 1 : 0;
    }
}
