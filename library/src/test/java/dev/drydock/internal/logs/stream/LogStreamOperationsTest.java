package dev.drydock.internal.logs.stream;

import static dev.drydock.internal.logs.LogsWorld.ARN;
import static dev.drydock.internal.logs.LogsWorld.GROUP;
import static dev.drydock.internal.logs.LogsWorld.STREAM;
import static dev.drydock.internal.logs.LogsWorld.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.logs.LogsWorld;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogStreamsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogStream;
import software.amazon.awssdk.services.cloudwatchlogs.model.OrderBy;

class LogStreamOperationsTest {

    private final LogsWorld world = new LogsWorld();
    private final CloudWatchLogsClient logs = world.logs;

    private void create(String... names) {
        for (String name : names) {
            logs.createLogStream(b -> b.logGroupName(GROUP).logStreamName(name));
        }
    }

    private static List<String> names(List<LogStream> streams) {
        return streams.stream().map(LogStream::logStreamName).toList();
    }

    @Test
    @SuppressWarnings("deprecation") // AWS still answers storedBytes
    void a_new_stream_has_no_times_of_events() {
        LogStream stream =
                logs.describeLogStreams(b -> b.logGroupName(GROUP)).logStreams().get(0);

        assertThat(stream)
                .isEqualTo(LogStream.builder()
                        .logStreamName(STREAM)
                        .arn(ARN + ":log-stream:web")
                        .creationTime(world.now())
                        .storedBytes(0L)
                        .build());
    }

    @Test
    void a_written_stream_shows_its_first_and_last_event() {
        long now = world.now();
        world.advance(Duration.ofSeconds(5));
        String token = world.put(event(now, "a"), event(now + 7, "b")).nextSequenceToken();

        LogStream stream =
                logs.describeLogStreams(b -> b.logGroupName(GROUP)).logStreams().get(0);

        assertThat(stream.firstEventTimestamp()).isEqualTo(now);
        assertThat(stream.lastEventTimestamp()).isEqualTo(now + 7);
        assertThat(stream.lastIngestionTime()).isEqualTo(now + 5_000);
        assertThat(stream.uploadSequenceToken()).isEqualTo(token).matches("[0-9]{56}");
    }

    @Test
    void a_deleted_stream_loses_its_events() {
        world.putLines("hello");
        logs.deleteLogStream(b -> b.logGroupName(GROUP).logStreamName(STREAM));
        create(STREAM);

        assertThat(world.read()).isEmpty();
    }

    @Test
    void streams_that_exist_or_do_not_are_refused() {
        world.assertRefused(
                () -> create(STREAM), "ResourceAlreadyExistsException", "The specified log stream already exists");
        world.assertRefused(
                () -> logs.deleteLogStream(b -> b.logGroupName(GROUP).logStreamName("no")),
                "ResourceNotFoundException",
                "The specified log stream does not exist.");
    }

    static Stream<Arguments> badNames() {
        String pattern = " at 'logStreamName' failed to satisfy constraint: Member must satisfy regular expression"
                + " pattern: [^:*]*";
        return Stream.of(
                Arguments.of(
                        "x".repeat(513),
                        "Invalid LogGroup or LogStream, both must have length less than or equal to 512."),
                Arguments.of("a:b", "1 validation error detected: Value 'a:b'" + pattern),
                Arguments.of("a*", "1 validation error detected: Value 'a*'" + pattern));
    }

    @ParameterizedTest
    @MethodSource("badNames")
    void a_bad_name_is_refused(String name, String message) {
        world.assertRefused(() -> create(name), "InvalidParameterException", message);
    }

    @ParameterizedTest
    @CsvSource({
        "LogStreamName, false, 'api-1,api-2,web'",
        "LogStreamName, true, 'web,api-2,api-1'",
        "LastEventTime, false, 'web,api-2,api-1'",
        "LastEventTime, true, 'api-1,api-2,web'"
    })
    void streams_are_ordered_by_name_or_by_last_event(String orderBy, boolean descending, String expected) {
        create("api-1", "api-2");
        world.put("api-1", event(world.now(), "late"));
        world.put("api-2", event(world.now() - 10, "early"));

        assertThat(names(logs.describeLogStreams(
                                b -> b.logGroupName(GROUP).orderBy(orderBy).descending(descending))
                        .logStreams()))
                .containsExactly(expected.split(","));
        assertThat(names(logs
                        .describeLogStreamsPaginator(b -> b.logGroupName(GROUP)
                                .orderBy(orderBy)
                                .descending(descending)
                                .limit(1))
                        .logStreams()
                        .stream()
                        .toList()))
                .containsExactly(expected.split(","));
    }

    @Test
    void streams_are_found_by_prefix_and_by_the_groups_arn() {
        create("api-1", "api-2", "ap");

        assertThat(names(logs.describeLogStreams(b -> b.logGroupIdentifier(ARN).logStreamNamePrefix("api"))
                        .logStreams()))
                .containsExactly("api-1", "api-2");
        assertThat(logs.describeLogStreams(b -> b.logGroupName(GROUP).logStreamNamePrefix("zoo"))
                        .logStreams())
                .isEmpty();
    }

    static Stream<Arguments> badRequests() {
        return Stream.of(
                Arguments.of(
                        DescribeLogStreamsRequest.builder().logGroupName(GROUP).logGroupIdentifier(ARN),
                        "ValidationException",
                        "LogGroup name and LogGroup ARN are mutually exclusive parameters."),
                Arguments.of(
                        DescribeLogStreamsRequest.builder().logGroupIdentifier(ARN + ":*"),
                        "InvalidParameterException",
                        "1 validation error detected: Value at 'logGroupIdentifier' failed to satisfy"
                                + " constraint: Member must satisfy regular expression pattern: [\\w#+=/:,.@-]*"),
                Arguments.of(
                        DescribeLogStreamsRequest.builder()
                                .logGroupName(GROUP)
                                .orderBy(OrderBy.LAST_EVENT_TIME)
                                .logStreamNamePrefix("a"),
                        "InvalidParameterException",
                        "Cannot order by LastEventTime with a logStreamNamePrefix."),
                Arguments.of(
                        DescribeLogStreamsRequest.builder().logGroupName(GROUP).orderBy("x"),
                        "InvalidParameterException",
                        "1 validation error detected: Value 'x' at 'orderBy' failed to satisfy constraint: Member must"
                                + " satisfy enum value set: [LogStreamName, LastEventTime]"),
                Arguments.of(
                        DescribeLogStreamsRequest.builder(),
                        "InvalidParameterException",
                        "1 validation error detected: Value null at 'logGroupName' failed to satisfy constraint: Member"
                                + " must not be null"),
                Arguments.of(
                        DescribeLogStreamsRequest.builder().logGroupName(GROUP).nextToken("!"),
                        "InvalidParameterException",
                        "The specified nextToken is invalid."));
    }

    @ParameterizedTest
    @MethodSource("badRequests")
    void a_bad_request_is_refused(DescribeLogStreamsRequest.Builder request, String code, String message) {
        world.assertRefused(() -> logs.describeLogStreams(request.build()), code, message);
    }
}
