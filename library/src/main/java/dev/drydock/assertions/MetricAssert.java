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
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about the means of each minute that a metric of CloudWatch had in the last 15 days, this minute among them. A
 * failure shows the values minute by minute.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class MetricAssert extends AbstractAssert<MetricAssert, MetricSeries> {

    private static final Duration KEPT = Duration.ofDays(15);
    private static final int SHOWN = 30;

    private final DrydockAssert world;
    private final Circumstances circumstances;

    MetricAssert(DrydockAssert world, MetricSeries metric, Circumstances circumstances) {
        super(metric, MetricAssert.class);
        this.world = world;
        this.circumstances = circumstances;
    }

    /**
     * It had values, and each was below a bound.
     *
     * <pre>{@code
     * assertThat(aws).metric("Shop", "Latency").stayedBelow(300); // passes for 250 and 299
     * }</pre>
     */
    public MetricAssert stayedBelow(double bound) {
        return each("to stay below " + bound, value -> value < bound);
    }

    /**
     * It had values, and each was above a bound.
     *
     * <pre>{@code
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
     * }</pre>
     */
    public MetricAssert reached(double bound) {
        SortedMap<Instant, Double> minutes = minutes();
        if (minutes.values().stream().noneMatch(value -> value >= bound)) {
            throw failure("to reach " + bound, minutes);
        }
        return this;
    }

    /**
     * The newest minute that had a value had this one, give or take a millionth.
     *
     * <pre>{@code
     * assertThat(aws).metric("Shop", "Orders").isNow(3);
     * }</pre>
     */
    public MetricAssert isNow(double value) {
        SortedMap<Instant, Double> minutes = minutes();
        double newest = Double.NaN;
        for (double each : minutes.values()) {
            newest = each;
        }
        if (!(Math.abs(newest - value) <= 1e-6)) {
            throw failure("to be " + value + " now", minutes);
        }
        return this;
    }

    /**
     * It had no value.
     *
     * <pre>{@code
     * assertThat(aws).metric("Shop", "Errors").hasNoValues();
     * }</pre>
     */
    public MetricAssert hasNoValues() {
        SortedMap<Instant, Double> minutes = minutes();
        if (!minutes.isEmpty()) {
            throw failure("to have no values", minutes);
        }
        return this;
    }

    /**
     * Continues with another subject of the same world, account and region.
     *
     * <pre>{@code
     * assertThat(aws).metric("Shop", "Latency").stayedBelow(300).and().alarm("latency").isOk();
     * }</pre>
     */
    @CheckReturnValue
    public DrydockAssert and() {
        return world;
    }

    private MetricAssert each(String expected, DoublePredicate holds) {
        SortedMap<Instant, Double> minutes = minutes();
        if (minutes.isEmpty() || !minutes.values().stream().allMatch(holds::test)) {
            throw failure(expected, minutes);
        }
        return this;
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
