package dev.drydock.internal.logs.event;

import static dev.drydock.internal.logs.LogsWorld.ARN;
import static dev.drydock.internal.logs.LogsWorld.GROUP;
import static dev.drydock.internal.logs.LogsWorld.STREAM;
import static dev.drydock.internal.logs.LogsWorld.event;
import static dev.drydock.internal.logs.LogsWorld.numbered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.logs.LogsWorld;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;

class FilterLogEventsTest {

    private final LogsWorld world = new LogsWorld();
    private final CloudWatchLogsClient logs = world.logs;

    @BeforeEach
    void two_more_streams() {
        logs.createLogStream(b -> b.logGroupName(GROUP).logStreamName("api-1"));
        logs.createLogStream(b -> b.logGroupName(GROUP).logStreamName("api-2"));
    }

    private FilterLogEventsResponse filter(Consumer<FilterLogEventsRequest.Builder> more) {
        return logs.filterLogEvents(b -> {
            b.logGroupName(GROUP);
            more.accept(b);
        });
    }

    private static List<String> messages(FilterLogEventsResponse page) {
        return page.events().stream().map(FilteredLogEvent::message).toList();
    }

    @Test
    void streams_are_merged_by_timestamp_and_then_by_arrival() {
        long now = world.now();
        world.put("api-2", event(now - 2, "c"), event(now, "f"));
        world.put("api-1", event(now - 3, "b"), event(now, "g"));
        world.put(STREAM, event(now - 4, "a"), event(now - 2, "d"), event(now - 1, "e"));

        assertThat(messages(filter(b -> {}))).containsExactly("a", "b", "c", "d", "e", "f", "g");
    }

    @Test
    void the_latest_events_come_first_if_they_are_asked_for_page_by_page() {
        long now = world.now();
        world.put("api-2", event(now - 2, "c"), event(now, "f"));
        world.put("api-1", event(now - 3, "b"), event(now, "g"));
        world.put(STREAM, event(now - 4, "a"), event(now - 2, "d"), event(now - 1, "e"));

        FilterLogEventsResponse first = filter(b -> b.startFromHead(false).limit(3));
        FilterLogEventsResponse second =
                filter(b -> b.nextToken(first.nextToken()).limit(3));
        world.put("api-1", event(now + 1, "later"), event(now + 2, "latest"));
        FilterLogEventsResponse third =
                filter(b -> b.nextToken(second.nextToken()).startFromHead(true).limit(3));

        assertThat(messages(first)).containsExactly("g", "f", "e");
        assertThat(messages(second)).containsExactly("d", "c", "b");
        assertThat(messages(third)).containsExactly("a");
        assertThat(third.nextToken()).isNull();
    }

    @Test
    void the_latest_events_of_a_range_lie_between_its_ends() {
        long now = world.now();
        world.put(event(now - 3, "a"), event(now - 2, "b"), event(now - 1, "c"), event(now, "d"));

        assertThat(messages(
                        filter(b -> b.startFromHead(false).startTime(now - 2).endTime(now - 1))))
                .containsExactly("c", "b");
    }

    @Test
    void a_regular_expression_with_much_to_search_ends_the_page_early_and_misses_nothing() {
        String digits = "7".repeat(8_000);
        for (int i = 0; i < 240; i++) {
            world.put("api-1", event(world.now() - 1, i % 60 == 59 ? digits + "ms" : digits));
        }
        List<String> found = new ArrayList<>();
        int pages = 0;
        String token = null;
        do {
            String from = token;
            FilterLogEventsResponse page =
                    filter(b -> b.filterPattern("%[0-9]{50}ms%").nextToken(from));
            found.addAll(messages(page));
            token = page.nextToken();
            pages++;
        } while (token != null);

        assertThat(found).hasSize(4).allMatch(each -> each.endsWith("ms"));
        assertThat(pages).isGreaterThan(1);
    }

    @Test
    void a_page_of_what_a_regular_expression_finds_goes_on_with_the_next_find() {
        world.put("api-1", event(world.now() - 3, "1ms"), event(world.now() - 2, "x"), event(world.now() - 1, "2ms"));

        FilterLogEventsResponse first = filter(b -> b.filterPattern("%[0-9]ms%").limit(1));
        FilterLogEventsResponse second =
                filter(b -> b.filterPattern("%[0-9]ms%").limit(1).nextToken(first.nextToken()));

        assertThat(messages(first)).containsExactly("1ms");
        assertThat(messages(second)).containsExactly("2ms");
        assertThat(second.nextToken()).isNull();
    }

    @Test
    void an_event_is_shown_with_its_stream_and_an_id() {
        world.put("api-1", event(world.now() - 1, "a"), event(world.now() - 1, "b"));

        FilterLogEventsResponse page = filter(b -> {});

        FilteredLogEvent first = page.events().get(0);
        assertThat(first.logStreamName()).isEqualTo("api-1");
        assertThat(first.timestamp()).isEqualTo(world.now() - 1);
        assertThat(first.ingestionTime()).isEqualTo(world.now());
        assertThat(first.eventId())
                .matches("[0-9]{56}")
                .isLessThan(page.events().get(1).eventId());
        assertThat(page.hasSearchedLogStreams()).isTrue();
        assertThat(page.searchedLogStreams()).isEmpty();
        assertThat(page.nextToken()).isNull();
    }

