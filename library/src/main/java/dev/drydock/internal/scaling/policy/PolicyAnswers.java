package dev.drydock.internal.scaling.policy;

import dev.drydock.internal.account.metric.AlarmBook.Query;
import dev.drydock.internal.account.metric.MetricName;
import dev.drydock.internal.scaling.engine.TrackingAlarms;
import dev.drydock.internal.scaling.request.ScalingResources;
import dev.drydock.internal.scaling.store.ScalingPolicyState;
import dev.drydock.internal.scaling.store.StepSettings;
import dev.drydock.internal.scaling.store.TrackingSettings;
import dev.drydock.internal.scaling.store.TrackingSettings.CustomizedMetric;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.applicationautoscaling.model.Alarm;
import software.amazon.awssdk.services.applicationautoscaling.model.CustomizedMetricSpecification;
import software.amazon.awssdk.services.applicationautoscaling.model.MetricDimension;
import software.amazon.awssdk.services.applicationautoscaling.model.PredefinedMetricSpecification;
import software.amazon.awssdk.services.applicationautoscaling.model.ScalingPolicy;
import software.amazon.awssdk.services.applicationautoscaling.model.StepAdjustment;
import software.amazon.awssdk.services.applicationautoscaling.model.StepScalingPolicyConfiguration;
import software.amazon.awssdk.services.applicationautoscaling.model.TargetTrackingMetric;
import software.amazon.awssdk.services.applicationautoscaling.model.TargetTrackingMetricDataQuery;
import software.amazon.awssdk.services.applicationautoscaling.model.TargetTrackingMetricDimension;
import software.amazon.awssdk.services.applicationautoscaling.model.TargetTrackingMetricStat;
import software.amazon.awssdk.services.applicationautoscaling.model.TargetTrackingScalingPolicyConfiguration;

/** Policies as AWS shows them. */
final class PolicyAnswers {

    private final TrackingAlarms alarms;

    PolicyAnswers(TrackingAlarms alarms) {
        this.alarms = alarms;
    }

    ScalingPolicy shown(ScalingPolicyState policy) {
        TrackingSettings tracking = policy.tracking();
        StepSettings steps = policy.steps();
        ScalingPolicy.Builder shown = ScalingPolicy.builder()
                .policyARN(policy.arn())
                .policyName(policy.name())
                .serviceNamespace(ScalingResources.NAMESPACE)
                .resourceId(policy.resourceId())
                .scalableDimension(ScalingResources.DIMENSION)
                .policyType(policy.type())
                .alarms(alarms(policy))
                .creationTime(Instant.ofEpochMilli(policy.createdAt()));
        if (tracking != null) {
            shown.targetTrackingScalingPolicyConfiguration(tracking(tracking));
        }
        if (steps != null) {
            shown.stepScalingPolicyConfiguration(steps(steps));
        }
        return shown.build();
    }

    /** Its own alarms, or those of users that trigger it. */
    List<Alarm> alarms(ScalingPolicyState policy) {
        List<String> names = policy.tracking() == null ? alarms.naming(policy.arn()) : policy.alarms();
        return names.stream()
                .map(each -> Alarm.builder()
                        .alarmName(each)
                        .alarmARN(alarms.arn(each))
                        .build())
                .toList();
    }

    private static StepScalingPolicyConfiguration steps(StepSettings settings) {
        return StepScalingPolicyConfiguration.builder()
                .adjustmentType(settings.adjustmentType())
                .stepAdjustments(settings.steps().stream()
                        .map(each -> StepAdjustment.builder()
                                .metricIntervalLowerBound(each.lower())
                                .metricIntervalUpperBound(each.upper())
                                .scalingAdjustment(each.adjustment())
                                .build())
                        .toList())
                .minAdjustmentMagnitude(settings.minMagnitude())
                .cooldown(settings.cooldown())
                .metricAggregationType(settings.aggregation())
                .build();
    }

    private static TargetTrackingScalingPolicyConfiguration tracking(TrackingSettings settings) {
        CustomizedMetric custom = settings.customized();
        TargetTrackingScalingPolicyConfiguration.Builder shown = TargetTrackingScalingPolicyConfiguration.builder()
                .targetValue(settings.targetValue())
                .scaleOutCooldown(settings.scaleOutCooldown())
                .scaleInCooldown(settings.scaleInCooldown())
                .disableScaleIn(settings.disableScaleIn());
        return (custom == null
                        ? shown.predefinedMetricSpecification(PredefinedMetricSpecification.builder()
                                .predefinedMetricType(settings.predefined())
                                .resourceLabel(settings.resourceLabel())
                                .build())
                        : shown.customizedMetricSpecification(customized(custom)))
                .build();
    }

    private static CustomizedMetricSpecification customized(CustomizedMetric custom) {
        CustomizedMetricSpecification.Builder shown = CustomizedMetricSpecification.builder();
        if (!custom.queries().isEmpty()) {
            return shown.metrics(
                            custom.queries().stream().map(PolicyAnswers::query).toList())
                    .build();
        }
        if (!custom.dimensions().isEmpty()) {
            shown.dimensions(custom.dimensions().entrySet().stream()
                    .map(PolicyAnswers::dimension)
                    .toList());
        }
        return shown.namespace(custom.namespace())
                .metricName(custom.metricName())
                .statistic(custom.statistic())
                .unit(custom.unit())
                .build();
    }

    private static MetricDimension dimension(Map.Entry<String, String> each) {
        return MetricDimension.builder()
                .name(each.getKey())
                .value(each.getValue())
                .build();
    }

    private static TargetTrackingMetricDataQuery query(Query query) {
        MetricName metric = query.metric();
        return TargetTrackingMetricDataQuery.builder()
                .id(query.id())
                .expression(query.expression())
                .label(query.label())
                .returnData(query.returned())
                .metricStat(
                        metric == null
                                ? null
                                : TargetTrackingMetricStat.builder()
                                        .metric(metric(metric))
                                        .stat(query.statistic())
                                        .unit(query.unit())
                                        .build())
                .build();
    }

    private static TargetTrackingMetric metric(MetricName metric) {
        TargetTrackingMetric.Builder shown =
                TargetTrackingMetric.builder().namespace(metric.namespace()).metricName(metric.name());
        if (!metric.dimensions().isEmpty()) {
            shown.dimensions(metric.dimensions().entrySet().stream()
                    .map(each -> TargetTrackingMetricDimension.builder()
                            .name(each.getKey())
                            .value(each.getValue())
                            .build())
                    .toList());
        }
        return shown.build();
    }
}
