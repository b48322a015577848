package dev.drydock;

import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;

/** Metrics and alarms to ask requests about. */
public final class MetricsStage {

    private final CloudWatchClient cloudWatch;

    public MetricsStage(Drydock aws) {
        cloudWatch = aws.client(CloudWatchClient.class);
        put("Latency");
        alarm("measured");
    }

    private void put(String metric) {
        cloudWatch.putMetricData(request -> request.namespace("Shop")
                .metricData(datum -> datum.metricName(metric).value(1.0)));
    }

    private void alarm(String name) {
        cloudWatch.putMetricAlarm(request -> request.alarmName(name)
                .namespace("Shop")
                .metricName("Latency")
                .statistic("Average")
                .period(60)
                .evaluationPeriods(1)
                .threshold(10.0)
                .comparisonOperator("GreaterThanThreshold")
                .tags(tag -> tag.key("team").value("shop")));
    }

    /** A few more of each kind. */
    public void more() {
        for (int i = 0; i < 6; i++) {
            put("more-" + i);
            alarm("more-" + i);
        }
    }
}
