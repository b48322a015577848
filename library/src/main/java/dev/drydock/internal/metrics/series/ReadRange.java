package dev.drydock.internal.metrics.series;

import java.util.List;

/**
 * A range of time as CloudWatch reads it: its start is rounded down, the coarser the older it is, and what is old is only told
 * in periods as long as it is kept in.
 *
 * @param start in milliseconds since the epoch
 * @param end what is then or later is not told
 */
public record ReadRange(long start, long end) {

    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    /**
     * A range that is asked for now.
     *
     * @param shortestPeriod in seconds, of those that are asked for
     */
    public static ReadRange of(long start, long end, int shortestPeriod, long now) {
        long age = now - start;
        long grain = age > 63 * DAY ? HOUR : age > 15 * DAY ? 5 * MINUTE : MINUTE;
        if (shortestPeriod < 60 && age <= 15 * DAY) {
            grain = shortestPeriod * 1000L;
        }
        return new ReadRange(Math.floorDiv(start, grain) * grain, end);
    }

    /** From when on values are told in a period; what is older is kept in longer ones alone. */
    static long oldest(int period, long now) {
        return period % 3600 == 0
                ? Long.MIN_VALUE
                : now - (period % 300 == 0 ? 63 * DAY : period % 60 == 0 ? 15 * DAY : 3 * HOUR);
    }

    /** Without what is too old for a period. */
    public static List<MetricSlot> told(List<MetricSlot> slots, int period, long now) {
        long oldest = oldest(period, now);
        return slots.isEmpty() || slots.get(0).at() >= oldest
                ? slots
                : slots.stream().filter(each -> each.at() >= oldest).toList();
    }
}
