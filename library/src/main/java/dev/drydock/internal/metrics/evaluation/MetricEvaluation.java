package dev.drydock.internal.metrics.evaluation;

import dev.drydock.internal.call.NotSimulated;
import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.metrics.math.MathRun;
import dev.drydock.internal.metrics.math.MathSeries;
import dev.drydock.internal.metrics.series.MetricLookup;
import dev.drydock.internal.metrics.series.MetricQuery;
import dev.drydock.internal.metrics.series.MetricReading;
import dev.drydock.internal.metrics.series.MetricSlot;
import dev.drydock.internal.metrics.series.MetricStatistic;
import dev.drydock.internal.metrics.series.PeriodBuckets;
import dev.drydock.internal.metrics.series.ValueTally;
import dev.drydock.internal.metrics.store.AlarmSettings;
import dev.drydock.internal.metrics.store.AlarmSettings.MetricRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates metric alarms. Of a metric whose past cannot change it keeps the periods it has looked at, so that each evaluation
 * asks for one more.
 */
final class MetricEvaluation {

    private final MetricLookup lookup;

    /** Looked up by the alarm's name only; never iterated. */
    private final Map<String, SeenPoints> seen = new HashMap<>();

    MetricEvaluation(MetricLookup lookup) {
        this.lookup = lookup;
    }

    /** Forgets what was looked at for an alarm. */
    void forget(String alarm) {
        seen.remove(alarm);
    }

    /** Forgets what was looked at. */
    void forget() {
        seen.clear();
    }

    /**
     * Evaluates an alarm.
     *
     * @param now in milliseconds since the epoch; periods that are over by then count
     */
    AlarmVerdict evaluate(AlarmSettings settings, MetricRule rule, long now) {
        long period = rule.period() * 1000L;
        long step = Math.min(period, 60_000);
        long end = Math.floorDiv(now, step) * step;
        MetricReading single = rule.single();
        SeenPoints points = single == null ? null : seen(settings, rule, single, end, period, now);
        String state = points == null ? null : points.state(rule);
        if (points != null && state != null) {
            return verdict(rule, state, points.newest(), () -> new PointWindow(rule, points.range()), now);
        }
        PointWindow window = new PointWindow(rule, points == null ? formula(rule, end, period, now) : points.range());
        return verdict(rule, window.state(), window.counted().get(0), () -> window, now);
    }

    private static AlarmVerdict verdict(
            MetricRule rule, @Nullable String state, AlarmPoint newest, Supplier<PointWindow> window, long now) {
        return new AlarmVerdict(tooFewSamples(rule, newest) ? null : state, newest.value(), window, now);
    }

    private static int size(MetricRule rule) {
        return rule.evaluationPeriods() + PointWindow.SPARE;
    }

    private SeenPoints seen(
            AlarmSettings settings, MetricRule rule, MetricReading reading, long end, long period, long now) {
        long changes = lookup.changes(reading.metric());
        SeenPoints before = seen.get(settings.name());
        long whole = size(rule) * period;
        if (before != null && before.holds(settings, changes, end) && end - before.end() < whole) {
            if (before.end() < end) {
                read(reading, before.statistic(), before.end(), end, period, now)
                        .forEach(before::add);
            }
            return before;
        }
        MetricStatistic statistic = MetricStatistic.parse(reading.statistic());
        List<AlarmPoint> range = read(reading, statistic, end - whole, end, period, now);
        SeenPoints made = new SeenPoints(settings, rule, statistic, range, end, changes);
        seen.put(settings.name(), made);
        return made;
    }

    private List<AlarmPoint> read(
            MetricReading reading, @Nullable MetricStatistic statistic, long start, long end, long period, long now) {
        List<MetricSlot> slots = lookup.slots(reading.metric(), start, end, now);
        if (end - start == period && slots.size() < 2) {
            return List.of(point(slots, reading, statistic, start));
        }
        SortedMap<Long, ValueTally> periods =
                PeriodBuckets.first(PeriodBuckets.of(slots, start, end, period, reading.unit()));
        List<AlarmPoint> points = new ArrayList<>();
        for (long at = start; at < end; at += period) {
            ValueTally tally = periods.get(at);
            points.add(
                    tally == null || statistic == null
                            ? new AlarmPoint(at, Double.NaN, Double.NaN)
                            : new AlarmPoint(at, statistic.of(tally), tally.count()));
        }
        return points;
    }

    /** A period with one value or none, as most have that are looked at. */
    private static AlarmPoint point(
            List<MetricSlot> slots, MetricReading reading, @Nullable MetricStatistic statistic, long start) {
        boolean told = statistic != null
                && !slots.isEmpty()
                && (reading.unit() == null || reading.unit().equals(slots.get(0).unit()));
        ValueTally tally = told ? slots.get(0).tally() : null;
        return tally == null || statistic == null
                ? new AlarmPoint(start, Double.NaN, Double.NaN)
                : new AlarmPoint(start, statistic.of(tally), tally.count());
    }

    private List<AlarmPoint> formula(MetricRule rule, long end, long period, long now) {
        long start = end - size(rule) * period;
        MathRun run = new MathRun(rule.queries(), lookup, start, end, now);
        SortedMap<Long, Double> values = watched(rule, run);
        List<AlarmPoint> points = new ArrayList<>();
        for (long at = start; at < end; at += period) {
            points.add(new AlarmPoint(at, values.getOrDefault(at, Double.NaN), Double.NaN));
        }
        return points;
    }

    /** The values of what a formula returns; none where it cannot be reckoned, as nobody is there to be told. */
    private static SortedMap<Long, Double> watched(MetricRule rule, MathRun run) {
        try {
            for (MetricQuery each : rule.queries()) {
                if (each.returned()) {
                    List<MathSeries> series = run.result(each.id());
                    return series.isEmpty() ? new TreeMap<>() : series.get(0).values();
                }
            }
        } catch (Refusal | NotSimulated cannotBeReckoned) {
            return new TreeMap<>();
        }
        return new TreeMap<>();
    }

    /**
     * Whether a percentile is of too few values to say anything, and is to be passed over then.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/percentiles-with-low-samples.html">
     *     Percentile-based alarms and low data samples</a>
     */
    private static boolean tooFewSamples(MetricRule rule, AlarmPoint newest) {
        if (!"ignore".equals(rule.lowSamples()) || rule.single() == null || newest.isMissing()) {
            return false;
        }
        MetricStatistic statistic = MetricStatistic.parse(rule.single().statistic());
        if (statistic == null || statistic.kind() != MetricStatistic.Kind.PERCENTILE) {
            return false;
        }
        double part = statistic.high() / 100;
        double rare = part >= 0.5 ? 1 - part : part;
        return rare > 0 && newest.samples() < Math.rint(10 / rare * 1e6) / 1e6;
    }
}