    @Test
    void streams_are_chosen_by_name_or_by_prefix() {
        world.put("api-1", event(world.now(), "a"));
        world.put("api-2", event(world.now(), "b"));
        world.put(STREAM, event(world.now(), "c"));

        assertThat(messages(filter(b -> b.logStreamNames(STREAM, "api-2", STREAM))))
                .containsExactly("b", "c");
        assertThat(messages(filter(b -> b.logStreamNamePrefix("api-")))).containsExactly("a", "b");
        assertThat(messages(filter(b -> b.logStreamNamePrefix("zoo")))).isEmpty();
    }

    @Test
    void start_and_end_are_inclusive() {
        long now = world.now();
        world.put(event(now - 3, "a"), event(now - 2, "b"), event(now - 1, "c"));

        assertThat(messages(filter(b -> b.startTime(now - 3).endTime(now - 2)))).containsExactly("a", "b");
        assertThat(messages(filter(b -> b.startTime(now - 1).endTime(Long.MAX_VALUE))))
                .containsExactly("c");
        assertThat(messages(filter(b -> b.startTime(now).endTime(now - 9)))).isEmpty();
    }

    @Test
    void pages_follow_each_other_and_the_last_has_no_token() {
        world.putLines(numbered(0, 10));
        world.put("api-1", event(world.now(), "other"));

        FilterLogEventsResponse first = filter(b -> b.limit(6));
        FilterLogEventsResponse second = filter(b -> b.limit(6).nextToken(first.nextToken()));

        assertThat(messages(first)).containsExactly(numbered(0, 6));
        assertThat(messages(second)).containsExactly("m6", "m7", "m8", "m9", "other");
        assertThat(second.nextToken()).isNull();
        assertThat(logs.filterLogEventsPaginator(b -> b.logGroupName(GROUP).limit(1))
                        .events())
                .hasSize(11);
    }

    @Test
    void there_is_no_token_if_nothing_that_matches_follows() {
        world.putLines("yes", "yes", "no", "no");

        assertThat(filter(b -> b.filterPattern("yes").limit(2)).nextToken()).isNull();
        assertThat(filter(b -> b.filterPattern("no").limit(1)).nextToken()).isNotNull();
    }

    @Test
    void a_page_goes_on_although_events_came_in_between() {
        world.putLines("a", "b", "c");
        String token = filter(b -> b.limit(2)).nextToken();
        world.put("api-1", event(world.now() - 5, "earlier"), event(world.now(), "later"));

        assertThat(messages(filter(b -> b.nextToken(token)))).containsExactly("c", "later");
    }

    @Test
    void a_page_holds_a_megabyte() {
        String line = "x".repeat(400_000);
        world.put(event(world.now(), line), event(world.now(), line));
        world.put("api-1", event(world.now(), line));

        FilterLogEventsResponse first = filter(b -> {});

        assertThat(first.events()).hasSize(2);
        assertThat(filter(b -> b.nextToken(first.nextToken())).events()).hasSize(1);
    }

    @Test
    @SuppressWarnings("deprecation") // AWS ignores interleaved, and so do we
    void interleaved_and_unmask_change_nothing_and_an_arn_names_a_group() {
        world.putLines("a");

        assertThat(messages(logs.filterLogEvents(
                        b -> b.logGroupIdentifier(ARN).interleaved(false).unmask(true))))
                .containsExactly("a");
    }

    static Stream<Arguments> badRequests() {
        String invalid = "InvalidParameterException";
        FilterLogEventsRequest.Builder ok = FilterLogEventsRequest.builder().logGroupName(GROUP);
        return Stream.of(
                Arguments.of(
                        ok.build().toBuilder().logStreamNames("web").logStreamNamePrefix("a"),
                        invalid,
                        "LogStream names and LogStream name prefix are mutually exclusive parameters."),
                Arguments.of(
                        ok.build().toBuilder().startFromHead(false).startTime(1_704_067_199_999L),
                        invalid,
                        "startFromHead can be false only when startTime is on or after January 1, 2024 00:00:00 UTC."),
                Arguments.of(
                        ok.build().toBuilder().logStreamNames("no"),
                        "ResourceNotFoundException",
                        "The specified log stream does not exist."),
                Arguments.of(
                        ok.build().toBuilder().logGroupIdentifier(ARN),
                        "ValidationException",
                        "LogGroup name and LogGroup ARN are mutually exclusive parameters."),
                Arguments.of(ok.build().toBuilder().nextToken("x"), invalid, "The specified nextToken is invalid."),
                Arguments.of(
                        ok.build().toBuilder().nextToken("bG9nczE6eA"), invalid, "The specified nextToken is invalid."),
                Arguments.of(
                        ok.build().toBuilder().limit(10_001),
                        invalid,
                        "1 validation error detected: Value '10001' at 'limit' failed to satisfy constraint: Member must"
                                + " have value less than or equal to 10000"));
    }

    @ParameterizedTest
    @MethodSource("badRequests")
    void a_bad_request_is_refused(FilterLogEventsRequest.Builder request, String code, String message) {
        world.assertRefused(() -> logs.filterLogEvents(request.build()), code, message);
    }

    @Test
    void a_list_of_streams_has_no_holes() {
        world.assertMalformed(() -> filter(b -> b.logStreamNames(Arrays.asList("web", null))));
    }
}
