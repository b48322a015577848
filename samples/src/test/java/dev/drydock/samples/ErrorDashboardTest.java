package dev.drydock.samples;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.assertions.DrydockAssertions.assertThatThrownBy;
import static dev.drydock.assertions.DrydockAssertions.entry;

import dev.drydock.Drydock;
import dev.drydock.junit.DrydockTest;
import dev.drydock.junit.DrydockTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.QueryStatus;

/** A dashboard asks its log group and draws what it finds. Only its own pauses move time. */
@DrydockTest
@DrydockTime(DrydockTime.Mode.MANUAL)
class ErrorDashboardTest {

    private static final String GROUP = "/ecs/web";

    @BeforeEach
    void the_application_has_a_log(CloudWatchLogsClient logs) {
        logs.createLogGroup(request -> request.logGroupName(GROUP));
        logs.createLogStream(request -> request.logGroupName(GROUP).logStreamName("web/1"));
    }

    private static void log(CloudWatchLogsClient logs, Drydock aws, String... messages) {
        long now = aws.time().instant().toEpochMilli();
        for (String message : messages) {
            logs.putLogEvents(request -> request.logGroupName(GROUP)
                    .logStreamName("web/1")
                    .logEvents(InputLogEvent.builder()
                            .timestamp(now)
                            .message(message)
                            .build()));
        }
    }

    private static ErrorDashboard dashboard(CloudWatchLogsClient logs, Drydock aws) {
        return new ErrorDashboard(logs, aws.time().sleeper()::sleep);
    }

    @Test
    void the_path_that_fails_most_comes_first(CloudWatchLogsClient logs, Drydock aws) {
        log(
                logs,
                aws,
                "{\"path\":\"/cart\",\"status\":500}",
                "{\"path\":\"/pay\",\"status\":503}",
                "{\"path\":\"/pay\",\"status\":500}",
                "{\"path\":\"/pay\",\"status\":200}",
                "GET /plain 500");
        Instant now = aws.time().instant();

        var failures = dashboard(logs, aws).failures(GROUP, now, Duration.ofHours(1));

        assertThat(failures).containsExactly(entry("/pay", 2), entry("/cart", 1));
    }

    @Test
    void what_failed_before_is_not_shown(CloudWatchLogsClient logs, Drydock aws) {
        log(logs, aws, "{\"path\":\"/pay\",\"status\":500}");
        aws.time().advance(Duration.ofHours(2));

        var failures = dashboard(logs, aws).failures(GROUP, aws.time().instant(), Duration.ofHours(1));

        assertThat(failures).isEmpty();
    }

    @Test
    void a_dashboard_says_when_somebody_stops_its_query(CloudWatchLogsClient logs, Drydock aws) {
        ErrorDashboard stopped = new ErrorDashboard(
                logs,
                pause -> logs.describeQueries(request -> request.status(QueryStatus.SCHEDULED))
                        .queries()
                        .forEach(each -> logs.stopQuery(request -> request.queryId(each.queryId()))));

        assertThatThrownBy(() -> stopped.failures(GROUP, aws.time().instant(), Duration.ofHours(1)))
                .hasMessage("The query ended as Cancelled");
    }
}
