package dev.drydock.internal.metrics.series;

import dev.drydock.internal.account.metric.MetricSource.Past;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/**
 * What a statistic of a metric was in periods that are over and will not change, in order of time. Grows at its end as time
 * goes on, and is made anew when somebody asks for what was before.
 */
final class KeptPeriods {

    private final long edition;
    private final long since;
    private final List<Instant> instants = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();
    private long until;

    /**
     * Nothing yet.
     *
     * @param since when the first period begins, in milliseconds since the epoch
     */
    KeptPeriods(Past past, long since) {
        this.edition = past.edition();
        this.since = since;
        this.until = since;
    }

    /** Whether what is kept holds, and reaches back to an instant. */
    boolean reaches(Past past, long from, long to) {
        return edition == past.edition() && since <= from && until <= to;
    }

    /** Up to when periods are kept. */
    long until() {
        return until;
    }

    /** The periods that follow, up to an instant. */
    void add(SortedMap<Long, ValueTally> periods, MetricStatistic statistic, long end) {
        periods.forEach((at, tally) -> {
            double value = statistic.of(tally);
            if (Double.isFinite(value)) {
                instants.add(Instant.ofEpochMilli(at));
                values.add(value);
            }
        });
        until = end;
    }

    /** Those that begin from one instant to before another. */
    PeriodValues between(long from, long to) {
        int first = place(from);
        int last = Math.max(first, place(to));
        return new PeriodValues(instants.subList(first, last), values.subList(first, last));
    }

    private int place(long at) {
        int found = Collections.binarySearch(instants, Instant.ofEpochMilli(at));
        return found >= 0 ? found : -found - 1;
    }
}
