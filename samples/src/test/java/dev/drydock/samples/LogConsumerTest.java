package dev.drydock.samples;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.assertions.DrydockAssertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.junit.DrydockTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;

/** Consume what the subscriptions of a log group deliver, as functions and as readers of a stream do. */
@DrydockTest
class LogConsumerTest {

    private static final String GROUP = "/ecs/web";
    private static final String FUNCTION = "arn:aws:lambda:us-east-1:123456789012:function:consumer";
    private static final String STREAM = "arn:aws:kinesis:us-east-1:123456789012:stream/logs";

    private final List<String> seen = new ArrayList<>();
    private final LogConsumer consumer = new LogConsumer(line -> seen.add(line.message()));

    @BeforeEach
    void the_application_has_a_log(CloudWatchLogsClient logs) {
        logs.createLogGroup(request -> request.logGroupName(GROUP));
        logs.createLogStream(request -> request.logGroupName(GROUP).logStreamName("web/1"));
    }

    private static void subscribeFunction(CloudWatchLogsClient logs, String pattern) {
        logs.putSubscriptionFilter(request -> request.logGroupName(GROUP)
                .filterName("errors")
                .filterPattern(pattern)
                .destinationArn(FUNCTION));
    }

    private static void subscribeStream(CloudWatchLogsClient logs) {
        logs.putSubscriptionFilter(request -> request.logGroupName(GROUP)
                .filterName("all")
                .filterPattern("")
                .destinationArn(STREAM)
                .roleArn("arn:aws:iam::123456789012:role/logs-to-kinesis"));
    }

    /** One upload, which is delivered at once. */
    private static void log(CloudWatchLogsClient logs, Drydock aws, String... messages) {
        long now = aws.time().instant().toEpochMilli();
        logs.putLogEvents(request -> request.logGroupName(GROUP)
                .logStreamName("web/1")
                .logEvents(Stream.of(messages)
                        .map(message -> InputLogEvent.builder()
                                .timestamp(now)
                                .message(message)
                                .build())
                        .toList()));
    }

    @Test
    void a_function_gets_what_the_filter_lets_through(CloudWatchLogsClient logs, Drydock aws) {
        List<LogConsumer.Line> lines = new ArrayList<>();
        LogConsumer whole = new LogConsumer(lines::add);
        subscribeFunction(logs, "ERROR");
        aws.logTarget(FUNCTION).subscriber(batch -> whole.lambdaEvent(batch.lambdaEvent()));

        log(logs, aws, "all well", "ERROR: no \"connection\" \u2713", "well again");

        assertThat(lines)
                .containsExactly(
                        new LogConsumer.Line(GROUP, "web/1", aws.time().instant(), "ERROR: no \"connection\" \u2713"));
    }

    @Test
    void a_reader_of_a_stream_passes_over_control_messages(CloudWatchLogsClient logs, Drydock aws) {
        List<String> kinds = new ArrayList<>();
        aws.logTarget(STREAM).subscriber(batch -> {
            kinds.add(batch.isData() ? "data" : "control");
            consumer.kinesisRecord(batch.bytes());
        });

        subscribeStream(logs);
        log(logs, aws, "one", "two");

        assertThat(kinds).containsExactly("control", "data");
        assertThat(seen).containsExactly("one", "two");
    }

    @Test
    void what_is_delivered_twice_is_handed_on_once(CloudWatchLogsClient logs, Drydock aws) {
        subscribeFunction(logs, "");
        aws.logTarget(FUNCTION).subscriber(batch -> {
            consumer.lambdaEvent(batch.lambdaEvent());
            consumer.lambdaEvent(batch.lambdaEvent());
        });

        log(logs, aws, "one", "two");
        log(logs, aws, "two");

        assertThat(seen).containsExactly("one", "two", "two");
    }

    @Test
    void what_failed_half_way_is_made_up_for_when_it_comes_again(CloudWatchLogsClient logs, Drydock aws) {
        List<String> stored = new ArrayList<>();
        List<String> failures = new ArrayList<>(List.of("two"));
        LogConsumer failing = new LogConsumer(line -> {
            if (failures.remove(line.message())) {
                throw new IllegalStateException("The database is away");
            }
            stored.add(line.message());
        });
        subscribeFunction(logs, "");
        aws.logTarget(FUNCTION).subscriber(batch -> asLambdaDoes(() -> failing.lambdaEvent(batch.lambdaEvent())));

        log(logs, aws, "one", "two", "three");

        assertThat(failures).isEmpty();
        assertThat(stored).containsExactly("one", "two", "three");
    }

    /** Lambda calls a function that failed twice more. */
    private static void asLambdaDoes(Runnable call) {
        for (int left = 2; left >= 0; left--) {
            try {
                call.run();
                return;
            } catch (IllegalStateException failed) {
                if (left == 0) {
                    throw failed;
                }
            }
        }
    }

    @Test
    void a_consumer_that_fails_for_good_does_not_disturb_who_logs(CloudWatchLogsClient logs, Drydock aws) {
        LogConsumer broken = new LogConsumer(line -> {
            throw new IllegalStateException("The database is away");
        });
        subscribeFunction(logs, "");
        aws.logTarget(FUNCTION).subscriber(batch -> asLambdaDoes(() -> broken.lambdaEvent(batch.lambdaEvent())));

        log(logs, aws, "one");

        assertThat(logs.filterLogEvents(request -> request.logGroupName(GROUP)).events())
                .hasSize(1);
        assertThat(aws.journal().text()).contains("the subscriber of " + FUNCTION + " threw", "The database is away");
    }

    @Test
    void what_somebody_else_put_into_the_stream_is_refused() {
        byte[] plain = "hello".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> consumer.kinesisRecord(plain))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("This is no record of CloudWatch Logs");
        assertThatThrownBy(() -> consumer.lambdaEvent("{\"Records\":[]}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no event of CloudWatch Logs");
    }
}
