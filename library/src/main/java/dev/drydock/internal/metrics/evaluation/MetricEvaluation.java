package dev.drydock.internal.metrics.evaluation;

import dev.drydock.internal.call.NotSimulated;
import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.metrics.math.MathRun;
import dev.drydock.internal.metrics.math.MathSeries;
import dev.drydock.internal.metrics.series.MetricLookup;
import dev.drydock.internal.metrics.series.MetricQuery;
import dev.drydock.internal.metrics.series.MetricReading;
import dev.drydock.internal.metrics.series.MetricStatistic;
import dev.drydock.internal.metrics.series.PeriodBuckets;
import dev.drydock.internal.metrics.series.Tally;
import dev.drydock.internal.metrics.store.AlarmSettings;
import dev.drydock.internal.metrics.store.AlarmSettings.MetricRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Evaluates metric alarms. Of a metric whose past cannot change it keeps the periods it has looked at, so that each evaluation
 * asks for one more.
 */
final class MetricEvaluation {

    private final MetricLookup lookup;

    /** Looked up by the alarm's name only; never iterated. */
    private final Map<String, Seen> seen = new HashMap<>();

    /** The evaluation range of an alarm when it was last looked at. */
    private record Seen(AlarmSettings settings, long end, long changes, List<AlarmPoint> range) {}

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
        List<AlarmPoint> range = rule.single() == null
                ? formula(rule, end, period, now)
                : metric(settings, rule.single(), size(rule), end, period, now);
        PointWindow window = new PointWindow(rule, range);
        AlarmPoint newest = window.counted().get(0);
        String state = tooFewSamples(rule, newest) ? null : window.state();
        return state == null
                ? new AlarmVerdict(null, "", "", newest.value())
                : new AlarmVerdict(
                        state, AlarmReasons.of(window, state), AlarmDocuments.reasonData(window, now), newest.value());
    }

    private static int size(MetricRule rule) {
        return rule.evaluationPeriods() + PointWindow.SPARE;
    }

    private List<AlarmPoint> metric(
            AlarmSettings settings, MetricReading reading, int size, long end, long period, long now) {
        long changes = lookup.changes(reading.metric());
        Seen before = seen.get(settings.name());
        boolean goesOn = before != null
                && before.settings() == settings
                && before.changes() == changes
                && before.end() <= end
                && (end - before.end()) % period == 0;
        List<AlarmPoint> range = goesOn
                ? goneOn(before, reading, size, end, period, now)
                : read(reading, end - size * period, end, period, now);
        seen.put(settings.name(), new Seen(settings, end, changes, range));
        return range;
    }

    private List<AlarmPoint> goneOn(Seen before, MetricReading reading, int size, long end, long period, long now) {
        if (before.end() == end) {
            return before.range();
        }
        long from = Math.max(before.end(), end - size * period);
        List<AlarmPoint> all = new ArrayList<>(before.range());
        all.addAll(read(reading, from, end, period, now));
        return new ArrayList<>(all.subList(all.size() - size, all.size()));
    }

    private List<AlarmPoint> read(MetricReading reading, long start, long end, long period, long now) {
        SortedMap<String, SortedMap<Long, Tally>> byUnit =
                PeriodBuckets.of(lookup.slots(reading.metric(), start, end, now), start, end, period, reading.unit());
        SortedMap<Long, Tally> periods = byUnit.isEmpty() ? new TreeMap<>() : byUnit.get(byUnit.firstKey());
        MetricStatistic statistic = MetricStatistic.parse(reading.statistic());
        List<AlarmPoint> points = new ArrayList<>();
        for (long at = start; at < end; at += period) {
            Tally tally = periods.get(at);
            points.add(
                    tally == null || statistic == null
                            ? new AlarmPoint(at, Double.NaN, Double.NaN)
                            : new AlarmPoint(at, statistic.of(tally), tally.count()));
        }
        return points;
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
        return rare > 0 && newest.samples() < 10 / rare;
    }
}
