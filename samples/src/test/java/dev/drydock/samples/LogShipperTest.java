package dev.drydock.samples;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.assertions.DrydockAssertions.assertThatThrownBy;
import static dev.drydock.operation.LogsOperation.FILTER_LOG_EVENTS;

import dev.drydock.Drydock;
import dev.drydock.fault.PageFault;
import dev.drydock.junit.DrydockTest;
import dev.drydock.junit.DrydockTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.ServiceUnavailableException;

/** AWS may give pages without events in the midst of a log: it is at its end when there is no token. */
@DrydockTest
@DrydockTime(DrydockTime.Mode.MANUAL)
class LogShipperTest {

    private static final String GROUP = "/ecs/web";
    private static final Duration LATENESS = Duration.ofMinutes(5);

    private final List<String> shipped = new ArrayList<>();

    /** Takes an empty page for the end. */
    private record Naive(CloudWatchLogsClient logs, List<String> shipped) {

        void ship() {
            String token = null;
            while (true) {
                String next = token;
                var page = logs.filterLogEvents(
                        request -> request.logGroupName(GROUP).limit(100).nextToken(next));
                if (page.events().isEmpty()) {
                    return;
                }
                page.events().forEach(event -> shipped.add(event.message()));
                if (page.nextToken() == null) {
                    return;
                }
                token = page.nextToken();
            }
        }
    }

    @BeforeEach
    void the_application_has_a_log(CloudWatchLogsClient logs) {
        logs.createLogGroup(request -> request.logGroupName(GROUP));
        logs.createLogStream(request -> request.logGroupName(GROUP).logStreamName("web/1"));
    }

    private static List<String> lines(int from, int to) {
        return IntStream.range(from, to).mapToObj(line -> "line " + line).toList();
    }

    private static void log(CloudWatchLogsClient logs, long timestamp, List<String> messages) {
        logs.putLogEvents(request -> request.logGroupName(GROUP)
                .logStreamName("web/1")
                .logEvents(messages.stream()
                        .map(message -> InputLogEvent.builder()
                                .timestamp(timestamp)
                                .message(message)
                                .build())
                        .toList()));
    }

    private static long now(Drydock aws) {
        return aws.time().instant().toEpochMilli();
    }

    private LogShipper shipper(CloudWatchLogsClient logs, Drydock aws) {
        return new LogShipper(logs, GROUP, aws.time().instant(), LATENESS, shipped::add);
    }

    @Test
    void a_naive_shipper_loses_what_comes_after_an_empty_page(CloudWatchLogsClient logs, Drydock aws) {
        log(logs, now(aws), lines(0, 2_000));
        PageFault empty = aws.faults().pages().areEmpty();

        new Naive(logs, shipped).ship();

        assertThat(empty.struck()).isOne();
        assertThat(shipped).hasSizeLessThan(2_000);
    }

    @Test
    void a_sturdy_one_ships_every_event_once_and_in_order(CloudWatchLogsClient logs, Drydock aws) {
        LogShipper shipper = shipper(logs, aws);
        log(logs, now(aws), lines(0, 2_000));
        PageFault empty = aws.faults().pages().areEmpty();
        aws.faults().pages().areShort();

        int count = shipper.ship();

        assertThat(empty.struck()).isPositive();
        assertThat(count).isEqualTo(2_000);
        assertThat(shipped).isEqualTo(lines(0, 2_000));
    }

    @Test
    void the_next_run_ships_what_has_come_since(CloudWatchLogsClient logs, Drydock aws) {
        LogShipper shipper = shipper(logs, aws);
        log(logs, now(aws), lines(0, 150));
        shipper.ship();
        aws.time().advance(Duration.ofMinutes(1));

        log(logs, now(aws), lines(150, 300));

        assertThat(shipper.ship()).isEqualTo(150);
        assertThat(shipper.ship()).isZero();
        assertThat(shipped).isEqualTo(lines(0, 300));
    }

    @Test
    void an_event_that_arrives_late_is_shipped_too(CloudWatchLogsClient logs, Drydock aws) {
        LogShipper shipper = shipper(logs, aws);
        aws.time().advance(Duration.ofMinutes(10));
        log(logs, now(aws), List.of("younger"));
        shipper.ship();

        log(logs, now(aws) - Duration.ofMinutes(4).toMillis(), List.of("late"));

        assertThat(shipper.ship()).isOne();
        assertThat(shipped).containsExactly("younger", "late");
    }

    @Test
    void a_run_that_broke_off_is_made_up_for_by_the_next(CloudWatchLogsClient logs, Drydock aws) {
        LogShipper shipper = shipper(logs, aws);
        log(logs, now(aws), lines(0, 300));
        aws.faults()
                .on(FILTER_LOG_EVENTS)
                .after(1)
                .fails(ServiceUnavailableException.class, "Try again")
                .times(1);
        assertThatThrownBy(shipper::ship).isInstanceOf(ServiceUnavailableException.class);
        assertThat(shipped).hasSize(100);

        int rest = shipper.ship();

        assertThat(rest).isEqualTo(200);
        assertThat(shipped).isEqualTo(lines(0, 300));
    }
}
