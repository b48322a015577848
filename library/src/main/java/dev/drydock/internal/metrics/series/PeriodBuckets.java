package dev.drydock.internal.metrics.series;

import java.util.ArrayList;
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
    public static SortedMap<String, SortedMap<Long, Tally>> of(
            List<MetricSlot> slots, long start, long end, long period, @Nullable String unit) {
        SortedMap<String, SortedMap<Long, Tally>> buckets = new TreeMap<>();
        for (MetricSlot each : slots) {
            if (each.at() >= start && each.at() < end && (unit == null || unit.equals(each.unit()))) {
                long begin = start + Math.floorDiv(each.at() - start, period) * period;
                buckets.computeIfAbsent(each.unit(), key -> new TreeMap<>()).merge(begin, each.tally(), Tally::plus);
            }
        }
        return buckets;
    }

    /** The units of some slots, sorted. */
    public static List<String> units(SortedMap<String, SortedMap<Long, Tally>> buckets) {
        return new ArrayList<>(buckets.keySet());
    }
}
