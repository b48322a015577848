package dev.drydock;

import dev.drydock.WholeRequests.Whole;
import java.util.List;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;

/** Requests of every simulated operation of Amazon CloudWatch, with every structure that it takes. */
final class MetricsRequests {

    private static final String ARN = "arn:aws:cloudwatch:us-east-1:123456789012:alarm:measured";

    private static final String DIMENSIONS = "'Dimensions': [{'Name': 'Host', 'Value': 'one'}]";

    private static final String QUERIES = "[{'Id': 'm1', 'MetricStat': {'Metric': {'Namespace': 'Shop', 'MetricName':"
            + " 'Latency', " + DIMENSIONS + "}, 'Period': 60, 'Stat': 'Sum'}, 'ReturnData': false}, {'Id': 'e1',"
            + " 'Expression': 'm1 * 2'}]";

    private static final String TAGS = "'Tags': [{'Key': 'team', 'Value': 'shop'}]";

    private static final String PROPAGATION = "'ActionConfiguration': {'AlarmTagsPropagation': {'Enabled': true}}";

    private MetricsRequests() {}

    private static Whole plain(String operation, String json) {
        return new Whole(CloudWatchClient.class, operation, "", json, true);
    }

    private static Whole refused(String operation, String json) {
        return new Whole(CloudWatchClient.class, operation, "everything at once", json, false);
    }

    static List<Whole> plain() {
        return List.of(
                plain("DeleteAlarms", "{'AlarmNames': ['measured']}"),
                plain("DescribeAlarmHistory", "{'AlarmName': 'measured'}"),
                plain("DescribeAlarms", "{}"),
                plain("DisableAlarmActions", "{'AlarmNames': ['measured']}"),
                plain("EnableAlarmActions", "{'AlarmNames': ['measured']}"),
                plain("ListTagsForResource", "{'ResourceARN': '" + ARN + "'}"),
                plain(
                        "SetAlarmState",
                        "{'AlarmName': 'measured', 'StateValue': 'ALARM', 'StateReason': 'drill', 'StateReasonData':"
                                + " '{}'}"),
                plain("UntagResource", "{'ResourceARN': '" + ARN + "', 'TagKeys': ['team']}"));
    }

    static List<Whole> whole() {
        return List.of(
                plain(
                        "PutMetricData",
                        "{'Namespace': 'Shop', 'MetricData': [{'MetricName': 'Latency', " + DIMENSIONS
                                + ", 'StatisticValues': {'SampleCount': 2, 'Sum': 3, 'Minimum': 1, 'Maximum': 2}}]}"),
                refused(
                        "PutMetricData",
                        "{'Namespace': 'Shop', 'EntityMetricData': [{'Entity': {'KeyAttributes': {'Type': 'Service',"
                                + " 'Name': 'web'}, 'Attributes': {'a': 'b'}}, 'MetricData': [{'MetricName':"
                                + " 'Latency', 'Value': 1}]}], 'StrictEntityValidation': true}"),
                plain("ListMetrics", "{'Namespace': 'Shop', " + DIMENSIONS + "}"),
                plain(
                        "GetMetricStatistics",
                        "{'Namespace': 'Shop', 'MetricName': 'Latency', " + DIMENSIONS
                                + ", 'StartTime': 1767225600, 'EndTime': 1767229200, 'Period': 60, 'Statistics':"
                                + " ['Sum']}"),
                plain(
                        "GetMetricData",
                        "{'MetricDataQueries': " + QUERIES
                                + ", 'StartTime': 1767225600, 'EndTime': 1767229200, 'LabelOptions': {'Timezone':"
                                + " '+0100'}}"),
                plain(
                        "PutMetricAlarm",
                        "{'AlarmName': 'whole', 'Metrics': " + QUERIES
                                + ", 'EvaluationPeriods': 1, 'Threshold': 1, 'ComparisonOperator':"
                                + " 'GreaterThanThreshold', " + TAGS + "}"),
                plain(
                        "PutMetricAlarm",
                        "{'AlarmName': 'whole', 'Namespace': 'Shop', 'MetricName': 'Latency', 'Statistic': 'Sum',"
                                + " 'Period': 60, " + DIMENSIONS
                                + ", 'EvaluationPeriods': 1, 'Threshold': 1, 'ComparisonOperator':"
                                + " 'GreaterThanThreshold'}"),
                refused(
                        "PutMetricAlarm",
                        "{'AlarmName': 'whole', 'EvaluationCriteria': {'PromQLCriteria': {'Query': 'up'}},"
                                + " 'EvaluationInterval': 60, 'EvaluationWindow': {'SlidingWindow': {}, 'WallClockWindow': {'Timezone':"
                                + " 'UTC'}}, 'WarmUpConfiguration': {'WarmUpPeriodDurationInMinutes': 5}, "
                                + PROPAGATION + "}"),
                plain("PutCompositeAlarm", "{'AlarmName': 'whole', 'AlarmRule': 'ALARM(measured)', " + TAGS + "}"),
                refused(
                        "PutCompositeAlarm",
                        "{'AlarmName': 'whole', 'AlarmRule': 'ALARM(measured)', " + PROPAGATION + "}"),
                plain("DescribeAlarmsForMetric", "{'Namespace': 'Shop', 'MetricName': 'Latency', " + DIMENSIONS + "}"),
                plain("TagResource", "{'ResourceARN': '" + ARN + "', " + TAGS + "}"));
    }
}
