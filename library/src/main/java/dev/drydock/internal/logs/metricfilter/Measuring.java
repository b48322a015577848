package dev.drydock.internal.logs.metricfilter;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.metric.MetricSink;
import dev.drydock.internal.account.metric.MetricSink.Measurement;
import dev.drydock.internal.kernel.EventKind;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.internal.logs.filter.MessageReading;
import dev.drydock.internal.logs.store.GroupState;
import dev.drydock.internal.logs.store.LogStore;
import dev.drydock.internal.logs.store.MetricFilterState;
import dev.drydock.internal.logs.store.StoredEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.cloudwatchlogs.model.MetricTransformation;

/**
 * What metric filters make of events as they arrive: a value for each that matches, at the event's own instant. An event
 * without a number where the value is to come from, or without one of the dimensions, makes none.
 *
 * <p>The default value is reported once for each minute in which events arrived and none of them matched, when the minute
 * is over and at the instant it began.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/MonitoringLogData.html">Creating metrics from log
 *     events using filters</a>
 */
public final class Measuring {

    private final AccountRegion home;
    private final LogStore store;
    private final RegionQueue queue;
    private final MetricSink sink;

    /**
     * Measures the events of a store.
     *
     * @param queue handles {@link MinuteEnds} by {@link #ends}
     */
    public Measuring(AccountRegion home, LogStore store, RegionQueue queue, MetricSink sink) {
        this.home = home;
        this.store = store;
        this.queue = queue;
        this.sink = sink;
    }

    /** Events have come to a group. */
    public void arrived(GroupState group, List<StoredEvent> batch, Instant now) {
        List<MessageReading> readings = new ArrayList<>(batch.size());
        batch.forEach(event -> readings.add(new MessageReading(event.message())));
        for (MetricFilterState filter : group.filters().metricFilters()) {
            if (filter.selects(home)) {
                measure(group, filter, batch, readings, now.toEpochMilli());
            }
        }
    }

    private void measure(
            GroupState group,
            MetricFilterState filter,
            List<StoredEvent> batch,
            List<MessageReading> readings,
            long now) {
        long minute = now / MinuteEnds.MILLIS;
        if (filter.quietMinute() != minute) {
            reportDefault(group, filter, filter.quietMinute());
        }
        Extraction extraction = new Extraction(filter, home);
        boolean matched = false;
        for (int i = 0; i < batch.size(); i++) {
            if (filter.pattern().matches(readings.get(i))) {
                matched = true;
                put(
                        group,
                        filter.transformation(),
                        extraction,
                        readings.get(i),
                        batch.get(i).timestamp());
            }
        }
        if (matched) {
            filter.matched(minute);
        } else if (filter.transformation().defaultValue() != null && filter.quiet(minute)) {
            MinuteEnds end = new MinuteEnds(group.facts().name(), filter.facts().filterName(), minute);
            queue.schedule(
                    Duration.ofMillis((minute + 1) * MinuteEnds.MILLIS - now),
                    EventKind.UPKEEP,
                    end,
                    queue.resources());
        }
    }

    private void put(
            GroupState group,
            MetricTransformation what,
            Extraction extraction,
            MessageReading message,
            long timestamp) {
        OptionalDouble value = extraction.value(message);
        SortedMap<String, String> dimensions = extraction.dimensions(message);
        if (value.isPresent() && dimensions != null) {
            put(group, what, dimensions, value.getAsDouble(), timestamp);
        }
    }

    private void put(
            GroupState group,
            MetricTransformation what,
            SortedMap<String, String> dimensions,
            double value,
            long timestamp) {
        String unit = what.unitAsString();
        sink.put(new Measurement(
                group.facts().arn(),
                what.metricNamespace(),
                what.metricName(),
                dimensions,
                value,
                unit == null ? "None" : unit,
                timestamp));
    }

    /** A minute is over. */
    public void ends(MinuteEnds minute) {
        GroupState group = store.find(minute.group());
        MetricFilterState filter = group == null ? null : group.filters().metricFilter(minute.filter());
        if (group != null && filter != null) {
            reportDefault(group, filter, minute.minute());
        }
    }

    private void reportDefault(GroupState group, MetricFilterState filter, long minute) {
        Double value = filter.transformation().defaultValue();
        if (minute >= 0 && value != null && filter.wasQuiet(minute)) {
            put(group, filter.transformation(), new TreeMap<>(), value, minute * MinuteEnds.MILLIS);
        }
    }
}
