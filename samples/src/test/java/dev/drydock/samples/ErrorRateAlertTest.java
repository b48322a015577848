package dev.drydock.samples;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.samples.ErrorRateAlert.METRIC;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;

import dev.drydock.Drydock;
import dev.drydock.FilteredLogs.MetricValue;
import dev.drydock.TaskDefinitions;
import dev.drydock.container.ScriptBuilder;
import dev.drydock.junit.DrydockTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.MetricFilter;
import software.amazon.awssdk.services.ecs.EcsClient;

/** An alert looks every virtual minute at what a metric filter makes of a service's log. */
@DrydockTest
class ErrorRateAlertTest {

    private static final String GROUP = "/ecs/my-web-app";
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);
    private static final Consumer<ScriptBuilder> WELL = round -> round.logs("{\"level\":\"INFO\",\"path\":\"/cart\"}");
    private static final Consumer<ScriptBuilder> BAD = round -> round.logs("{\"level\":\"ERROR\",\"path\":\"/pay\"}");

    private final List<String> pages = new ArrayList<>();

    @BeforeEach
    void the_account_has_an_image_a_cluster_a_family_and_its_log_group(EcsClient ecs, Drydock aws) {
        aws.images().push("my-web-app:latest");
        aws.given().cluster("prod").and().logGroup(GROUP);
        ecs.registerTaskDefinition(TaskDefinitions.fromResource("my-web-app.json"));
    }

    private static void start(EcsClient ecs, Drydock aws, Consumer<ScriptBuilder> script) {
        aws.images().add("my-web-app:latest", script);
        ecs.createService(request -> request.cluster("prod")
                .serviceName("web")
                .taskDefinition("my-web-app")
                .desiredCount(1)
                .launchType("FARGATE")
                .networkConfiguration(network -> network.awsvpcConfiguration(vpc -> vpc.subnets("subnet-1"))));
        aws.time().settle();
    }

    /** More than five errors in each of three minutes are too many. */
    private ErrorRateAlert alert(CloudWatchLogsClient logs, Drydock aws) {
        ErrorRateAlert alert = new ErrorRateAlert(
                logs,
                (from, until) -> sums(aws, from, until),
                aws.time(),
                new ErrorRateAlert.Limit(5, 3),
                state -> pages.add(aws.time().elapsed().toMinutes() + " min: " + state));
        alert.watch(GROUP);
        aws.time().executor().scheduleAtFixedRate(alert::look, 1, 1, TimeUnit.MINUTES);
        return alert;
    }

    /** What CloudWatch makes of the values. */
    private static SortedMap<Instant, Double> sums(Drydock aws, Instant from, Instant until) {
        return aws.logGroup(GROUP).metricValues(METRIC).stream()
                .filter(value -> !value.at().isBefore(from) && value.at().isBefore(until))
                .collect(groupingBy(
                        value -> value.at().truncatedTo(ChronoUnit.MINUTES),
                        TreeMap::new,
                        summingDouble(MetricValue::value)));
    }

    @Test
    void errors_minute_after_minute_page_somebody_and_so_does_their_end(
            EcsClient ecs, CloudWatchLogsClient logs, Drydock aws) {
        start(
                ecs,
                aws,
                script -> script.repeat(60, TEN_SECONDS, WELL)
                        .repeat(60, TEN_SECONDS, BAD)
                        .repeat(60, TEN_SECONDS, WELL));

        alert(logs, aws);
        aws.time().advance(Duration.ofMinutes(28));

        assertThat(pages).containsExactly("15 min: FAILING", "22 min: WELL");
    }

    @Test
    void two_bad_minutes_page_nobody(EcsClient ecs, CloudWatchLogsClient logs, Drydock aws) {
        start(
                ecs,
                aws,
                script -> script.repeat(60, TEN_SECONDS, WELL)
                        .repeat(12, TEN_SECONDS, BAD)
                        .repeat(60, TEN_SECONDS, WELL));

        alert(logs, aws);
        aws.time().advance(Duration.ofMinutes(20));

        assertThat(pages).isEmpty();
        assertThat(aws.logGroup(GROUP).metricValues(METRIC))
                .filteredOn(value -> value.value() == 1)
                .hasSize(12);
    }

    @Test
    void a_service_that_says_nothing_is_told_from_one_without_errors(
            EcsClient ecs, CloudWatchLogsClient logs, Drydock aws) {
        start(ecs, aws, script -> script.repeat(60, TEN_SECONDS, WELL));

        alert(logs, aws);
        aws.time().advance(Duration.ofMinutes(20));

        assertThat(pages).containsExactly("15 min: SILENT");
    }

    @Test
    void errors_from_before_the_alert_are_not_counted(EcsClient ecs, CloudWatchLogsClient logs, Drydock aws) {
        start(ecs, aws, script -> script.repeat(60, TEN_SECONDS, BAD).repeat(60, TEN_SECONDS, WELL));
        aws.time().advance(Duration.ofMinutes(8));
        Instant setUp = aws.time().instant();

        alert(logs, aws);
        aws.time().advance(Duration.ofMinutes(10));

        assertThat(pages).isEmpty();
        assertThat(aws.logGroup(GROUP).metricValues(METRIC))
                .filteredOn(value -> value.value() == 1)
                .isNotEmpty()
                .noneMatch(value -> value.at().isBefore(setUp));
    }

    @Test
    void whoever_sets_it_up_again_has_one_filter_as_before(CloudWatchLogsClient logs, Drydock aws) {
        ErrorRateAlert alert = alert(logs, aws);

        alert.watch(GROUP);

        assertThat(logs.describeMetricFilters(request -> request.logGroupName(GROUP))
                        .metricFilters())
                .extracting(MetricFilter::filterName)
                .containsExactly("errors");
    }
}
