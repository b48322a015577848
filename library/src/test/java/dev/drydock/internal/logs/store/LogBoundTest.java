package dev.drydock.internal.logs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.drydock.Drydock;
import dev.drydock.Snapshot;
import dev.drydock.internal.logs.LogsWorld;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;

/** A world of ten events of a hundred bytes each: their messages have four, and an event counts 96 more. */
class LogBoundTest {

    private final Drydock aws =
            Drydock.builder().time(TimeMode.manual()).logBytes(1_000).build();
    private final CloudWatchLogsClient logs = aws.logs();

    @AfterEach
    void what_must_hold_holds() {
        aws.invariants().check();
        aws.close();
    }

    private void group(String group, String... streams) {
        logs.createLogGroup(b -> b.logGroupName(group));
        for (String stream : streams) {
            logs.createLogStream(b -> b.logGroupName(group).logStreamName(stream));
        }
    }

    /** Each a second after the one before: l000, l001 and so on. */
    private void put(String group, String stream, int from, int to) {
        for (int i = from; i < to; i++) {
            aws.time().advance(Duration.ofSeconds(1));
            String message = String.format("l%03d", i);
            logs.putLogEvents(b -> b.logGroupName(group)
                    .logStreamName(stream)
                    .logEvents(LogsWorld.event(aws.time().instant().toEpochMilli(), message)));
        }
    }

    private List<String> read(String group, String stream) {
        return LogsWorld.messages(logs.getLogEvents(
                b -> b.logGroupName(group).logStreamName(stream).startFromHead(true)));
    }

    private long storedBytes() {
        return logs.describeLogGroups().logGroups().stream()
                .mapToLong(LogGroup::storedBytes)
                .sum();
    }

