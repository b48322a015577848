package dev.drydock.internal.logs.store;

import static dev.drydock.internal.logs.LogsWorld.GROUP;
import static dev.drydock.internal.logs.LogsWorld.STREAM;
import static dev.drydock.internal.logs.LogsWorld.event;
import static dev.drydock.internal.logs.LogsWorld.messages;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.Inside;
import dev.drydock.internal.logs.LogsWorld;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroupClass;

class RetentionTest {

    private final LogsWorld world = new LogsWorld();
    private final CloudWatchLogsClient logs = world.logs;

    private void retain(int days) {
        logs.putRetentionPolicy(b -> b.logGroupName(GROUP).retentionInDays(days));
    }

    @Test
    void events_are_kept_for_ever_without_a_policy() {
        world.putLines("a");

        world.advance(Duration.ofDays(4_000));

        assertThat(world.read()).containsExactly("a");
    }

    @Test
    void events_are_hidden_the_moment_they_expire() {
        retain(3);
        world.put(event(world.now(), "a"), event(world.now() + 1, "b"));

        world.advance(Duration.ofDays(3));
        assertThat(world.read()).containsExactly("a", "b");

        world.advance(Duration.ofMillis(1));
        assertThat(world.read()).containsExactly("b");
        assertThat(world.filter("")).containsExactly("b");

        world.advance(Duration.ofMillis(1));
        assertThat(world.read()).isEmpty();
    }

    @Test
    void expired_events_are_not_stored_and_the_stream_keeps_its_times() {
        retain(1);
        world.putLines("a");
        world.advance(Duration.ofDays(2));

        assertThat(logs.describeLogGroups().logGroups().get(0).storedBytes()).isZero();
        assertThat(logs.describeLogStreams(b -> b.logGroupName(GROUP))
                        .logStreams()
                        .get(0)
                        .lastEventTimestamp())
                .isNotNull();
    }

    @Test
    void what_has_expired_stays_gone_under_a_longer_retention() {
        retain(1);
        world.putLines("a");
        world.advance(Duration.ofDays(2));
        world.putLines("b");

        retain(30);
        assertThat(world.read()).containsExactly("b");

        logs.deleteRetentionPolicy(b -> b.logGroupName(GROUP));
        assertThat(world.read()).containsExactly("b");
    }

    @Test
    void a_shorter_retention_works_at_once() {
        world.putLines("a");
        world.advance(Duration.ofDays(5));
        world.putLines("b");

        retain(3);

        assertThat(world.read()).containsExactly("b");
    }

    @Test
    void pages_go_on_although_what_they_showed_has_expired() {
        retain(1);
        world.putLines("a", "b");
        GetLogEventsResponse first = logs.getLogEvents(b ->
                b.logGroupName(GROUP).logStreamName(STREAM).startFromHead(true).limit(1));
        world.advance(Duration.ofDays(2));
        world.putLines("c");

        assertThat(messages(logs.getLogEvents(
                        b -> b.logGroupName(GROUP).logStreamName(STREAM).nextToken(first.nextForwardToken()))))
                .containsExactly("c");
    }

    @Test
    void a_stream_that_is_written_for_long_forgets_what_has_expired() {
        retain(1);
        for (int day = 0; day < 40; day++) {
            world.putLines("a", "b", "c");
            world.advance(Duration.ofDays(1).plusMillis(10));
        }

        LogStore.Image image = (LogStore.Image)
                Inside.image(world.aws).regions().get(0).stores().get("logs.groups");

        assertThat(image.groups().get(0).streams().get(0).events()).hasSizeLessThan(10);
        assertThat(image.arrivals()).isEqualTo(120);
    }

    @Test
    void a_group_for_delivery_keeps_one_day() {
        logs.createLogGroup(b -> b.logGroupName("out").logGroupClass(LogGroupClass.DELIVERY));
        logs.createLogStream(b -> b.logGroupName("out").logStreamName("s"));
        logs.putLogEvents(b -> b.logGroupName("out").logStreamName("s").logEvents(event(world.now(), "a")));

        world.advance(Duration.ofDays(1).plusMillis(1));

        assertThat(logs.getLogEvents(b -> b.logGroupName("out").logStreamName("s"))
                        .events())
                .isEmpty();
    }

    @Test
    void how_long_expired_events_are_seen_can_be_set() {
        Drydock slow = Drydock.builder()
                .timings(Timings.realistic().with(Timing.EXPIRED_LOG_EVENTS_VISIBLE, Duration.ofDays(3)))
                .build();
        slow.logs().createLogGroup(b -> b.logGroupName("g"));
        slow.logs().createLogStream(b -> b.logGroupName("g").logStreamName("s"));
        slow.logs().putRetentionPolicy(b -> b.logGroupName("g").retentionInDays(1));
        slow.logs()
                .putLogEvents(b -> b.logGroupName("g")
                        .logStreamName("s")
                        .logEvents(event(slow.time().instant().toEpochMilli(), "a")));

        slow.time().advance(Duration.ofDays(4));
        assertThat(slow.logs().filterLogEvents(b -> b.logGroupName("g")).events())
                .hasSize(1);

        slow.time().advance(Duration.ofMillis(1));
        assertThat(slow.logs().filterLogEvents(b -> b.logGroupName("g")).events())
                .isEmpty();
    }
}
