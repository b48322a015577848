package dev.drydock.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatch.model.AlarmHistoryItem;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;

/** What states alarms come to, and in which words. */
class AlarmStatesTest {

    private final MeteredWorld world = new MeteredWorld();

    @Test
    void a_new_alarm_is_unchecked() {
        world.alarm("slow");

        MetricAlarm alarm = world.described("slow");
        assertThat(alarm.stateValueAsString()).isEqualTo("INSUFFICIENT_DATA");
        assertThat(alarm.stateReason()).isEqualTo("Unchecked: Initial alarm creation");
        assertThat(alarm.stateReasonData()).isNull();
        assertThat(alarm.alarmArn()).isEqualTo("arn:aws:cloudwatch:us-east-1:123456789012:alarm:slow");
    }

    @Test
    void an_alarm_on_a_metric_that_never_was_has_insufficient_data() {
        world.alarm("slow");

        world.minutes(1);

        assertThat(world.state("slow")).isEqualTo("INSUFFICIENT_DATA");
        assertThat(world.described("slow").stateReason()).isEqualTo("Insufficient Data: 1 datapoint was unknown.");
        assertThat(world.history("slow")).hasSize(1);
    }

    @Test
    void a_minute_over_the_threshold_is_an_alarm_when_it_is_over() {
        world.alarm("slow");

        world.minuteByMinute(21.5);

        MetricAlarm alarm = world.described("slow");
        assertThat(alarm.stateValueAsString()).isEqualTo("ALARM");
        assertThat(alarm.stateReason())
                .isEqualTo("Threshold Crossed: 1 datapoint [21.5 (01/01/26 00:00:00)] was greater than the"
                        + " threshold (10.0).");
        assertThat(alarm.stateReasonData())
                .isEqualTo("{\"version\":\"1.0\",\"queryDate\":\"2026-01-01T00:01:00.000+0000\","
                        + "\"startDate\":\"2026-01-01T00:00:00.000+0000\",\"statistic\":\"Average\",\"period\":60,"
                        + "\"recentDatapoints\":[21.5],\"threshold\":10.0,\"evaluatedDatapoints\":"
                        + "[{\"timestamp\":\"2026-01-01T00:00:00.000+0000\",\"sampleCount\":1.0,\"value\":21.5}]}");
    }

    @Test
    void two_of_three_datapoints_are_an_alarm() {
        world.alarm("slow", request -> request.evaluationPeriods(3).datapointsToAlarm(2));

        world.minuteByMinute(20.0, 5.0, 30.0);

        assertThat(world.described("slow").stateReason())
                .isEqualTo("Threshold Crossed: 2 out of the last 3 datapoints [30.0 (01/01/26 00:02:00), 20.0"
                        + " (01/01/26 00:00:00)] were greater than the threshold (10.0) (minimum 2 datapoints for"
                        + " OK -> ALARM transition).");
    }

    @Test
    void an_alarm_is_ok_again_when_too_few_datapoints_breach() {
        world.alarm("slow", request -> request.datapointsToAlarm(1));
        world.minuteByMinute(20.0);

        world.minuteByMinute(5.0);

        assertThat(world.described("slow").stateReason())
                .isEqualTo("Threshold Crossed: 1 out of the last 1 datapoints [5.0 (01/01/26 00:01:00)] was not"
                        + " greater than the threshold (10.0) (minimum 1 datapoint for ALARM -> OK transition).");
        assertThat(world.history("slow"))
                .extracting(AlarmHistoryItem::historySummary)
                .containsExactly(
                        "Alarm \"slow\" created",
                        "Alarm updated from INSUFFICIENT_DATA to ALARM",
                        "Alarm updated from ALARM to OK");
    }

    @Test
    void of_five_datapoints_only_the_newest_are_told_after_the_threshold() {
        world.alarm("slow", request -> request.evaluationPeriods(6));

        world.minuteByMinute(11.0, 12.0, 13.0, 14.0, 15.0, 16.0);

        assertThat(world.described("slow").stateReason())
                .isEqualTo("Threshold Crossed: 6 datapoints were greater than the threshold (10.0). The most recent"
                        + " datapoints which crossed the threshold: [16.0 (01/01/26 00:05:00), 15.0 (01/01/26"
                        + " 00:04:00), 14.0 (01/01/26 00:03:00), 13.0 (01/01/26 00:02:00), 12.0 (01/01/26"
                        + " 00:01:00)].");
    }

    @Test
    void a_state_that_was_set_lasts_until_the_next_evaluation() {
        world.alarm("slow");
        world.minuteByMinute(5.0);

        world.cloudWatch.setAlarmState(
                request -> request.alarmName("slow").stateValue("ALARM").stateReason("drill"));

        assertThat(world.state("slow")).isEqualTo("ALARM");
        assertThat(world.described("slow").stateReason()).isEqualTo("drill");
        world.minuteByMinute(5.0);
        assertThat(world.state("slow")).isEqualTo("OK");
    }

    @Test
    void a_missing_day_ends_an_alarm() {
        world.alarm("slow");
        world.minuteByMinute(20.0);
        assertThat(world.state("slow")).isEqualTo("ALARM");

        world.minutes(24 * 60);

        assertThat(world.state("slow")).isEqualTo("INSUFFICIENT_DATA");
        assertThat(world.history("slow")).hasSize(3);
    }

    @Test
    void a_world_without_alarms_schedules_nothing() {
        world.put(1);

        assertThat(world.aws.time().pending()).isEmpty();
    }

    @Test
    void many_alarms_share_one_event() {
        world.alarm("one");
        world.alarm("two");
        world.alarm("three");

        assertThat(world.aws.time().pending()).hasSize(1);

        world.cloudWatch.deleteAlarms(request -> request.alarmNames("one", "two", "three"));
        assertThat(world.aws.time().pending()).isEmpty();
    }
}
