package dev.drydock.internal.world;

import dev.drydock.internal.account.metric.MetricName;
import dev.drydock.internal.argument.Require;
import dev.drydock.internal.metrics.series.MetricSlot;
import dev.drydock.internal.metrics.series.MetricStatistic;
import dev.drydock.internal.metrics.series.PeriodBuckets;
import dev.drydock.internal.metrics.series.ValueTally;
import dev.drydock.metrics.MetricSeries;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** A metric of an account and region. */
final class WorldMetric implements MetricSeries {

    private static final String CLOSED = "metric() cannot be used";
    private static final long MINUTE = 60_000;

    private final World world;
    private final RegionState state;
    private final MetricName name;

    WorldMetric(World world, RegionState state, MetricName name) {
        this.world = world;
        this.state = state;
        this.name = name;
    }

    @Override
    public MetricSeries dimension(String dimension, String value) {
        Require.text("dimension", "name", dimension, "ServiceName");
        Require.text("dimension", "value", value, "web");
        TreeMap<String, String> dimensions = new TreeMap<>(name.dimensions());
        if (dimensions.putIfAbsent(dimension, value) != null) {
            throw new IllegalArgumentException("dimension(name, value) was given " + dimension
                    + ", which the metric has already; name each dimension once");
        }
        return new WorldMetric(world, state, new MetricName(name.namespace(), name.name(), dimensions));
    }

    @Override
    public MetricSeries put(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "put(value) was given " + value + "; give a finite number, such as 12.5");
        }
        return world.change(CLOSED, () -> {
            long now = world.kernel().tick();
            state.metrics().put().put(name, now, 60, "None", ValueTally.of(value, 1), now);
            return this;
        });
    }

    @Override
    public OptionalDouble average(Duration last) {
        return total("average", last, tally -> tally.sum() / tally.count());
    }

    @Override
    public OptionalDouble sum(Duration last) {
        return total("sum", last, ValueTally::sum);
    }

    private OptionalDouble total(String method, Duration last, ToDoubleFunction<ValueTally> statistic) {
        long length = length(method, last);
        return world.locked(() -> slots(length).stream()
                .map(MetricSlot::tally)
                .reduce(ValueTally::plus)
                .map(all -> OptionalDouble.of(statistic.applyAsDouble(all)))
                .orElse(OptionalDouble.empty()));
    }

    @Override
    public SortedMap<Instant, Double> minutes(String statistic, Duration last) {
        Require.text("minutes", "statistic", statistic, "Average");
        MetricStatistic known = MetricStatistic.parse(statistic);
        if (known == null) {
            throw new IllegalArgumentException("minutes(statistic, last) was given " + statistic
                    + ", which CloudWatch does not know; give Average, Sum, Minimum, Maximum, SampleCount or p99");
        }
        long length = length("minutes", last);
        return world.locked(() -> {
            SortedMap<Instant, Double> minutes = new TreeMap<>();
            PeriodBuckets.of(slots(length), start(length), Long.MAX_VALUE, MINUTE, null)
                    .values()
                    .forEach(periods -> periods.forEach(
                            (at, tally) -> minutes.putIfAbsent(Instant.ofEpochMilli(at), known.of(tally))));
            return minutes;
        });
    }

    private static long length(String method, Duration last) {
        Require.given(method, "last", last, "Duration.ofMinutes(5)");
        if (last.compareTo(Duration.ofMinutes(1)) < 0 || last.compareTo(Duration.ofDays(455)) > 0) {
            throw new IllegalArgumentException(method + "(last) was given " + last
                    + "; give a minute at least and 455 days at most, such as Duration.ofMinutes(5)");
        }
        return last.toMillis();
    }

    private long start(long length) {
        return Math.floorDiv(world.kernel().tick() - length, MINUTE) * MINUTE;
    }

    private List<MetricSlot> slots(long length) {
        long now = world.kernel().tick();
        return state.metrics().lookup().slots(name, start(length), now + 1, now);
    }

    @Override
    public String toString() {
        return name.namespace() + ' ' + name.name() + (name.dimensions().isEmpty() ? "" : " " + name.dimensions());
    }
}
