package dev.drydock.internal.logs.metricfilter;

import dev.drydock.internal.kernel.Event;
import java.time.Instant;

/**
 * A minute is over in which events came to a group and a metric filter matched none of them, as far as was known.
 *
 * @param minute since the epoch
 */
public record MinuteEnds(String group, String filter, long minute) implements Event {

    static final long MILLIS = 60_000;

    @Override
    public String toString() {
        return "the minute of " + Instant.ofEpochMilli(minute * MILLIS) + " ends for the metric filter " + filter
                + " of " + group;
    }
}
