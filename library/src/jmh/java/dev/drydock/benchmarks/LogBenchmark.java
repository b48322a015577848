package dev.drydock.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drydock.Drydock;
import dev.drydock.time.TimeMode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResultField;

/** A query, a search and a window over 1,000,000 events, against the same answers written by hand over a list. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class LogBenchmark {

    private static final int EVENTS = 1_000_000;
    private static final int BATCH = 10_000;
    private static final int STREAMS = 4;
    private static final long FIVE_MINUTES = 300_000;

    /** With 20 events a second, 10,000 events. */
    private static final long WINDOW = 500_000 - 1;

    /** What somebody who needs no more would keep of an event. */
    private record Kept(long timestamp, String stream, String message) {}

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final List<Kept> kept = new ArrayList<>();
    private Drydock aws;
    private CloudWatchLogsClient logs;
    private long start;
    private long end;

    /** Events 50 ms apart, of 14 hours, in turns of four streams. */
    @Setup
    public void fill() {
        aws = Drydock.builder()
                .time(TimeMode.manual())
                .patience(Integer.MAX_VALUE)
                .logBytes(1L << 30)
                .build();
        logs = aws.logs();
        logs.createLogGroup(b -> b.logGroupName("g"));
        for (int i = 0; i < STREAMS; i++) {
            String stream = "s" + i;
            logs.createLogStream(b -> b.logGroupName("g").logStreamName(stream));
        }
        end = aws.time().instant().toEpochMilli();
        start = end - 50L * EVENTS;
        for (int from = 0; from < EVENTS; from += BATCH) {
            String stream = "s" + from / BATCH % STREAMS;
            List<InputLogEvent> batch = new ArrayList<>();
            for (int i = from; i < from + BATCH; i++) {
                long timestamp = start + 50L * i;
                String message = "{\"level\":\"" + (i % 100 == 0 ? "ERROR" : "INFO") + "\",\"n\":" + i + "}";
                batch.add(InputLogEvent.builder()
                        .timestamp(timestamp)
                        .message(message)
                        .build());
                kept.add(new Kept(timestamp, stream, message));
            }
            logs.putLogEvents(b -> b.logGroupName("g").logStreamName(stream).logEvents(batch));
        }
    }

    /** A query from its start to its results. */
    @Benchmark
    public List<List<ResultField>> query() {
        String id = logs.startQuery(b -> b.logGroupName("g")
                        .startTime(start / 1_000)
                        .endTime(end / 1_000)
                        .queryString("stats count(*) by bin(5m)"))
                .queryId();
        aws.time().settle();
        return logs.getQueryResults(b -> b.queryId(id)).results();
    }

    /** The same by hand. */
    @Benchmark
    public Map<Long, Long> queryByHand() {
        Map<Long, Long> counts = new HashMap<>();
        for (Kept each : kept) {
            if (each.timestamp() >= start && each.timestamp() <= end) {
                counts.merge(each.timestamp() - each.timestamp() % FIVE_MINUTES, 1L, Long::sum);
            }
        }
        return counts;
    }

    /** The errors in a tenth of the time, in the streams whose names begin alike. */
    @Benchmark
    public List<FilteredLogEvent> filter() {
        return logs.filterLogEvents(b -> b.logGroupName("g")
                        .logStreamNamePrefix("s")
                        .startTime(start)
                        .endTime(start + (end - start) / 10)
                        .filterPattern("{ $.level = \"ERROR\" }"))
                .events();
    }

    /** The same by hand, with the same library for JSON. */
    @Benchmark
    public List<Kept> filterByHand() throws IOException {
        List<Kept> found = new ArrayList<>();
        long last = start + (end - start) / 10;
        for (Kept each : kept) {
            if (each.timestamp() >= start
                    && each.timestamp() <= last
                    && each.stream().startsWith("s")
                    && MAPPER.readTree(each.message()).path("level").asText().equals("ERROR")) {
                found.add(each);
            }
        }
        return found;
    }

    /** All events of 500 seconds in the midst of the log, which is the largest page. */
    @Benchmark
    public List<FilteredLogEvent> window() {
        long from = start + (end - start) / 2;
        return logs.filterLogEvents(b -> b.logGroupName("g").startTime(from).endTime(from + WINDOW))
                .events();
    }

    /** The same by hand, by a look at each event. */
    @Benchmark
    public List<Kept> windowByHand() {
        long from = start + (end - start) / 2;
        List<Kept> found = new ArrayList<>();
        for (Kept each : kept) {
            if (each.timestamp() >= from && each.timestamp() <= from + WINDOW) {
                found.add(each);
            }
        }
        return found;
    }

    /** The same by somebody who knows that the list is in the order of time. */
    @Benchmark
    public List<Kept> windowByHandInOrder() {
        long from = start + (end - start) / 2;
        List<Kept> found = new ArrayList<>();
        for (int i = firstFrom(from); i < kept.size() && kept.get(i).timestamp() <= from + WINDOW; i++) {
            found.add(kept.get(i));
        }
        return found;
    }

    private int firstFrom(long timestamp) {
        int low = 0;
        int high = kept.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (kept.get(middle).timestamp() < timestamp) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
