package dev.drydock.samples;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;

/**
 * Ships the events of a log group elsewhere, run by run. A page without events is not the last one: that is the one without
 * a token. Events arrive late and out of order, so each run looks back behind the newest event that it knows, and passes
 * over what it has shipped.
 */
public final class LogShipper {

    private static final int PAGE = 100;

    private final CloudWatchLogsClient logs;
    private final String group;
    private final Duration lateness;
    private final Consumer<String> messages;
    private final long start;

    /** What was shipped of the time that is looked at again, with its timestamps. */
    private final Map<String, Long> shipped = new LinkedHashMap<>();

    private long newest;

    /**
     * A shipper that begins at an instant.
     *
     * @param lateness how much later than younger ones events arrive at most
     */
    public LogShipper(
            CloudWatchLogsClient logs, String group, Instant start, Duration lateness, Consumer<String> messages) {
        this.logs = logs;
        this.group = group;
        this.start = start.toEpochMilli();
        this.newest = this.start;
        this.lateness = lateness;
        this.messages = messages;
    }

    /** Ships what has arrived since the last run, and says how many events that were. */
    public int ship() {
        int count = 0;
        long from = from();
        String token = null;
        do {
            String next = token;
            FilterLogEventsResponse page = logs.filterLogEvents(request ->
                    request.logGroupName(group).startTime(from).limit(PAGE).nextToken(next));
            for (FilteredLogEvent event : page.events()) {
                if (!shipped.containsKey(event.eventId())) {
                    messages.accept(event.message());
                    shipped.put(event.eventId(), event.timestamp());
                    newest = Math.max(newest, event.timestamp());
                    count++;
                }
            }
            token = page.nextToken();
        } while (token != null);
        shipped.values().removeIf(timestamp -> timestamp < from());
        return count;
    }

    private long from() {
        return Math.max(start, newest - lateness.toMillis());
    }
}