    private static List<String> lines(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> String.format("l%03d", i))
                .toList();
    }

    @Test
    void as_many_as_fit_are_kept_and_nothing_is_told() {
        group("/app", "web");

        put("/app", "web", 0, 10);

        assertThat(read("/app", "web")).isEqualTo(lines(0, 10));
        assertThat(aws.journal().text()).doesNotContain("loses");
    }

    @Test
    void beyond_that_the_oldest_go_an_eighth_at_a_time() {
        group("/app", "web");

        put("/app", "web", 0, 11);

        assertThat(read("/app", "web")).isEqualTo(lines(3, 11));
        assertThat(storedBytes()).as("as CloudWatch counts").isEqualTo(8 * 30);
    }

    @Test
    void the_oldest_go_whatever_group_and_stream_they_are_in() {
        group("/app", "web", "api");
        group("/other", "one");
        put("/other", "one", 0, 2);
        put("/app", "web", 2, 4);
        put("/app", "api", 4, 10);

        put("/other", "one", 10, 11);

        assertThat(read("/other", "one")).containsExactly("l010");
        assertThat(read("/app", "web")).containsExactly("l003");
        assertThat(read("/app", "api")).isEqualTo(lines(4, 10));
        assertThat(logs.filterLogEvents(b -> b.logGroupName("/app")).events())
                .extracting(FilteredLogEvent::message)
                .isEqualTo(lines(3, 10));
    }

    @Test
    void the_journal_tells_of_each_group_that_loses_events_once() {
        group("/app", "web");
        group("/other", "one");
        put("/other", "one", 0, 1);

        put("/app", "web", 1, 100);

        assertThat(aws.journal().text().lines().filter(each -> each.contains("loses its oldest events")))
                .satisfiesExactlyInAnyOrder(
                        each -> assertThat(each)
                                .endsWith("log group /other loses its oldest events from now on: an account and region"
                                        + " keeps 1000 bytes of log events; Drydock.builder().logBytes(…) keeps more"),
                        each -> assertThat(each).contains("log group /app loses"));
    }

    @Test
    void what_tasks_write_is_bounded_too() {
        aws.images().add("shop/chatty:1", script -> {
            for (int i = 0; i < 50; i++) {
                script.logs(String.format("l%03d", i)).after(Duration.ofSeconds(1));
            }
            script.exits(0);
        });
        aws.given().cluster("prod").instances(1, "m5.large");
        aws.given().logGroup("/app");
        aws.ecs()
                .registerTaskDefinition(b -> b.family("chatty")
                        .containerDefinitions(c -> c.name("app")
                                .image("shop/chatty:1")
                                .memory(64)
                                .logConfiguration(l -> l.logDriver("awslogs")
                                        .options(Map.of(
                                                "awslogs-group", "/app",
                                                "awslogs-region", "us-east-1",
                                                "awslogs-stream-prefix", "ecs")))));

        aws.ecs().runTask(b -> b.cluster("prod").taskDefinition("chatty"));
        aws.time().settle();

        assertThat(aws.view().logLines("/app")).hasSizeBetween(8, 10).endsWith("l048", "l049");
        assertThat(aws.journal().text()).contains("log group /app loses its oldest events");
    }

    @Test
    void pages_go_on_with_what_is_left() {
        group("/app", "web");
        put("/app", "web", 0, 10);
        GetLogEventsResponse first = logs.getLogEvents(b ->
                b.logGroupName("/app").logStreamName("web").startFromHead(true).limit(2));
        String filtered =
                logs.filterLogEvents(b -> b.logGroupName("/app").limit(1)).nextToken();

        put("/app", "web", 10, 16);

        GetLogEventsResponse forward = logs.getLogEvents(b -> b.logGroupName("/app")
                .logStreamName("web")
                .nextToken(first.nextForwardToken())
                .limit(3));
        GetLogEventsResponse back = logs.getLogEvents(
                b -> b.logGroupName("/app").logStreamName("web").nextToken(first.nextBackwardToken()));
        assertThat(first.events()).hasSize(2);
        assertThat(LogsWorld.messages(forward))
                .isEqualTo(read("/app", "web").subList(0, 3))
                .doesNotContain("l002");
        assertThat(back.events()).isEmpty();
        assertThat(back.nextBackwardToken()).isEqualTo(first.nextBackwardToken());
        assertThat(logs.filterLogEvents(b -> b.logGroupName("/app").nextToken(filtered))
                        .events())
                .extracting(FilteredLogEvent::message)
                .isEqualTo(read("/app", "web"));
    }

    @Test
    void what_retention_and_deletions_take_away_makes_room() {
        group("/app", "web", "gone");
        group("/other", "one");
        put("/app", "gone", 0, 3);
        put("/other", "one", 3, 6);
        put("/app", "web", 6, 10);

        logs.deleteLogStream(b -> b.logGroupName("/app").logStreamName("gone"));
        logs.deleteLogGroup(b -> b.logGroupName("/other"));
        put("/app", "web", 10, 16);

        assertThat(read("/app", "web")).isEqualTo(lines(6, 16));
        assertThat(aws.journal().text()).doesNotContain("loses");
    }

    @Test
    void a_restored_world_goes_on_as_the_one_it_was_taken_of() {
        group("/app", "web");
        put("/app", "web", 0, 9);
        Snapshot snapshot = aws.snapshot();
        put("/app", "web", 9, 30);
        Snapshot later = aws.snapshot();

        aws.restore(snapshot);
        assertThat(read("/app", "web")).isEqualTo(lines(0, 9));
        put("/app", "web", 9, 30);

        assertThat(aws.snapshot()).isEqualTo(later);
        try (Drydock other =
                Drydock.builder().time(TimeMode.manual()).logBytes(1_000).build()) {
            other.restore(later);
            assertThat(other.snapshot()).isEqualTo(later);
        }
    }

    @Test
    void each_account_and_region_has_room_of_its_own() {
        group("/app", "web");
        put("/app", "web", 0, 10);
        CloudWatchLogsClient elsewhere = aws.region("eu-west-1").logs();
        elsewhere.createLogGroup(b -> b.logGroupName("/app"));
        elsewhere.createLogStream(b -> b.logGroupName("/app").logStreamName("web"));

        elsewhere.putLogEvents(b -> b.logGroupName("/app")
                .logStreamName("web")
                .logEvents(LogsWorld.event(aws.time().instant().toEpochMilli(), "more")));

        assertThat(read("/app", "web")).hasSize(10);
    }

    @Test
    void an_upload_that_is_larger_than_the_bound_keeps_its_end() {
        group("/app", "web");
        List<String> all = new ArrayList<>(lines(0, 500));
        long now = aws.time().instant().toEpochMilli();

        logs.putLogEvents(b -> b.logGroupName("/app")
                .logStreamName("web")
                .logEvents(all.stream().map(each -> LogsWorld.event(now, each)).toList()));

        assertThat(read("/app", "web")).isEqualTo(lines(492, 500));
    }

    @Test
    void ordinary_worlds_never_meet_it() {
        try (Drydock standard = Drydock.create()) {
            standard.given().logGroup("/app");
            standard.logs().createLogStream(b -> b.logGroupName("/app").logStreamName("web"));
            long now = standard.time().instant().toEpochMilli();

            for (int i = 0; i < 20; i++) {
                standard.logs()
                        .putLogEvents(b -> b.logGroupName("/app")
                                .logStreamName("web")
                                .logEvents(lines(0, 10_000).stream()
                                        .map(each -> LogsWorld.event(now, each))
                                        .toList()));
            }

            assertThat(standard.view().logLines("/app")).hasSize(200_000);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void a_bound_below_one_is_refused_with_what_to_give_instead(long bytes) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Drydock.builder().logBytes(bytes))
                .withMessage("A world keeps at least 1 byte of log events, but logBytes(…) was to keep " + bytes
                        + "; Long.MAX_VALUE keeps all of them, and 33554432 is the default");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, Long.MAX_VALUE})
    void the_extremes_do_what_they_say(long bytes) {
        try (Drydock world = Drydock.builder().logBytes(bytes).build()) {
            world.given().logGroup("/app");
            world.logs().createLogStream(b -> b.logGroupName("/app").logStreamName("web"));

            world.logs()
                    .putLogEvents(b -> b.logGroupName("/app")
                            .logStreamName("web")
                            .logEvents(LogsWorld.event(world.time().instant().toEpochMilli(), "a")));

            assertThat(world.view().logLines("/app")).hasSize(bytes == Long.MAX_VALUE ? 1 : 0);
        }
    }
}
