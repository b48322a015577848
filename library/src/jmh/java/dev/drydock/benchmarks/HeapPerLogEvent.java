package dev.drydock.benchmarks;

import dev.drydock.Drydock;
import dev.drydock.time.TimeMode;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;

/**
 * The heap that a stored log event takes, its text included, against a list of records with the same texts. The journal's
 * ring is full before and after, of calls without events, so that it does not count.
 */
public final class HeapPerLogEvent {

    private static final int EVENTS = 1_000_000;
    private static final int BATCH = 10_000;
    private static final int JOURNAL = 120_000;

    private record Kept(long timestamp, String message) {}

    private HeapPerLogEvent() {}

    /** Prints the bytes. */
    public static void main(String[] arguments) {
        Drydock aws = Drydock.builder()
                .time(TimeMode.manual())
                .patience(Integer.MAX_VALUE)
                .logBytes(1L << 30)
                .build();
        CloudWatchLogsClient logs = aws.logs();
        logs.createLogGroup(b -> b.logGroupName("g"));
        logs.createLogStream(b -> b.logGroupName("g").logStreamName("s"));
        long now = aws.time().instant().toEpochMilli();
        fillJournal(logs);
        long empty = Heap.used();

        for (int from = 0; from < EVENTS; from += BATCH) {
            List<InputLogEvent> batch = new ArrayList<>();
            for (int i = from; i < from + BATCH; i++) {
                batch.add(
                        InputLogEvent.builder().timestamp(now).message(text(i)).build());
            }
            logs.putLogEvents(b -> b.logGroupName("g").logStreamName("s").logEvents(batch));
        }
        fillJournal(logs);
        long stored = Heap.used();

        List<Kept> kept = new ArrayList<>(EVENTS);
        for (int i = 0; i < EVENTS; i++) {
            kept.add(new Kept(now, text(i)));
        }
        long both = Heap.used();

        System.out.printf(
                Locale.ROOT,
                "heap a stored event of %d characters: %d bytes; in a list by hand: %d bytes%n",
                text(EVENTS / 2).length(),
                (stored - empty) / EVENTS,
                (both - stored) / EVENTS);
        Reference.reachabilityFence(aws);
        Reference.reachabilityFence(kept);
    }

    private static String text(int number) {
        return "{\"level\":\"INFO\",\"path\":\"/cart\",\"status\":200,\"n\":" + number + "}";
    }

    private static void fillJournal(CloudWatchLogsClient logs) {
        for (int i = 0; i < JOURNAL; i++) {
            logs.describeLogGroups();
        }
    }
}
