package dev.drydock.internal.logs.event;

import static dev.drydock.internal.logs.LogsWorld.ARN;
import static dev.drydock.internal.logs.LogsWorld.GROUP;
import static dev.drydock.internal.logs.LogsWorld.STREAM;
import static dev.drydock.internal.logs.LogsWorld.event;
import static dev.drydock.internal.logs.LogsWorld.messages;
import static dev.drydock.internal.logs.LogsWorld.numbered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.logs.LogsWorld;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroupClass;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;

class GetLogEventsTest {

    private final LogsWorld world = new LogsWorld();
    private final CloudWatchLogsClient logs = world.logs;

    private GetLogEventsResponse get(Consumer<GetLogEventsRequest.Builder> more) {
        return logs.getLogEvents(b -> {
            b.logGroupName(GROUP).logStreamName(STREAM);
            more.accept(b);
        });
    }

    @Test
    void the_latest_events_come_first_and_ascend_inside_the_page() {
        world.putLines(numbered(0, 10));

        GetLogEventsResponse last = get(b -> b.limit(3));
        GetLogEventsResponse before = get(b -> b.limit(3).nextToken(last.nextBackwardToken()));

        assertThat(messages(last)).containsExactly("m7", "m8", "m9");
        assertThat(messages(before)).containsExactly("m4", "m5", "m6");
    }

    @Test
    void from_the_head_the_earliest_events_come_first() {
        world.putLines(numbered(0, 5));

        GetLogEventsResponse first = get(b -> b.limit(2).startFromHead(true));
        GetLogEventsResponse second = get(b -> b.limit(2).nextToken(first.nextForwardToken()));

        assertThat(messages(first)).containsExactly("m0", "m1");
        assertThat(messages(second)).containsExactly("m2", "m3");
    }

    @Test
    void tokens_look_like_those_of_aws() {
        world.putLines("a");

        GetLogEventsResponse page = get(b -> {});

        assertThat(page.nextForwardToken()).matches("f/[0-9]{56}/s");
        assertThat(page.nextBackwardToken()).matches("b/[0-9]{56}/s");
    }

    @Test
    void at_the_end_the_forward_token_repeats_and_goes_on_once_there_is_more() {
        world.putLines("a", "b");
        String token = get(b -> b.startFromHead(true)).nextForwardToken();

        GetLogEventsResponse atEnd = get(b -> b.nextToken(token));
        world.put(event(world.now(), "c"));
        GetLogEventsResponse later = get(b -> b.nextToken(token));

        assertThat(atEnd.events()).isEmpty();
        assertThat(atEnd.nextForwardToken()).isEqualTo(token);
        assertThat(messages(later)).containsExactly("c");
        assertThat(messages(get(b -> b.nextToken(atEnd.nextBackwardToken())))).containsExactly("a", "b");
    }

