package dev.drydock.internal.metrics.evaluation;

import dev.drydock.internal.account.metric.MetricSource;
import dev.drydock.internal.account.metric.MetricSource.MinuteSource;
import dev.drydock.internal.account.metric.MetricSource.Sample;
import dev.drydock.internal.metrics.series.MetricLookup;
import dev.drydock.internal.metrics.series.MetricReading;
import dev.drydock.internal.metrics.series.MetricSlot;
import dev.drydock.internal.metrics.series.MetricStatistic;
import dev.drydock.internal.metrics.series.PeriodBuckets;
import dev.drydock.internal.metrics.series.ValueTally;
import dev.drydock.internal.metrics.store.AlarmSettings;
import dev.drydock.internal.metrics.store.AlarmSettings.MetricRule;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The metric of an alarm, to be read period by period. */
final class WatchedMetric {

    private final MetricLookup lookup;
    private final AlarmSettings settings;
    private final MetricReading reading;
    private final int periods;
    private final double threshold;
    private final AlarmComparison comparison;

    /** Null if there is none of its name. */
    private final @Nullable MetricStatistic statistic;

    /** Null if periods are not minutes, or what they had may change. */
    private final @Nullable MinuteSource minutes;

    /** Minutes that were read, as many as an evaluation looks at; what they had never changes. */
    private final @Nullable AlarmPoint[] known;

    WatchedMetric(MetricLookup lookup, AlarmSettings settings, MetricRule rule, MetricReading reading) {
        this.lookup = lookup;
        this.settings = settings;
        this.reading = reading;
        this.periods = rule.evaluationPeriods();
        this.threshold = rule.threshold();
        this.comparison = AlarmComparison.of(rule.comparison());
        this.statistic = MetricStatistic.parse(reading.statistic());
        boolean wholeMinutes = reading.period() * 1000L == MetricSource.MINUTE;
        this.minutes = wholeMinutes ? lookup.follow(reading.metric()) : null;
        this.known = new AlarmPoint[minutes == null ? 0 : periods + PointWindow.SPARE];
    }

    /** Whether it is that of an alarm as it is put now. */
    boolean isOf(AlarmSettings now) {
        return settings == now;
    }

    /** Differs when what was read may be another. */
    long changes() {
        return lookup.changes(reading.metric());
    }

    /** Whether what is told of it never changes, and it is known how that is compared. */
    boolean isSettled() {
        return minutes != null
                && statistic != null
                && statistic.kind() != MetricStatistic.Kind.PERCENTILE
                && changes() == 0;
    }

    /**
     * Until when its alarm, which is OK and asks that all periods breach, stays so whatever happens: a period that does not
     * breach, and is not missing, holds it back for as long as it counts.
     *
     * @param now in milliseconds since the epoch; what was returned if the alarm may change its state now
     */
    long staysOkUntil(long now) {
        long end = Math.floorDiv(now, MetricSource.MINUTE) * MetricSource.MINUTE;
        for (int back = 1; back <= periods; back++) {
            AlarmPoint point = minute(end - back * MetricSource.MINUTE);
            if (point.isMissing()) {
                return now;
            }
            if (!comparison.breaches(point.value(), threshold)) {
                return end + (periods - back + 1) * MetricSource.MINUTE;
            }
        }
        return now;
    }

    /** A minute, read once: most are looked at by several evaluations. */
    private AlarmPoint minute(long start) {
        int place = (int) Math.floorMod(start / MetricSource.MINUTE, (long) known.length);
        AlarmPoint point = known[place];
        if (point == null || point.at() != start) {
            point = reckoned(start);
            known[place] = point;
        }
        return point;
    }

    private AlarmPoint reckoned(long start) {
        Sample sample = minutes == null ? null : minutes.sample(start);
        boolean told =
                sample != null && (reading.unit() == null || reading.unit().equals(sample.unit()));
        return told && sample != null && statistic != null
                ? new AlarmPoint(
                        start,
                        statistic.ofSums(sample.count(), sample.sum(), sample.minimum(), sample.maximum()),
                        sample.count())
                : new AlarmPoint(start, Double.NaN, Double.NaN);
    }

    /** The periods from one instant to another, in order of time; those without values are missing points. */
    List<AlarmPoint> read(long start, long end, long now) {
        long period = reading.period() * 1000L;
        if (minutes != null && changes() == 0) {
            AlarmPoint[] points = new AlarmPoint[(int) ((end - start) / period)];
            for (int i = 0; i < points.length; i++) {
                points[i] = minute(start + i * period);
            }
            return List.of(points);
        }
        List<MetricSlot> slots = lookup.slots(reading.metric(), start, end, now);
        SortedMap<Long, ValueTally> tallies =
                PeriodBuckets.first(PeriodBuckets.of(slots, start, end, period, reading.unit()));
        List<AlarmPoint> points = new ArrayList<>();
        for (long at = start; at < end; at += period) {
            ValueTally tally = tallies.get(at);
            points.add(
                    tally == null || statistic == null
                            ? new AlarmPoint(at, Double.NaN, Double.NaN)
                            : new AlarmPoint(at, statistic.of(tally), tally.count()));
        }
        return points;
    }
}
