package dev.drydock.internal.metrics.series;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gathers what a metric had into periods, those of each unit apart. */
public final class PeriodBuckets {

    private PeriodBuckets() {}

    /**
     * The periods that had values, by unit and then by when they begin.
     *
     * @param slots in order of time
     * @param start from where periods are counted, in milliseconds; what was before is passed over
     * @param end what is then or later is passed over
     * @param period how long one is, in milliseconds
     * @param unit the only unit that counts; null for all
     */
    public static SortedMap<String, SortedMap<Long, ValueTally>> of(
            List<MetricSlot> slots, long start, long end, long period, @Nullable String unit) {
        SortedMap<String, SortedMap<Long, ValueTally>> buckets = new TreeMap<>();
        for (MetricSlot each : slots) {
            if (each.at() >= start && each.at() < end && (unit == null || unit.equals(each.unit()))) {
                long begin = start + Math.floorDiv(each.at() - start, period) * period;
                buckets.computeIfAbsent(each.unit(), key -> new TreeMap<>())
                        .merge(begin, each.tally(), ValueTally::plus);
            }
        }
        return buckets;
    }

    /** The periods of the first unit, which CloudWatch takes where one is to be chosen; none if there is no unit. */
    public static SortedMap<Long, ValueTally> first(SortedMap<String, SortedMap<Long, ValueTally>> buckets) {
        for (SortedMap<Long, ValueTally> each : buckets.values()) {
            return each;
        }
        return new TreeMap<>();
    }
}
