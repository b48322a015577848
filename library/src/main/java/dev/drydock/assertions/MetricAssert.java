package dev.drydock.assertions;

import dev.drydock.metrics.MetricSeries;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.DoublePredicate;
import org.apiguardian.api.API;

/**
 * Assertions about the means of each minute that a metric of CloudWatch had in the last 15 days, this minute among them. A
 * failure shows the values minute by minute.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class MetricAssert extends WorldAssert<MetricAssert, MetricSeries> {

    private static final Duration KEPT = Duration.ofDays(15);
    private static final int SHOWN = 30;

    private final Circumstances circumstances;

    MetricAssert(DrydockAssert world, MetricSeries metric, Circumstances circumstances, Verdicts verdicts) {
        super(metric, MetricAssert.class, world, verdicts);
        this.circumstances = circumstances;
    }

    /**
     * It had values, and each was below a bound.
     *
     * <pre>{@code
     * assertThat(aws).metric("Shop", "Latency").stayedBelow(300); // passes for 250 and 299
     * assertThat(aws).metric("Shop", "Latency").stayedBelow(300); // fails for 250 and 300, and without a value
     * }</pre>
     */
    public MetricAssert stayedBelow(double bound) {
        return each("to stay below " + bound, value -> value < bound);
    }

    /**
     * It had values, and each was above a bound.
     *
     * <pre>{@code
     * assertThat(aws).metric("Shop", "Healthy").stayedAbove(0); // passes if some were healthy in every minute
     * assertThat(aws).metric("Shop", "Healthy").stayedAbove(0); // fails if one minute had none healthy
     * }</pre>
     */
    public MetricAssert stayedAbove(double bound) {
        return each("to stay above " + bound, value -> value > bound);
    }

    /**
     * A minute had at least so much.
     *
     * <pre>{@code
     * assertThat(aws).metric("Shop", "Latency").reached(250); // passes for 100, 260 and 90
     * assertThat(aws).metric("Shop", "Latency").reached(250); // fails for 100 and 249
     * }</pre>
     */
    public MetricAssert reached(double bound) {
        return verify(() -> {
            SortedMap<Instant, Double> minutes = minutes();
            if (minutes.values().stream().noneMatch(value -> value >= bound)) {
                throw failure("to reach " + bound, minutes);
            }
        });
    }

    /**
     * The newest minute that had a value had this one, give or take a millionth.
     *
     * <pre>{@code
     * assertThat(aws).metric("Shop", "Orders").isNow(3); // passes for 5 and then 3
     * assertThat(aws).metric("Shop", "Orders").isNow(5); // fails for them
     * }</pre>
     */
    public MetricAssert isNow(double value) {
        return verify(() -> {
            SortedMap<Instant, Double> minutes = minutes();
            double newest = Double.NaN;
            for (double each : minutes.values()) {
                newest = each;
            }
            if (!(Math.abs(newest - value) <= 1e-6)) {
                throw failure("to be " + value + " now", minutes);
            }
        });
    }

    /**
     * It had no value.
     *
     * <pre>{@code
     * assertThat(aws).metric("Shop", "Errors").hasNoValues(); // passes if nobody has put any
     * assertThat(aws).metric("Shop", "Errors").hasNoValues(); // fails if there was one error
     * }</pre>
     */
    public MetricAssert hasNoValues() {
        return verify(() -> {
            SortedMap<Instant, Double> minutes = minutes();
            if (!minutes.isEmpty()) {
                throw failure("to have no values", minutes);
            }
        });
    }

    private MetricAssert each(String expected, DoublePredicate holds) {
        return verify(() -> {
            SortedMap<Instant, Double> minutes = minutes();
            if (minutes.isEmpty() || !minutes.values().stream().allMatch(holds::test)) {
                throw failure(expected, minutes);
            }
        });
    }

    private SortedMap<Instant, Double> minutes() {
        return actual.minutes("Average", KEPT);
    }

    private AssertionError failure(String expected, SortedMap<Instant, Double> minutes) {
        List<Map.Entry<Instant, Double>> shown = new ArrayList<>(minutes.entrySet());
        int from = Math.max(0, shown.size() - SHOWN);
        StringBuilder text = new StringBuilder("Expected metric " + actual + " " + expected + "\n  minutes");
        text.append(shown.isEmpty() ? ": none" : from > 0 ? ", the last " + SHOWN + " of " + shown.size() + ":" : ":");
        shown.subList(from, shown.size())
                .forEach(each ->
                        text.append("\n    ").append(each.getKey()).append("  ").append(each.getValue()));
        return circumstances.failure(info, text.toString());
    }
}
