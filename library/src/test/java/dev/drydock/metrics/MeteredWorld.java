package dev.drydock.metrics;

import dev.drydock.Drydock;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.AlarmHistoryItem;
import software.amazon.awssdk.services.cloudwatch.model.AlarmType;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricAlarmRequest;

/** A world with a metric, {@code Shop/Latency}, and what tests of metrics and alarms say to it. */
final class MeteredWorld implements AutoCloseable {

    static final String NAMESPACE = "Shop";
    static final String METRIC = "Latency";

    final Drydock aws;
    final CloudWatchClient cloudWatch;

    MeteredWorld() {
        this(Drydock.builder().time(TimeMode.manual()).build());
    }

    MeteredWorld(Drydock aws) {
        this.aws = aws;
        this.cloudWatch = aws.client(CloudWatchClient.class);
    }

    Instant now() {
        return aws.time().instant();
    }

    void pass(Duration time) {
        aws.time().advance(time);
    }

    void minutes(int minutes) {
        pass(Duration.ofMinutes(minutes));
    }

    /** Puts a value now. */
    void put(double value) {
        cloudWatch.putMetricData(request -> request.namespace(NAMESPACE)
                .metricData(datum -> datum.metricName(METRIC).value(value)));
    }

    /** Puts values, one a minute; where there is none, the minute passes without. */
    void minuteByMinute(Double... values) {
        for (Double each : values) {
            if (each != null) {
                put(each);
            }
            minutes(1);
        }
    }

    /** An alarm on the average of a minute that is above 10. */
    void alarm(String name, Consumer<PutMetricAlarmRequest.Builder> more) {
        PutMetricAlarmRequest.Builder request = PutMetricAlarmRequest.builder()
                .alarmName(name)
                .namespace(NAMESPACE)
                .metricName(METRIC)
                .statistic("Average")
                .period(60)
                .evaluationPeriods(1)
                .threshold(10.0)
                .comparisonOperator("GreaterThanThreshold");
        more.accept(request);
        cloudWatch.putMetricAlarm(request.build());
    }

    void alarm(String name) {
        alarm(name, request -> {});
    }

    MetricAlarm described(String name) {
        return cloudWatch
                .describeAlarms(request -> request.alarmNames(name))
                .metricAlarms()
                .get(0);
    }

    String state(String name) {
        return described(name).stateValueAsString();
    }

    /** What happened to an alarm, the oldest first. */
    List<AlarmHistoryItem> history(String name) {
        return cloudWatch
                .describeAlarmHistory(request -> request.alarmName(name)
                        .alarmTypes(AlarmType.METRIC_ALARM, AlarmType.COMPOSITE_ALARM)
                        .scanBy("TimestampAscending"))
                .alarmHistoryItems();
    }

    static Dimension dimension(String name, String value) {
        return Dimension.builder().name(name).value(value).build();
    }

    @Override
    public void close() {
        aws.close();
    }
}
