package dev.drydock.internal.metrics.series;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What values add up to.
 *
 * @param count how many values, more than 0; may be broken, as AWS's counts may
 * @param parts how often each value came, by rising value; empty if that is not known, as of sums that were put
 */
public record Tally(double count, double sum, double minimum, double maximum, List<Part> parts) {

    /** A value and how often it came. */
    public record Part(double value, double weight) {}

    public Tally {
        parts = List.copyOf(parts);
    }

    /** One value that came once, or more often. */
    public static Tally of(double value, double weight) {
        return new Tally(weight, value * weight, value, value, List.of(new Part(value, weight)));
    }

    /** Values of which only the sums are known; if all are equal, they are known too. */
    public static Tally ofSums(double count, double sum, double minimum, double maximum) {
        boolean known = minimum == maximum || count == 1;
        return new Tally(count, sum, minimum, maximum, known ? List.of(new Part(minimum, count)) : List.of());
    }

    /** What both add up to. */
    public Tally plus(Tally other) {
        return new Tally(
                count + other.count,
                sum + other.sum,
                Math.min(minimum, other.minimum),
                Math.max(maximum, other.maximum),
                parts.isEmpty() || other.parts.isEmpty() ? List.of() : merged(other));
    }

    private List<Part> merged(Tally other) {
        TreeMap<Double, Double> weights = new TreeMap<>();
        parts.forEach(each -> weights.merge(each.value(), each.weight(), Double::sum));
        other.parts.forEach(each -> weights.merge(each.value(), each.weight(), Double::sum));
        List<Part> merged = new ArrayList<>(weights.size());
        weights.forEach((value, weight) -> merged.add(new Part(value, weight)));
        return merged;
    }
}
