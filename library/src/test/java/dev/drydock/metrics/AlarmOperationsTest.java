package dev.drydock.metrics;

import static dev.drydock.metrics.MeteredWorld.dimension;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Refusals;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.cloudwatch.model.AlarmHistoryItem;
import software.amazon.awssdk.services.cloudwatch.model.AlarmType;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsRequest;
import software.amazon.awssdk.services.cloudwatch.model.HistoryItemType;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricAlarmRequest;
import software.amazon.awssdk.services.cloudwatch.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cloudwatch.model.Tag;

/** The operations on metric alarms: what they echo, select and refuse. */
class AlarmOperationsTest {

    private static final String ARN = "arn:aws:cloudwatch:us-east-1:123456789012:alarm:slow";
    private static final String TOPIC = "arn:aws:sns:us-east-1:123456789012:pager";

    private final MeteredWorld world = new MeteredWorld();

    // ---- echo

    @Test
    void an_alarm_is_echoed_and_what_was_left_out_stays_out() {
        world.alarm(
                "slow",
                request -> request.alarmActions(TOPIC)
                        .dimensions(dimension("Host", "one"))
                        .alarmDescription("too slow"));

        MetricAlarm alarm = world.described("slow");

        assertThat(alarm.actionsEnabled()).isTrue();
        assertThat(alarm.alarmActions()).containsExactly(TOPIC);
        assertThat(alarm.okActions()).isEmpty();
        assertThat(alarm.hasInsufficientDataActions()).isTrue();
        assertThat(alarm.dimensions()).containsExactly(dimension("Host", "one"));
        assertThat(alarm.alarmDescription()).isEqualTo("too slow");
        assertThat(alarm.treatMissingData()).isNull();
        assertThat(alarm.datapointsToAlarm()).isNull();
        assertThat(alarm.alarmConfigurationUpdatedTimestamp()).isEqualTo(world.now());
    }

    @Test
    void an_alarm_that_is_put_again_keeps_its_state_and_its_tags() {
        world.alarm("slow", request -> request.tags(tag -> tag.key("team").value("shop")));
        world.minuteByMinute(20.0);

        world.alarm(
                "slow",
                request -> request.threshold(99.0).tags(tag -> tag.key("other").value("x")));

        assertThat(world.state("slow")).isEqualTo("ALARM");
        assertThat(world.described("slow").threshold()).isEqualTo(99.0);
        assertThat(tags()).extracting(Tag::key).containsExactly("team");
        AlarmHistoryItem last = world.history("slow").get(2);
        assertThat(last.historySummary()).isEqualTo("Alarm \"slow\" updated");
        assertThat(last.historyData())
                .startsWith("{\"version\":\"1.0\",\"type\":\"Update\",\"updatedAlarm\":{\"alarmName\":\"slow\"")
                .contains("\"originalUpdatedFields\":{")
                .contains("\"threshold\":10.0");
    }

    @Test
    void a_formula_is_echoed_and_watched() {
        world.cloudWatch.putMetricAlarm(request -> request.alarmName("slow")
                .metrics(formula("m1 * 2", true))
                .evaluationPeriods(1)
                .threshold(10.0)
                .comparisonOperator("GreaterThanThreshold"));

        world.minuteByMinute(6.0);

        MetricAlarm alarm = world.described("slow");
        assertThat(alarm.metrics()).extracting(MetricDataQuery::id).containsExactly("m1", "e1");
        assertThat(alarm.metricName()).isNull();
        assertThat(alarm.stateReason())
                .isEqualTo("Threshold Crossed: 1 datapoint [12.0 (01/01/26 00:00:00)] was greater than the threshold"
                        + " (10.0).");
        assertThat(alarm.stateReasonData()).contains("\"period\":60,\"recentDatapoints\":[12.0]");
    }

    private static MetricDataQuery[] formula(String expression, boolean returned) {
        return new MetricDataQuery[] {
            MetricDataQuery.builder()
                    .id("m1")
                    .metricStat(stat -> stat.metric(
                                    metric -> metric.namespace("Shop").metricName("Latency"))
                            .period(60)
                            .stat("Average"))
                    .returnData(false)
                    .build(),
            MetricDataQuery.builder()
                    .id("e1")
                    .expression(expression)
                    .returnData(returned)
                    .build()
        };
    }

    @Test
    void a_percentile_is_watched_once_there_are_samples_enough() {
        world.alarm(
                "slow",
                request -> request.statistic((String) null)
                        .extendedStatistic("p90")
                        .evaluateLowSampleCountPercentile("ignore"));
        world.minuteByMinute(20.0);
        assertThat(world.state("slow")).isEqualTo("INSUFFICIENT_DATA");

        world.cloudWatch.putMetricData(request -> request.namespace("Shop")
                .metricData(datum -> datum.metricName("Latency").values(20.0).counts(100.0)));
        world.minutes(1);

        assertThat(world.state("slow")).isEqualTo("ALARM");
        assertThat(world.described("slow").extendedStatistic()).isEqualTo("p90");
    }

