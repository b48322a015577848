package dev.drydock.internal.metrics.series;

import dev.drydock.internal.account.metric.MetricName;
import dev.drydock.internal.account.metric.MetricSource;
import dev.drydock.internal.account.metric.MetricSource.MinuteSource;
import dev.drydock.internal.account.metric.MetricSource.Past;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All metrics of an account and region, wherever they come from: what was put, what metric filters measured, and what
 * services tell of themselves. Called under the lock.
 */
public final class MetricLookup {

    private static final Comparator<MetricSlot> ORDER =
            Comparator.comparingLong(MetricSlot::at).thenComparing(MetricSlot::unit);

    static final long MINUTE = MetricSource.MINUTE;

    private final KeptReadings readings = new KeptReadings(this);
    private final List<SlotSource> stores;
    private final Supplier<List<MetricSource>> services;

    /** Values that are kept. */
    public interface SlotSource {

        /** Adds what a metric had from one instant to before another, in milliseconds. */
        void collect(MetricName metric, long from, long to, List<MetricSlot> into);

        /** Adds the metrics that had a value from one instant to before another. */
        void names(long from, long to, SortedSet<MetricName> into);

        /** Rises with each value that a metric gets, whatever instant the value is of. */
        long changes(MetricName metric);
    }

    /** All metrics of some stores and services. */
    public MetricLookup(List<SlotSource> stores, Supplier<List<MetricSource>> services) {
        this.stores = List.copyOf(stores);
        this.services = services;
    }

    /**
     * What a metric had, in order of time.
     *
     * @param from at the earliest, in milliseconds since the epoch
     * @param to what is then or later is left out
     * @param now services tell of minutes that are over by then
     */
    public List<MetricSlot> slots(MetricName metric, long from, long to, long now) {
        List<MetricSlot> slots = new ArrayList<>();
        stores.forEach(each -> each.collect(metric, from, to, slots));
        int kept = slots.size();
        for (MetricSource source : services.get()) {
            if (source.tells(metric.namespace())) {
                for (MetricSource.Sample each : source.samples(metric, from, Math.min(now, endOfMinute(to)))) {
                    slots.add(new MetricSlot(
                            each.minute(),
                            each.unit(),
                            ValueTally.ofSums(each.count(), each.sum(), each.minimum(), each.maximum())));
                }
            }
        }
        if (kept > 0) {
            slots.sort(ORDER);
        }
        return slots;
    }

    /**
     * A statistic of a metric, if its past never changes and its periods begin at a whole one; else null, and it is to be
     * reckoned from what the metric had.
     *
     * @param start of the first period, in milliseconds since the epoch
     * @param end what is then or later is left out
     */
    public @Nullable PeriodValues values(MetricReading reading, long start, long end, long now) {
        return readings.read(reading, start, end, now);
    }

    /** A metric to be read minute by minute; null if its past may change, or somebody has put values of it. */
    public @Nullable MinuteSource follow(MetricName metric) {
        MetricSource source = onlySource(metric);
        return source == null ? null : source.follow(metric);
    }

    /** What of a metric is known for good; null if its past may change. */
    @Nullable
    Past past(MetricName metric) {
        MetricSource source = onlySource(metric);
        return source == null ? null : source.past(metric);
    }

    /** The service that tells of a metric, if nobody has put values of it. */
    private @Nullable MetricSource onlySource(MetricName metric) {
        if (changes(metric) > 0) {
            return null;
        }
        for (MetricSource source : services.get()) {
            if (source.tells(metric.namespace())) {
                return source;
            }
        }
        return null;
    }

    /** The metrics that had a value from one instant to before another, in milliseconds since the epoch. */
    public SortedSet<MetricName> names(long from, long to) {
        SortedSet<MetricName> names = new TreeSet<>();
        stores.forEach(each -> each.names(from, to, names));
        services.get().forEach(each -> names.addAll(each.names(from, to)));
        return names;
    }

    /** Differs when what is known of the past of a metric may have changed; what services tell of it never does. */
    public long changes(MetricName metric) {
        long changes = 0;
        for (SlotSource each : stores) {
            changes += each.changes(metric);
        }
        return changes;
    }

    private static long endOfMinute(long instant) {
        return Math.floorDiv(instant + MetricSource.MINUTE - 1, MetricSource.MINUTE) * MetricSource.MINUTE;
    }
}
