package dev.drydock.internal.ecs.usage;

import dev.drydock.internal.account.metric.MetricSource;

/**
 * Whole minutes.
 *
 * @param first when the first begins, in milliseconds since the epoch
 * @param end when the last ends
 */
record Minutes(long first, long end) {

    /** Those that begin at one instant at the earliest and have ended by another. */
    static Minutes between(long from, long to) {
        long first = Math.floorDiv(from + MetricSource.MINUTE - 1, MetricSource.MINUTE) * MetricSource.MINUTE;
        return new Minutes(first, Math.floorDiv(to, MetricSource.MINUTE) * MetricSource.MINUTE);
    }
}
