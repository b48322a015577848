package dev.drydock.samples.scaling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.applicationautoscaling.model.AdjustmentType;
import software.amazon.awssdk.services.applicationautoscaling.model.PolicyType;
import software.amazon.awssdk.services.applicationautoscaling.model.ScalableDimension;
import software.amazon.awssdk.services.applicationautoscaling.model.ServiceNamespace;
import software.amazon.awssdk.services.applicationautoscaling.model.StepAdjustment;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.ComparisonOperator;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;

/** Puts a service under Application Auto Scaling, as the scripts that deploy it do. */
public final class ScalingSetup {

    private static final ScalableDimension COUNT = ScalableDimension.ECS_SERVICE_DESIRED_COUNT;

    private final ApplicationAutoScalingClient scaling;
    private final CloudWatchClient cloudWatch;
    private final String cluster;
    private final String service;
    private final String resource;

    /** Of a service, through these clients. */
    public ScalingSetup(
            ApplicationAutoScalingClient scaling, CloudWatchClient cloudWatch, String cluster, String service) {
        this.scaling = scaling;
        this.cloudWatch = cloudWatch;
        this.cluster = cluster;
        this.service = service;
        this.resource = "service/" + cluster + '/' + service;
    }

    /** How many tasks there are at least and at most. */
    public void between(int least, int most) {
        scaling.registerScalableTarget(request -> request.serviceNamespace(ServiceNamespace.ECS)
                .resourceId(resource)
                .scalableDimension(COUNT)
                .minCapacity(least)
                .maxCapacity(most));
    }

    /**
     * Tracks a target as a file says that {@code aws application-autoscaling put-scaling-policy
     * --target-tracking-scaling-policy-configuration} takes.
     */
    public void track(String policy, Path file) throws IOException {
        JsonNode json = new ObjectMapper().readTree(file.toFile());
        scaling.putScalingPolicy(request -> request.policyName(policy)
                .policyType(PolicyType.TARGET_TRACKING_SCALING)
                .serviceNamespace(ServiceNamespace.ECS)
                .resourceId(resource)
                .scalableDimension(COUNT)
                .targetTrackingScalingPolicyConfiguration(
                        tracking -> tracking.targetValue(json.get("TargetValue").asDouble())
                                .scaleOutCooldown(json.get("ScaleOutCooldown").asInt())
                                .scaleInCooldown(json.get("ScaleInCooldown").asInt())
                                .predefinedMetricSpecification(metric -> metric.predefinedMetricType(
                                        json.at("/PredefinedMetricSpecification/PredefinedMetricType")
                                                .asText()))));
    }

    /**
     * Doubles the tasks while the service uses more than one share of its CPU, and halves them while it uses less than
     * another. Halving doubles the share: if the lower one is more than half of the upper one, tasks come and go for ever.
     */
    public void step(double upper, double lower) {
        alarm(
                "busy",
                ComparisonOperator.GREATER_THAN_THRESHOLD,
                upper,
                steps("double", 100, step -> step.metricIntervalLowerBound(0.0)));
        alarm(
                "idle",
                ComparisonOperator.LESS_THAN_THRESHOLD,
                lower,
                steps("halve", -50, step -> step.metricIntervalUpperBound(0.0)));
    }

    private String steps(String policy, int percent, Consumer<StepAdjustment.Builder> bound) {
        return scaling.putScalingPolicy(request -> request.policyName(policy)
                        .policyType(PolicyType.STEP_SCALING)
                        .serviceNamespace(ServiceNamespace.ECS)
                        .resourceId(resource)
                        .scalableDimension(COUNT)
                        .stepScalingPolicyConfiguration(
                                steps -> steps.adjustmentType(AdjustmentType.PERCENT_CHANGE_IN_CAPACITY)
                                        .cooldown(60)
                                        .stepAdjustments(step -> {
                                            step.scalingAdjustment(percent);
                                            bound.accept(step);
                                        })))
                .policyARN();
    }

    private void alarm(String name, ComparisonOperator comparison, double threshold, String action) {
        cloudWatch.putMetricAlarm(request -> request.alarmName(service + '-' + name)
                .namespace("AWS/ECS")
                .metricName("CPUUtilization")
                .dimensions(dimension("ClusterName", cluster), dimension("ServiceName", service))
                .statistic(Statistic.AVERAGE)
                .period(60)
                .evaluationPeriods(2)
                .comparisonOperator(comparison)
                .threshold(threshold)
                .alarmActions(action));
    }

    private static Dimension dimension(String name, String value) {
        return Dimension.builder().name(name).value(value).build();
    }

    /** Few tasks by night and more by day, in a city's own time. */
    public void nightShift(String city, int atNight, int byDay) {
        schedule("night", "cron(0 22 * * ? *)", city, atNight);
        schedule("day", "cron(0 6 * * ? *)", city, byDay);
    }

    private void schedule(String name, String when, String city, int count) {
        scaling.putScheduledAction(request -> request.scheduledActionName(name)
                .schedule(when)
                .timezone(city)
                .serviceNamespace(ServiceNamespace.ECS)
                .resourceId(resource)
                .scalableDimension(COUNT)
                .scalableTargetAction(action -> action.minCapacity(count).maxCapacity(count)));
    }
}
