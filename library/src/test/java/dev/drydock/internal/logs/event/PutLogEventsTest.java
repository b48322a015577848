package dev.drydock.internal.logs.event;

import static dev.drydock.internal.logs.LogsWorld.GROUP;
import static dev.drydock.internal.logs.LogsWorld.STREAM;
import static dev.drydock.internal.logs.LogsWorld.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.internal.logs.LogsWorld;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.RejectedLogEventsInfo;

class PutLogEventsTest {

    private static final String INVALID = "InvalidParameterException";
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long DAY = Duration.ofDays(1).toMillis();

    private final LogsWorld world = new LogsWorld();
    private final CloudWatchLogsClient logs = world.logs;

    @Test
    void events_are_read_back_with_their_times() {
        world.advance(Duration.ofSeconds(3));
        PutLogEventsResponse answer = world.put(event(world.now() - 5, "hello"), event(world.now() - 5, "again"));

        assertThat(answer.rejectedLogEventsInfo()).isNull();
        assertThat(answer.nextSequenceToken()).matches("[0-9]{56}");
        assertThat(logs.getLogEvents(b -> b.logGroupName(GROUP).logStreamName(STREAM))
                        .events())
                .containsExactly(shown(world.now() - 5, "hello"), shown(world.now() - 5, "again"));
    }

    private OutputLogEvent shown(long timestamp, String message) {
        return OutputLogEvent.builder()
                .timestamp(timestamp)
                .message(message)
                .ingestionTime(world.now())
                .build();
    }

    @Test
    void sequence_tokens_rise_and_are_ignored() {
        String first = world.put(event(world.now(), "a")).nextSequenceToken();
        String second = logs.putLogEvents(b -> b.logGroupName(GROUP)
                        .logStreamName(STREAM)
                        .sequenceToken("wrong")
                        .logEvents(event(world.now(), "b")))
                .nextSequenceToken();

        assertThat(second).isGreaterThan(first);
    }

    @Test
    void uploads_that_overlap_in_time_are_read_in_order() {
        long now = world.now();
        world.put(event(now - 4, "b"), event(now - 2, "d"));
        world.put(event(now - 5, "a"), event(now - 3, "c"), event(now - 2, "e"));
        world.put(event(now - 9, "first"));

        assertThat(world.read()).containsExactly("first", "a", "b", "c", "d", "e");
    }

    @Test
    void missing_groups_and_streams_are_refused() {
        world.assertRefused(
                () -> logs.putLogEvents(
                        b -> b.logGroupName("no").logStreamName("no").logEvents(event(1, "a"))),
                "ResourceNotFoundException",
                "The specified log group does not exist.");
        world.assertRefused(
                () -> world.put("no", event(1, "a")),
                "ResourceNotFoundException",
                "The specified log stream does not exist.");
    }

    @Test
    void events_must_be_in_chronological_order() {
        world.assertRefused(
                () -> world.put(event(world.now(), "a"), event(world.now() - 1, "b")),
                INVALID,
                "Log events in a single PutLogEvents request must be in chronological order.");
    }

    @Test
    void an_event_may_have_a_megabyte_with_its_overhead() {
        world.put(event(world.now(), "x".repeat(1_048_576 - 26)));

        world.assertRefused(
                () -> world.put(event(world.now(), "x".repeat(1_048_576 - 25))),
                INVALID,
                "Log event too large: 1048577 bytes exceeds limit of 1048576");
    }

    @Test
    void sizes_are_counted_in_utf8() {
        world.assertRefused(
                () -> world.put(event(world.now(), "é".repeat(524_288))),
                INVALID,
                "Log event too large: 1048602 bytes exceeds limit of 1048576");
    }

    @Test
    void an_upload_may_have_a_megabyte_with_all_overheads() {
        InputLogEvent half = event(world.now(), "x".repeat(524_288 - 26));
        world.put(half, half);

        world.assertRefused(
                () -> world.put(half, half, event(world.now(), "y")),
                INVALID,
                "Upload too large: 1048603 bytes exceeds limit of 1048576");
    }

    @Test
    void an_upload_may_have_ten_thousand_events() {
        List<InputLogEvent> events = new ArrayList<>(Collections.nCopies(10_000, event(world.now(), "a")));
        world.put(events.toArray(InputLogEvent[]::new));
        events.add(event(world.now(), "b"));

        assertThat(world.read()).hasSize(10_000);
        assertThatThrownBy(() -> world.put(events.toArray(InputLogEvent[]::new)))
                .hasMessageContaining(
                        "at 'logEvents' failed to satisfy constraint: Member must have length less than or"
                                + " equal to 10000");
    }

