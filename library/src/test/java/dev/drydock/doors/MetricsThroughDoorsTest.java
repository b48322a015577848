package dev.drydock.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.drydock.Drydock;
import dev.drydock.doors.OpenDoor.Kind;
import dev.drydock.testkit.RawHttp;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.cloudwatch.model.CloudWatchException;
import software.amazon.awssdk.services.cloudwatch.model.InvalidParameterCombinationException;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;

/** Amazon CloudWatch answers alike at every door, and to older clients in the protocols that they speak. */
class MetricsThroughDoorsTest {

    private static final Map.Entry<String, String> FORM =
            Map.entry("Content-Type", "application/x-www-form-urlencoded; charset=utf-8");

    @ParameterizedTest
    @EnumSource(Kind.class)
    void an_alarm_goes_off_behind_every_door(Kind kind) {
        try (OpenDoor door =
                OpenDoor.open(kind, Drydock.builder().time(TimeMode.manual()).build())) {
            door.cloudWatch()
                    .putMetricAlarm(request -> request.alarmName("slow")
                            .namespace("Shop")
                            .metricName("Latency")
                            .statistic("Average")
                            .period(60)
                            .evaluationPeriods(1)
                            .threshold(10.0)
                            .comparisonOperator("GreaterThanThreshold"));
            door.cloudWatch()
                    .putMetricData(request -> request.namespace("Shop")
                            .metricData(datum -> datum.metricName("Latency")
                                    .values(10.0, 30.0)
                                    .counts(1.0, 3.0)));
            door.aws().time().advance(Duration.ofMinutes(1));

            MetricAlarm alarm =
                    door.cloudWatch().describeAlarms().metricAlarms().get(0);

            assertThat(alarm.stateValueAsString()).isEqualTo("ALARM");
            assertThat(alarm.stateReason()).contains("1 datapoint [25.0 (01/01/26 00:00:00)] was greater than");
            assertThat(alarm.stateUpdatedTimestamp())
                    .isEqualTo(door.aws().time().instant());
            assertThat(alarm.hasOkActions()).isTrue();
            assertThat(door.cloudWatch()
                            .getMetricData(request -> request.startTime(
                                            door.aws().time().start())
                                    .endTime(door.aws().time().instant())
                                    .metricDataQueries(query -> query.id("m1")
                                            .metricStat(stat -> stat.metric(metric -> metric.namespace("Shop")
                                                            .metricName("Latency"))
                                                    .period(60)
                                                    .stat("p90"))))
                            .metricDataResults()
                            .get(0)
                            .values())
                    .containsExactly(30.0);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void errors_are_the_same_behind_every_door(Kind kind) {
        try (OpenDoor door = OpenDoor.open(kind)) {
            var combined = catchThrowableOfType(
                    InvalidParameterCombinationException.class,
                    () -> door.cloudWatch()
                            .putMetricData(request -> request.namespace("Shop")
                                    .metricData(datum ->
                                            datum.metricName("a").value(1.0).values(2.0))));
            var missing = catchThrowableOfType(
                    CloudWatchException.class,
                    () -> door.cloudWatch()
                            .setAlarmState(request ->
                                    request.alarmName("gone").stateValue("OK").stateReason("drill")));

            assertThat(combined.awsErrorDetails().errorMessage()).contains("mutually exclusive");
            assertThat(combined.awsErrorDetails().errorCode()).isEqualTo("InvalidParameterCombination");
            assertThat(missing.awsErrorDetails().errorCode()).isEqualTo("ResourceNotFound");
            assertThat(missing.statusCode()).isEqualTo(404);
        }
    }

    private static RawHttp.Reply form(Drydock aws, String body) {
        return RawHttp.post(aws, "", "Version=2010-08-01&" + body, FORM);
    }

    @Test
    void older_clients_speak_query() {
        try (Drydock aws = Drydock.builder().time(TimeMode.manual()).build()) {
            RawHttp.Reply put = form(
                    aws,
                    "Action=PutMetricData&Namespace=Shop&MetricData.member.1.MetricName=Latency"
                            + "&MetricData.member.1.Value=20"
                            + "&MetricData.member.1.Dimensions.member.1.Name=Host"
                            + "&MetricData.member.1.Dimensions.member.1.Value=one");
            RawHttp.Reply listed = form(aws, "Action=ListMetrics&Namespace=Shop");
            RawHttp.Reply refused =
                    form(aws, "Action=PutMetricData&Namespace=Shop&MetricData.member.1.MetricName=Latency");

            assertThat(put.status()).isEqualTo(200);
            assertThat(listed.body())
                    .contains("<ListMetricsResponse xmlns=\"http://monitoring.amazonaws.com/doc/2010-08-01/\">")
                    .contains("<MetricName>Latency</MetricName>", "<Name>Host</Name><Value>one</Value>");
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.body()).contains("<Code>MissingParameter</Code>");
        }
    }

    @Test
    void other_clients_speak_json() {
        try (Drydock aws = Drydock.builder().time(TimeMode.manual()).build()) {
            RawHttp.Reply put = RawHttp.post(
                    aws,
                    "GraniteServiceVersion20100801.PutMetricData",
                    "{\"Namespace\":\"Shop\",\"MetricData\":[{\"MetricName\":\"Latency\",\"Value\":20}]}",
                    Map.entry("Content-Type", "application/x-amz-json-1.0"));
            RawHttp.Reply listed = RawHttp.post(
                    aws,
                    "GraniteServiceVersion20100801.ListMetrics",
                    "{}",
                    Map.entry("Content-Type", "application/x-amz-json-1.0"));
            RawHttp.Reply refused = RawHttp.post(
                    aws,
                    "GraniteServiceVersion20100801.PutMetricData",
                    "{\"Namespace\":\"Shop\",\"MetricData\":[{\"MetricName\":\"Latency\",\"Value\":20,\"Values\":[1]}]}",
                    Map.entry("Content-Type", "application/x-amz-json-1.0"));

            assertThat(put.status()).isEqualTo(200);
            assertThat(listed.body()).contains("\"MetricName\":\"Latency\"");
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.body())
                    .contains("\"__type\":\"InvalidParameterCombinationException\"", "mutually exclusive");
            assertThat(refused.header("x-amzn-query-error")).isEqualTo("InvalidParameterCombination;Sender");
            assertThat(refused.header("Content-Type")).isEqualTo("application/x-amz-json-1.0");
        }
    }
}