    @Test
    void an_alarm_of_ten_seconds_is_evaluated_every_ten_seconds() {
        world.alarm("slow", request -> request.period(10));
        world.put(20);

        world.pass(Duration.ofSeconds(10));

        assertThat(world.state("slow")).isEqualTo("ALARM");
    }

    // ---- selection

    @Test
    void alarms_are_selected_by_name_prefix_state_and_action() {
        world.alarm("web-high", request -> request.alarmActions(TOPIC));
        world.alarm("web-low");
        world.alarm("db-high");
        world.cloudWatch.setAlarmState(
                request -> request.alarmName("web-low").stateValue("OK").stateReason("drill"));

        assertThat(names(b -> b.alarmNamePrefix("web-"))).containsExactly("web-high", "web-low");
        assertThat(names(b -> b.alarmNames("db-high", "gone"))).containsExactly("db-high");
        assertThat(names(b -> b.stateValue("OK"))).containsExactly("web-low");
        assertThat(names(b -> b.actionPrefix("arn:aws:sns"))).containsExactly("web-high");
        assertThat(names(b -> b.alarmTypes(AlarmType.COMPOSITE_ALARM))).isEmpty();
    }

    private Stream<String> names(Consumer<DescribeAlarmsRequest.Builder> request) {
        return world.cloudWatch.describeAlarms(request).metricAlarms().stream().map(MetricAlarm::alarmName);
    }

    @Test
    void alarms_are_found_by_their_metric() {
        world.alarm("slow");
        world.alarm("other", request -> request.dimensions(dimension("Host", "one")));

        assertThat(world.cloudWatch
                        .describeAlarmsForMetric(
                                request -> request.namespace("Shop").metricName("Latency"))
                        .metricAlarms())
                .extracting(MetricAlarm::alarmName)
                .containsExactly("slow");
        assertThat(world.cloudWatch
                        .describeAlarmsForMetric(request ->
                                request.namespace("Shop").metricName("Latency").statistic("Sum"))
                        .metricAlarms())
                .isEmpty();
    }

    @Test
    void the_history_is_told_the_newest_first_and_outlives_the_alarm() {
        world.alarm("slow", request -> request.alarmActions(TOPIC));
        world.minuteByMinute(20.0);
        world.cloudWatch.deleteAlarms(request -> request.alarmNames("slow"));

        assertThat(world.cloudWatch
                        .describeAlarmHistory(request -> request.alarmName("slow"))
                        .alarmHistoryItems())
                .extracting(AlarmHistoryItem::historySummary)
                .containsExactly(
                        "Alarm \"slow\" deleted",
                        "Successfully executed action " + TOPIC,
                        "Alarm updated from INSUFFICIENT_DATA to ALARM",
                        "Alarm \"slow\" created");
        assertThat(world.cloudWatch
                        .describeAlarmHistory(request -> request.historyItemType(HistoryItemType.STATE_UPDATE))
                        .alarmHistoryItems())
                .singleElement()
                .satisfies(item -> assertThat(item.historyData())
                        .startsWith(
                                "{\"version\":\"1.0\",\"oldState\":{\"stateValue\":\"INSUFFICIENT_DATA\",\"stateReason\":"
                                        + "\"Unchecked: Initial alarm creation\"},\"newState\":{\"stateValue\":\"ALARM\",")
                        .contains("\"stateReasonData\":{\"version\":\"1.0\",\"queryDate\":"));
    }

    @Test
    void actions_that_are_disabled_are_not_done() {
        world.alarm("slow", request -> request.alarmActions(TOPIC));
        world.cloudWatch.disableAlarmActions(request -> request.alarmNames("slow", "gone"));
        world.minuteByMinute(20.0);
        assertThat(world.described("slow").actionsEnabled()).isFalse();
        assertThat(world.history("slow"))
                .extracting(AlarmHistoryItem::historyItemTypeAsString)
                .doesNotContain("Action");

        world.cloudWatch.enableAlarmActions(request -> request.alarmNames("slow"));

        assertThat(world.described("slow").actionsEnabled()).isTrue();
    }

    // ---- tags

    private List<Tag> tags() {
        return world.cloudWatch
                .listTagsForResource(request -> request.resourceARN(ARN))
                .tags();
    }

    @Test
    void tags_are_added_replaced_and_removed() {
        world.alarm("slow", request -> request.tags(tag -> tag.key("team").value("shop")));

        world.cloudWatch.tagResource(request -> request.resourceARN(ARN)
                .tags(
                        one -> one.key("team").value("web"),
                        two -> two.key("tier").value("1")));
        assertThat(tags()).extracting(tag -> tag.key() + "=" + tag.value()).containsExactly("team=web", "tier=1");

        world.cloudWatch.untagResource(request -> request.resourceARN(ARN).tagKeys("team", "gone"));
        assertThat(tags()).extracting(Tag::key).containsExactly("tier");
    }

    @Test
    void tags_of_an_alarm_that_is_not_there_are_refused() {
        Refusals.assertRefused(world.aws, this::tags, ResourceNotFoundException.class, "Unknown resource " + ARN);
    }