    @Test
    void an_upload_may_span_a_day() {
        long now = world.now();
        world.put(event(now - DAY, "a"), event(now, "b"));

        world.assertRefused(
                () -> world.put(event(now - DAY - 1, "a"), event(now, "b")),
                INVALID,
                "The batch of log events in a single PutLogEvents request cannot span more than 24 hours.");
    }

    @Test
    void events_without_timestamp_or_message_are_refused() {
        String lacking = "' failed to satisfy constraint: Member must not be null";
        world.assertRefused(
                () -> world.put(InputLogEvent.builder().message("a").build()),
                INVALID,
                "1 validation error detected: Value null at 'logEvents.1.member.timestamp" + lacking);
        world.assertRefused(
                () -> world.put(
                        event(1, "a"), InputLogEvent.builder().timestamp(1L).build()),
                INVALID,
                "1 validation error detected: Value null at 'logEvents.2.member.message" + lacking);
        world.assertRefused(
                () -> logs.putLogEvents(b -> b.logGroupName(GROUP).logStreamName(STREAM)),
                INVALID,
                "1 validation error detected: Value null at 'logEvents" + lacking);
        world.assertRefused(
                () -> world.put(event(1, "")),
                INVALID,
                "1 validation error detected: Value '' at 'logEvents.1.member.message' failed to satisfy constraint:"
                        + " Member must have length greater than or equal to 1");
    }

    @Test
    void events_too_old_and_too_new_are_left_out_and_the_rest_is_taken() {
        long now = world.now();
        RejectedLogEventsInfo rejected = world.put(
                        event(now - 14 * DAY - 1, "old"),
                        event(now - HOUR, "a"),
                        event(now + 2 * HOUR, "b"),
                        event(now + 2 * HOUR + 1, "new"),
                        event(now + 3 * HOUR, "newer"))
                .rejectedLogEventsInfo();

        assertThat(rejected)
                .isEqualTo(RejectedLogEventsInfo.builder()
                        .tooOldLogEventEndIndex(1)
                        .tooNewLogEventStartIndex(3)
                        .build());
        assertThat(world.read()).containsExactly("a", "b");
    }

    @Test
    void events_older_than_the_retention_are_expired() {
        logs.putRetentionPolicy(b -> b.logGroupName(GROUP).retentionInDays(7));
        long now = world.now();

        RejectedLogEventsInfo rejected = world.put(
                        event(now - 20 * DAY, "old"), event(now - 7 * DAY - 1, "expired"), event(now - 7 * DAY, "kept"))
                .rejectedLogEventsInfo();

        assertThat(rejected)
                .isEqualTo(RejectedLogEventsInfo.builder()
                        .tooOldLogEventEndIndex(1)
                        .expiredLogEventEndIndex(2)
                        .build());
        assertThat(world.read()).containsExactly("kept");
    }

    @Test
    void an_upload_with_nothing_acceptable_succeeds_and_writes_nothing() {
        PutLogEventsResponse answer = world.put(event(0, "a"));

        assertThat(answer.rejectedLogEventsInfo().tooOldLogEventEndIndex()).isEqualTo(1);
        assertThat(answer.nextSequenceToken()).isNotNull();
        assertThat(logs.describeLogStreams(b -> b.logGroupName(GROUP))
                        .logStreams()
                        .get(0)
                        .lastIngestionTime())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "Type, Service, Name,",
        "Type, Spaceship, Name, InvalidTypeValue",
        "Environment, prod, Name, MissingRequiredFields",
        "Type, Service, Shape, InvalidKeyAttributes"
    })
    void a_bad_entity_is_rejected_and_the_events_are_taken(String key, String value, String other, String error) {
        PutLogEventsResponse answer = logs.putLogEvents(b -> b.logGroupName(GROUP)
                .logStreamName(STREAM)
                .logEvents(event(world.now(), "a"))
                .entity(e -> e.keyAttributes(Map.of(key, value, other, "web"))));

        assertThat(
                        answer.rejectedEntityInfo() == null
                                ? null
                                : answer.rejectedEntityInfo().errorTypeAsString())
                .isEqualTo(error);
        assertThat(world.read()).containsExactly("a");
    }
}
