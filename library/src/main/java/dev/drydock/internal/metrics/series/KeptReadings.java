package dev.drydock.internal.metrics.series;

import dev.drydock.internal.account.metric.MetricSource.Past;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What was read of metrics whose past never changes, so that who reads a month again and again does not have it reckoned
 * anew. A few readings are kept, those that were last asked for; none is part of an image.
 */
final class KeptReadings {

    /** A reading of a month by five minutes takes half a megabyte. */
    private static final int MOST = 8;

    private final MetricLookup lookup;

    private final Map<MetricReading, KeptPeriods> kept = new LinkedHashMap<>(MOST, 1, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<MetricReading, KeptPeriods> eldest) {
            return size() > MOST;
        }
    };

    KeptReadings(MetricLookup lookup) {
        this.lookup = lookup;
    }

    /**
     * The periods of a reading from one instant to before another; null if they cannot be kept.
     *
     * @param now in milliseconds since the epoch
     */
    @Nullable
    PeriodValues read(MetricReading reading, long start, long end, long now) {
        long period = reading.period() * 1000L;
        MetricStatistic statistic = MetricStatistic.parse(reading.statistic());
        Past past = lookup.past(reading.metric());
        if (past == null
                || statistic == null
                || Math.floorMod(start, period) != 0
                || Math.floorMod(period, MetricLookup.MINUTE) != 0
                || start < Math.max(past.since(), ReadRange.oldest(reading.period(), now))) {
            return null;
        }
        long whole = Math.floorDiv(Math.min(end, now), period) * period;
        KeptPeriods known = kept.get(reading);
        if (known == null || !known.reaches(past, start, now)) {
            known = new KeptPeriods(past, start);
            kept.put(reading, known);
        }
        if (known.until() < whole) {
            known.add(periods(reading, known.until(), whole, now), statistic, whole);
        }
        PeriodValues over = known.between(start, whole);
        return whole >= end ? over : plus(over, periods(reading, Math.max(start, whole), end, now), statistic);
    }

    private SortedMap<Long, ValueTally> periods(MetricReading reading, long start, long end, long now) {
        List<MetricSlot> slots = lookup.slots(reading.metric(), start, end, now);
        return PeriodBuckets.first(PeriodBuckets.of(slots, start, end, reading.period() * 1000L, reading.unit()));
    }

    private static PeriodValues plus(PeriodValues over, SortedMap<Long, ValueTally> rest, MetricStatistic statistic) {
        if (rest.isEmpty()) {
            return over;
        }
        List<Instant> instants = new ArrayList<>(over.instants());
        List<Double> values = new ArrayList<>(over.values());
        rest.forEach((at, tally) -> {
            double value = statistic.of(tally);
            if (Double.isFinite(value)) {
                instants.add(Instant.ofEpochMilli(at));
                values.add(value);
            }
        });
        return new PeriodValues(instants, values);
    }
}
