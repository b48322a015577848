package dev.drydock.internal.metrics.evaluation;

import dev.drydock.internal.call.NotSimulated;
import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.metrics.math.MathRun;
import dev.drydock.internal.metrics.math.MathSeries;
import dev.drydock.internal.metrics.series.MetricLookup;
import dev.drydock.internal.metrics.series.MetricQuery;
import dev.drydock.internal.metrics.series.MetricReading;
import dev.drydock.internal.metrics.series.MetricStatistic;
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

    /** Likewise. */
    private final Map<String, WatchedMetric> watched = new HashMap<>();

    MetricEvaluation(MetricLookup lookup) {
        this.lookup = lookup;
    }

    /** Forgets what was looked at for an alarm. */
    void forget(String alarm) {
        seen.remove(alarm);
        watched.remove(alarm);
    }

    /** Forgets what was looked at. */
    void forget() {
        seen.clear();
        watched.clear();
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
        SeenPoints points = single == null ? null : seen(settings, rule, watched(settings, rule, single), end, now);
        String state = points == null ? null : points.state(rule);
        if (points != null && state != null) {
            return verdict(rule, state, points.newest(), () -> new PointWindow(rule, points.range()));
        }
        PointWindow window = new PointWindow(rule, points == null ? formula(rule, end, period, now) : points.range());
        return verdict(rule, window.state(), window.counted().get(0), () -> window);
    }

    /** Whether values were put of what an alarm watches, so that its past may change. */
    boolean isPut(MetricRule rule) {
        return rule.single() == null || lookup.changes(rule.single().metric()) > 0;
    }

    /**
     * Until when an alarm that is OK stays so, whatever its metric does.
     *
     * @param now in milliseconds since the epoch; what was returned if its state may change now
     */
    long staysOkUntil(AlarmSettings settings, MetricRule rule, long now) {
        MetricReading single = rule.single();
        if (single == null || rule.needed() < rule.evaluationPeriods()) {
            return now;
        }
        WatchedMetric metric = watched(settings, rule, single);
        return metric.isSettled() ? metric.staysOkUntil(now) : now;
    }

    private static AlarmVerdict verdict(
            MetricRule rule, @Nullable String state, AlarmPoint newest, Supplier<PointWindow> window) {
        return new AlarmVerdict(tooFewSamples(rule, newest) ? null : state, newest.value(), window);
    }

    private static int size(MetricRule rule) {
        return rule.evaluationPeriods() + PointWindow.SPARE;
    }

    private SeenPoints seen(AlarmSettings settings, MetricRule rule, WatchedMetric metric, long end, long now) {
        long changes = metric.changes();
        long period = rule.period() * 1000L;
        SeenPoints before = seen.get(settings.name());
        long whole = size(rule) * period;
        if (before != null && before.holds(settings, changes, end) && end - before.end() < whole) {
            if (before.end() < end) {
                metric.read(before.end(), end, now).forEach(before::add);
            }
            return before;
        }
        SeenPoints made = new SeenPoints(settings, rule, metric.read(end - whole, end, now), end, changes);
        seen.put(settings.name(), made);
        return made;
    }

    private WatchedMetric watched(AlarmSettings settings, MetricRule rule, MetricReading reading) {
        WatchedMetric known = watched.get(settings.name());
        if (known == null || !known.isOf(settings)) {
            known = new WatchedMetric(lookup, settings, rule, reading);
            watched.put(settings.name(), known);
        }
        return known;
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