    @Test
    void at_the_start_the_backward_token_repeats() {
        world.putLines("a", "b");
        String token = get(b -> {}).nextBackwardToken();

        GetLogEventsResponse atStart = get(b -> b.nextToken(token));

        assertThat(atStart.events()).isEmpty();
        assertThat(atStart.nextBackwardToken()).isEqualTo(token);
        assertThat(messages(get(b -> b.nextToken(atStart.nextForwardToken())))).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_empty_stream_has_both_tokens_and_they_go_on_later(boolean fromHead) {
        GetLogEventsResponse empty = get(b -> b.startFromHead(fromHead));
        GetLogEventsResponse back = get(b -> b.nextToken(empty.nextBackwardToken()));
        world.putLines("a");

        assertThat(back.nextBackwardToken()).isEqualTo(empty.nextBackwardToken());
        assertThat(messages(get(b -> b.nextToken(empty.nextForwardToken())))).containsExactly("a");
        assertThat(messages(get(b -> b.nextToken(back.nextForwardToken())))).containsExactly("a");
    }

    @Test
    void a_page_can_be_turned_back() {
        world.putLines(numbered(0, 6));
        GetLogEventsResponse first = get(b -> b.limit(2).startFromHead(true));
        GetLogEventsResponse second = get(b -> b.limit(2).nextToken(first.nextForwardToken()));

        GetLogEventsResponse back = get(b -> b.limit(2).nextToken(second.nextBackwardToken()));

        assertThat(back.events()).isEqualTo(first.events());
    }

    @Test
    void the_paginator_reads_everything_once_and_stops() {
        world.putLines(numbered(0, 25));

        assertThat(logs
                        .getLogEventsPaginator(b -> b.logGroupName(GROUP)
                                .logStreamName(STREAM)
                                .startFromHead(true)
                                .limit(10))
                        .stream()
                        .flatMap(page -> page.events().stream())
                        .map(OutputLogEvent::message))
                .containsExactly(numbered(0, 25));
    }

    @Test
    void the_start_is_inclusive_and_the_end_exclusive() {
        long now = world.now();
        world.put(event(now - 3, "a"), event(now - 2, "b"), event(now - 1, "c"));

        assertThat(messages(get(b -> b.startTime(now - 2).endTime(now - 1)))).containsExactly("b");
        assertThat(messages(get(b -> b.startTime(now - 3).endTime(now - 2)))).containsExactly("a");
        assertThat(get(b -> b.startTime(now).endTime(now - 9)).events()).isEmpty();
    }

    @Test
    void a_range_holds_across_pages() {
        long now = world.now();
        world.putLines(numbered(0, 10));

        GetLogEventsResponse first =
                get(b -> b.startTime(now - 7).endTime(now - 3).limit(3).startFromHead(true));
        GetLogEventsResponse second =
                get(b -> b.startTime(now - 7).endTime(now - 3).limit(3).nextToken(first.nextForwardToken()));

        assertThat(messages(first)).containsExactly("m2", "m3", "m4");
        assertThat(messages(second)).containsExactly("m5");
    }

    @Test
    void a_page_holds_a_megabyte() {
        String line = "x".repeat(400_000);
        world.put(event(world.now(), line + 1), event(world.now(), line + 2));
        world.put(event(world.now(), line + 3));

        assertThat(get(b -> b.startFromHead(true)).events()).hasSize(2);
        assertThat(get(b -> {}).events()).hasSize(2);
        assertThat(
                        logs
                                .getLogEventsPaginator(b -> b.logGroupName(GROUP)
                                        .logStreamName(STREAM)
                                        .startFromHead(true))
                                .stream()
                                .mapToInt(page -> page.events().size())
                                .sum())
                .isEqualTo(3);
    }

    @Test
    void a_group_can_be_named_by_its_arn_and_unmask_does_nothing() {
        world.putLines("a");

        assertThat(messages(logs.getLogEvents(
                        b -> b.logGroupIdentifier(ARN).logStreamName(STREAM).unmask(true))))
                .containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "f/1",
                "g/00000000000000000000000000000000000000000000000000000001/s",
                "f/00000000000000000000000000000000000000000000000000000001/t",
                "f/99999999999999999999999999999999999999999999999999999999",
                "f/0000000000000000000000000000000000000000000000000000000x"
            })
    void a_token_of_somebody_elses_is_refused(String token) {
        world.assertRefused(
                () -> get(b -> b.nextToken(token)), "InvalidParameterException", "The specified nextToken is invalid.");
    }

    @ParameterizedTest
    @CsvSource({"10001, less than or equal to 10000", "0, greater than or equal to 1"})
    void a_limit_is_from_1_to_10000(int limit, String constraint) {
        world.assertRefused(
                () -> get(b -> b.limit(limit)),
                "InvalidParameterException",
                "1 validation error detected: Value '" + limit
                        + "' at 'limit' failed to satisfy constraint: Member must" + " have value " + constraint);
    }

    static Stream<Arguments> badRequests() {
        return Stream.of(
                Arguments.of(
                        GetLogEventsRequest.builder().logGroupName(GROUP).logStreamName("no"),
                        "ResourceNotFoundException",
                        "The specified log stream does not exist."),
                Arguments.of(
                        GetLogEventsRequest.builder()
                                .logGroupName(GROUP)
                                .logGroupIdentifier(ARN)
                                .logStreamName(STREAM),
                        "ValidationException",
                        "LogGroup name and LogGroup ARN are mutually exclusive parameters."),
                Arguments.of(
                        GetLogEventsRequest.builder().logGroupName(GROUP),
                        "InvalidParameterException",
                        "1 validation error detected: Value null at 'logStreamName' failed to satisfy constraint: Member"
                                + " must not be null"));
    }

    @ParameterizedTest
    @MethodSource("badRequests")
    void a_bad_request_is_refused(GetLogEventsRequest.Builder request, String code, String message) {
        world.assertRefused(() -> logs.getLogEvents(request.build()), code, message);
    }

    @Test
    void groups_of_infrequent_access_cannot_be_read() {
        logs.createLogGroup(b -> b.logGroupName("rare").logGroupClass(LogGroupClass.INFREQUENT_ACCESS));
        logs.createLogStream(b -> b.logGroupName("rare").logStreamName("s"));

        world.assertRefused(
                () -> logs.getLogEvents(b -> b.logGroupName("rare").logStreamName("s")),
                "InvalidOperationException",
                "The log group rare is of log-group-class INFREQUENT_ACCESS. GetLogEvents is not supported for this log"
                        + " class.");
        world.assertRefused(
                () -> logs.filterLogEvents(b -> b.logGroupName("rare")),
                "InvalidOperationException",
                "The log group rare is of log-group-class INFREQUENT_ACCESS. FilterLogEvents is not supported for this"
                        + " log class.");
    }

    @Test
    void polling_an_end_lets_time_pass() {
        world.putLines("a");
        String token = get(b -> {}).nextForwardToken();
        long before = world.now();

        get(b -> b.nextToken(token));
        get(b -> b.nextToken(token));

        assertThat(world.now()).isGreaterThan(before);
    }
}
