package dev.drydock.internal.kernel;

import java.time.Instant;

/** Milliseconds since the epoch of instants that callers give: those of other ages of the world count as its ends. */
public final class EpochMillis {

    /** The first instant of the year 1. */
    private static final long FIRST = Instant.parse("0001-01-01T00:00:00Z").toEpochMilli();

    /** The last millisecond of the year 9999, with which AWS's own timestamps end. */
    private static final long LAST = Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();

    private EpochMillis() {}

    /** Between the years 1 and 9999, so that differences of two are far from overflowing. */
    public static long of(Instant instant) {
        if (instant.isBefore(Instant.ofEpochMilli(FIRST))) {
            return FIRST;
        }
        return instant.isAfter(Instant.ofEpochMilli(LAST)) ? LAST : instant.toEpochMilli();
    }
}
