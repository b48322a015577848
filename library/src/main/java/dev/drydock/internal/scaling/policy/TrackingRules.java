package dev.drydock.internal.scaling.policy;

import dev.drydock.internal.account.metric.AlarmBook.Query;
import dev.drydock.internal.account.metric.MetricName;
import dev.drydock.internal.scaling.engine.TrackingAlarms;
import dev.drydock.internal.scaling.store.TrackingSettings;
import dev.drydock.internal.scaling.store.TrackingSettings.CustomizedMetric;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.applicationautoscaling.model.CustomizedMetricSpecification;
import software.amazon.awssdk.services.applicationautoscaling.model.PredefinedMetricSpecification;
import software.amazon.awssdk.services.applicationautoscaling.model.TargetTrackingMetricDataQuery;
import software.amazon.awssdk.services.applicationautoscaling.model.TargetTrackingMetricStat;
import software.amazon.awssdk.services.applicationautoscaling.model.TargetTrackingScalingPolicyConfiguration;

/**
 * What a policy that tracks a target has to be like.
 *
 * @see <a href="https://docs.aws.amazon.com/autoscaling/application/APIReference/API_TargetTrackingScalingPolicyConfiguration.html">
 *     TargetTrackingScalingPolicyConfiguration</a>
 */
final class TrackingRules {

    private static final Set<String> PREDEFINED =
            new TreeSet<>(List.of(TrackingAlarms.REQUESTS, TrackingAlarms.CPU, TrackingAlarms.MEMORY));

    private TrackingRules() {}

    /** The settings that a request gives. */
    static TrackingSettings checked(TargetTrackingScalingPolicyConfiguration given) {
        PredefinedMetricSpecification predefined = given.predefinedMetricSpecification();
        CustomizedMetricSpecification customized = given.customizedMetricSpecification();
        if (predefined == null && customized == null) {
            throw ScalingPolicyMessages.NO_METRIC.with();
        }
        if (predefined != null && customized != null) {
            throw ScalingPolicyMessages.TWO_METRICS.with();
        }
        if (!(given.targetValue() > 0)) { // nor if it is no number
            throw ScalingPolicyMessages.TARGET_VALUE.with();
        }
        if (given.targetValue() > StepRules.LARGEST) {
            throw ScalingPolicyMessages.TOO_LARGE.with();
        }
        if (isNegative(given.scaleOutCooldown()) || isNegative(given.scaleInCooldown())) {
            throw ScalingPolicyMessages.COOLDOWN.with();
        }
        if (predefined != null) {
            label(predefined.predefinedMetricTypeAsString(), predefined.resourceLabel());
        }
        return new TrackingSettings(
                given.targetValue(),
                predefined == null ? null : predefined.predefinedMetricTypeAsString(),
                predefined == null ? null : predefined.resourceLabel(),
                customized == null ? null : customized(customized),
                given.scaleOutCooldown(),
                given.scaleInCooldown(),
                given.disableScaleIn());
    }

    private static boolean isNegative(@Nullable Integer seconds) {
        return seconds != null && seconds < 0;
    }

    private static void label(String type, @Nullable String label) {
        if (!PREDEFINED.contains(type)) {
            throw ScalingPolicyMessages.METRIC_OF_OTHERS.with(String.join(", ", PREDEFINED));
        }
        if (!type.equals(TrackingAlarms.REQUESTS)) {
            if (label != null) {
                throw ScalingPolicyMessages.LABEL_OF_OTHERS.with(type);
            }
        } else if (label == null) {
            throw ScalingPolicyMessages.NO_LABEL.with();
        } else if (!isLabel(label.split("/", -1))) {
            throw ScalingPolicyMessages.BAD_LABEL.with(label);
        }
    }

    /** {@code app/<name>/<id>/targetgroup/<name>/<id>}. */
    private static boolean isLabel(String[] parts) {
        return parts.length == 6
                && parts[0].equals("app")
                && parts[3].equals("targetgroup")
                && List.of(parts).stream().noneMatch(String::isEmpty);
    }

    private static CustomizedMetric customized(CustomizedMetricSpecification given) {
        boolean formula = !given.metrics().isEmpty();
        boolean metric = given.metricName() != null
                || given.namespace() != null
                || given.statisticAsString() != null
                || given.unit() != null
                || !given.dimensions().isEmpty();
        boolean whole = given.metricName() != null && given.namespace() != null && given.statisticAsString() != null;
        if (formula == metric || metric && !whole) {
            throw ScalingPolicyMessages.BAD_CUSTOMIZED.with();
        }
        TreeMap<String, String> dimensions = new TreeMap<>();
        given.dimensions().forEach(each -> dimensions.put(each.name(), each.value()));
        List<Query> queries = given.metrics().stream().map(TrackingRules::query).toList();
        long returned = queries.stream().filter(Query::returned).count();
        long ids = queries.stream().map(Query::id).distinct().count();
        if (formula && (returned != 1 || ids != queries.size())) {
            throw ScalingPolicyMessages.BAD_CUSTOMIZED.with();
        }
        return new CustomizedMetric(
                given.namespace(), given.metricName(), dimensions, given.statisticAsString(), given.unit(), queries);
    }

    private static Query query(TargetTrackingMetricDataQuery given) {
        TargetTrackingMetricStat stat = given.metricStat();
        if ((given.expression() == null) == (stat == null)) {
            throw ScalingPolicyMessages.BAD_CUSTOMIZED.with();
        }
        return new Query(
                given.id(),
                given.expression(),
                stat == null ? null : name(stat),
                stat == null ? null : stat.stat(),
                stat == null ? null : stat.unit(),
                given.label(),
                given.returnData() == null || given.returnData());
    }

    private static MetricName name(TargetTrackingMetricStat stat) {
        if (stat.metric().metricName() == null || stat.metric().namespace() == null) {
            throw ScalingPolicyMessages.BAD_CUSTOMIZED.with();
        }
        TreeMap<String, String> dimensions = new TreeMap<>();
        stat.metric().dimensions().forEach(each -> dimensions.put(each.name(), each.value()));
        return new MetricName(stat.metric().namespace(), stat.metric().metricName(), dimensions);
    }
}
