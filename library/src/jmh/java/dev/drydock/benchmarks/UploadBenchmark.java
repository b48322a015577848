package dev.drydock.benchmarks;

import dev.drydock.Drydock;
import dev.drydock.time.TimeMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
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
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutLogEventsResponse;

/**
 * PutLogEvents of 10,000 events, the most that one takes, against a list that somebody fills by hand. Both keep what fits
 * into 32 MiB and let the oldest go.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class UploadBenchmark {

    private static final int EVENTS = 10_000;
    private static final long MOST_BYTES = 32L << 20;

    /** What AWS counts besides the message. */
    private static final int OVERHEAD = 26;

    private record Kept(long timestamp, long ingestedAt, String message) {}

    private final Deque<Kept> kept = new ArrayDeque<>();
    private long bytes;
    private CloudWatchLogsClient logs;
    private CloudWatchLogsClient measured;
    private PutLogEventsRequest upload;
    private long now;

    /** A group that nobody watches, and one with a metric filter that lets one event in a hundred through. */
    @Setup
    public void furnish() {
        Drydock aws = world();
        logs = aws.logs();
        Drydock watched = world();
        measured = watched.logs();
        measured.putMetricFilter(b -> b.logGroupName("g")
                .filterName("errors")
                .filterPattern("ERROR")
                .metricTransformations(
                        t -> t.metricNamespace("Shop").metricName("Errors").metricValue("1")));
        now = aws.time().instant().toEpochMilli();
        List<InputLogEvent> events = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            String message = "{\"level\":\"" + (i % 100 == 0 ? "ERROR" : "INFO") + "\",\"n\":" + i + "}";
            events.add(InputLogEvent.builder().timestamp(now).message(message).build());
        }
        upload = PutLogEventsRequest.builder()
                .logGroupName("g")
                .logStreamName("s")
                .logEvents(events)
                .build();
    }

    private static Drydock world() {
        Drydock aws = Drydock.builder()
                .time(TimeMode.manual())
                .patience(Integer.MAX_VALUE)
                .logBytes(MOST_BYTES)
                .build();
        aws.logs().createLogGroup(b -> b.logGroupName("g"));
        aws.logs().createLogStream(b -> b.logGroupName("g").logStreamName("s"));
        return aws;
    }

    /** Stored, and no more. */
    @Benchmark
    public PutLogEventsResponse put() {
        return logs.putLogEvents(upload);
    }

    /** Stored, and looked at by a metric filter. */
    @Benchmark
    public PutLogEventsResponse putMeasured() {
        return measured.putLogEvents(upload);
    }

    /** The same as the first, by hand. */
    @Benchmark
    public int putByHand() {
        long last = Long.MIN_VALUE;
        for (InputLogEvent each : upload.logEvents()) {
            if (each.timestamp() < last) {
                throw new IllegalArgumentException("not in order");
            }
            last = each.timestamp();
            kept.add(new Kept(each.timestamp(), now, each.message()));
            bytes += each.message().length() + OVERHEAD;
        }
        while (bytes > MOST_BYTES) {
            bytes -= kept.remove().message().length() + OVERHEAD;
        }
        return kept.size();
    }
}