    // ---- refusals

    static Stream<Arguments> refusals() {
        return Stream.of(
                row("MetricName must not be null", b -> b.metricName(null)),
                row("MetricName must not contain Non-ASCII characters.", b -> b.metricName("Gr\u00f6\u00dfe")),
                row("Namespace must not be null", b -> b.namespace(null)),
                row("Period must not be null", b -> b.period(null)),
                row("EvaluationPeriods must not be null", b -> b.evaluationPeriods(null)),
                row("Threshold must not be null", b -> b.threshold(null)),
                row("ComparisonOperator must not be null", b -> b.comparisonOperator((String) null)),
                row("Exactly one of Statistic and ExtendedStatistic must be set", b -> b.extendedStatistic("p99")),
                row("Period must be 10, 20, 30 or a multiple of 60", b -> b.period(45)),
                row(
                        "DatapointsToAlarm must be less than or equal to EvaluationPeriods",
                        b -> b.evaluationPeriods(1).datapointsToAlarm(15)),
                row(
                        "Metrics cannot be checked across more than a day (EvaluationPeriods * Period must be <= 86400)",
                        b -> b.period(300).evaluationPeriods(300)),
                row(
                        "The value 'never' for parameter TreatMissingData is not valid. Valid values are breaching,"
                                + " notBreaching, ignore and missing.",
                        b -> b.treatMissingData("never")),
                row(
                        "EvaluateLowSampleCountPercentile requires a percentile as ExtendedStatistic",
                        b -> b.evaluateLowSampleCountPercentile("ignore")),
                row("Invalid arn syntax: pager", b -> b.alarmActions("pager")),
                row(
                        "Invalid region eu-west-1 specified. Only us-east-1 is supported.",
                        b -> b.okActions("arn:aws:sns:eu-west-1:123456789012:pager")),
                row(
                        "Invalid partition aws-cn specified. Only aws is supported.",
                        b -> b.alarmActions("arn:aws-cn:sns:us-east-1:123456789012:pager")),
                row("Threshold must be a finite number", b -> b.threshold(Double.NaN)),
                row("MetricName should not be set if list of Metrics is set.", b -> b.metrics(formula("m1", true))),
                row(
                        "Exactly one element of the metrics list should return data.",
                        b -> bare(b).metrics(formula("m1", false))),
                row("Error in expression 'e1': Invalid syntax", b -> bare(b).metrics(formula("m1 +", true))),
                row(
                        "1 validation error detected: Value '0' at 'evaluationPeriods' failed to satisfy constraint: Member"
                                + " must have value greater than or equal to 1",
                        b -> b.evaluationPeriods(0)));
    }

    private static PutMetricAlarmRequest.Builder bare(PutMetricAlarmRequest.Builder request) {
        return request.metricName(null).namespace(null).period(null).statistic((String) null);
    }

    private static Arguments row(String text, Consumer<PutMetricAlarmRequest.Builder> request) {
        return Arguments.of(text, request);
    }

    @ParameterizedTest
    @MethodSource
    void refusals(String text, Consumer<PutMetricAlarmRequest.Builder> request) {
        Refusals.assertRefused(world.aws, () -> world.alarm("slow", request), "ValidationError", text);
    }

    @Test
    void a_state_that_there_is_not_is_refused() {
        world.alarm("slow");

        Refusals.assertRefused(
                world.aws,
                () -> world.cloudWatch.setAlarmState(request ->
                        request.alarmName("slow").stateValue("INVALID").stateReason("drill")),
                "ValidationError",
                "1 validation error detected: Value 'INVALID' at 'stateValue' failed to satisfy constraint: Member must"
                        + " satisfy enum value set: [OK, ALARM, INSUFFICIENT_DATA]");
    }

    @Test
    void the_state_of_an_alarm_that_is_not_there_cannot_be_set() {
        Refusals.assertRefused(
                world.aws,
                () -> world.cloudWatch.setAlarmState(
                        request -> request.alarmName("gone").stateValue("OK").stateReason("drill")),
                "ResourceNotFound",
                "");
    }

    @Test
    void names_and_a_prefix_exclude_each_other() {
        Refusals.assertRefused(
                world.aws,
                () -> world.cloudWatch.describeAlarms(
                        request -> request.alarmNames("a").alarmNamePrefix("b")),
                "ValidationError",
                "The parameters AlarmNames and AlarmNamePrefix are mutually exclusive and you have specified both.");
    }

    @Test
    void alarms_that_are_not_there_are_deleted_without_a_word() {
        world.alarm("slow");

        world.cloudWatch.deleteAlarms(request -> request.alarmNames("slow", "gone"));

        assertThat(names(b -> {})).isEmpty();
    }

    @Test
    void waiters_wait_in_virtual_time() {
        world.alarm("slow");

        assertThat(world.cloudWatch
                        .waiter()
                        .waitUntilAlarmExists(request -> request.alarmNames("slow"))
                        .matched()
                        .response())
                .isPresent();
    }
}
