package dev.drydock;

import dev.drydock.WholeRequests.Whole;
import java.util.List;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;

/** Requests of every simulated operation of Application Auto Scaling, with every structure that it takes. */
final class ScalingRequests {

    private static final String OF_API = "'ServiceNamespace': 'ecs', 'ResourceId': 'service/prod/api',"
            + " 'ScalableDimension': 'ecs:service:DesiredCount'";

    private static final String STEPS =
            "'StepScalingPolicyConfiguration': {'AdjustmentType': 'PercentChangeInCapacity',"
                    + " 'StepAdjustments': [{'MetricIntervalLowerBound': 0, 'MetricIntervalUpperBound': 10,"
                    + " 'ScalingAdjustment': 10}, {'MetricIntervalLowerBound': 10, 'ScalingAdjustment': 20}],"
                    + " 'MinAdjustmentMagnitude': 1, 'Cooldown': 60, 'MetricAggregationType': 'Maximum'}";

    private static final String PREDEFINED = "'PredefinedMetricSpecification': {'PredefinedMetricType':"
            + " 'ALBRequestCountPerTarget', 'ResourceLabel': 'app/a/1/targetgroup/b/2'}";

    private static final String METRIC = "'CustomizedMetricSpecification': {'MetricName': 'Jobs', 'Namespace': 'Shop',"
            + " 'Dimensions': [{'Name': 'Queue', 'Value': 'mail'}], 'Statistic': 'Average', 'Unit': 'Count'}";

    private static final String FORMULA = "'CustomizedMetricSpecification': {'Metrics': [{'Id': 'm1', 'MetricStat':"
            + " {'Metric': {'MetricName': 'Jobs', 'Namespace': 'Shop', 'Dimensions': [{'Name': 'Queue', 'Value':"
            + " 'mail'}]}, 'Stat': 'Sum', 'Unit': 'Count'}, 'ReturnData': false}, {'Id': 'e1', 'Expression': 'm1 / 2',"
            + " 'Label': 'each', 'ReturnData': true}]}";

    private ScalingRequests() {}

    private static Whole plain(String operation, String json) {
        return whole(operation, "", json);
    }

    private static Whole whole(String operation, String about, String json) {
        return new Whole(ApplicationAutoScalingClient.class, operation, about, json, true);
    }

    private static String tracking(String metric) {
        return "{'PolicyName': 'new', " + OF_API + ", 'PolicyType': 'TargetTrackingScaling',"
                + " 'TargetTrackingScalingPolicyConfiguration': {'TargetValue': 50, 'ScaleOutCooldown': 60,"
                + " 'ScaleInCooldown': 60, 'DisableScaleIn': false, " + metric + "}}";
    }

    static List<Whole> plain() {
        return List.of(
                plain("DeleteScalingPolicy", "{'PolicyName': 'kept', " + OF_API + "}"),
                plain("DeleteScheduledAction", "{'ScheduledActionName': 'kept', " + OF_API + "}"),
                plain("DeregisterScalableTarget", "{" + OF_API + "}"),
                plain("DescribeScalableTargets", "{'ServiceNamespace': 'ecs'}"),
                plain("DescribeScalingActivities", "{'ServiceNamespace': 'ecs'}"),
                plain("DescribeScalingPolicies", "{'ServiceNamespace': 'ecs'}"),
                plain("DescribeScheduledActions", "{'ServiceNamespace': 'ecs'}"),
                plain("ListTagsForResource", "{'ResourceARN': 'SCALABLE'}"),
                plain("TagResource", "{'ResourceARN': 'SCALABLE', 'Tags': {'stage': 'prod'}}"),
                plain("UntagResource", "{'ResourceARN': 'SCALABLE', 'TagKeys': ['team']}"));
    }

    static List<Whole> whole() {
        return List.of(
                whole(
                        "RegisterScalableTarget",
                        "",
                        "{" + OF_API + ", 'MinCapacity': 1, 'MaxCapacity': 4, 'SuspendedState':"
                                + " {'DynamicScalingInSuspended': true, 'DynamicScalingOutSuspended': true,"
                                + " 'ScheduledScalingSuspended': true}}"),
                whole(
                        "PutScalingPolicy",
                        "by steps",
                        "{'PolicyName': 'new', " + OF_API + ", 'PolicyType': 'StepScaling', " + STEPS + "}"),
                new Whole(
                        ApplicationAutoScalingClient.class,
                        "PutScalingPolicy",
                        "everything at once",
                        "{'PolicyName': 'new', " + OF_API + ", 'PolicyType': 'PredictiveScaling',"
                                + " 'PredictiveScalingPolicyConfiguration': {'MetricSpecifications': [{'TargetValue': 5,"
                                + " 'PredefinedMetricPairSpecification': {'PredefinedMetricType': 'p'},"
                                + " 'PredefinedScalingMetricSpecification': {'PredefinedMetricType': 'p'},"
                                + " 'PredefinedLoadMetricSpecification': {'PredefinedMetricType': 'p'},"
                                + " 'CustomizedScalingMetricSpecification': {'MetricDataQueries': [{'Id': 'm',"
                                + " 'MetricStat': {'Metric': {'Dimensions': [{'Name': 'n', 'Value': 'v'}], 'MetricName':"
                                + " 'm', 'Namespace': 'n'}, 'Stat': 'Sum'}}]}}]}}",
                        false),
                whole("PutScalingPolicy", "of requests", tracking(PREDEFINED)),
                whole("PutScalingPolicy", "of a metric", tracking(METRIC)),
                whole("PutScalingPolicy", "of a formula", tracking(FORMULA)),
                whole(
                        "PutScheduledAction",
                        "",
                        "{'ScheduledActionName': 'new', " + OF_API + ", 'Schedule': 'rate(1 day)', 'Timezone':"
                                + " 'Europe/Paris', 'ScalableTargetAction': {'MinCapacity': 1, 'MaxCapacity': 2}}"));
    }
}
