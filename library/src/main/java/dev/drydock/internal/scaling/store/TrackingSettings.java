package dev.drydock.internal.scaling.store;

import dev.drydock.internal.account.metric.AlarmBook.Query;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a policy tracks a target, as it was given.
 *
 * @param targetValue what the metric is to be at
 * @param predefined the type of a metric that AWS defines; null if it is a customized one
 * @param resourceLabel of the load balancer and the target group whose requests are counted
 * @param customized null if the metric is predefined
 * @param scaleOutCooldown in seconds; null for the default
 * @param scaleInCooldown in seconds; null for the default
 */
public record TrackingSettings(
        double targetValue,
        @Nullable String predefined,
        @Nullable String resourceLabel,
        @Nullable CustomizedMetric customized,
        @Nullable Integer scaleOutCooldown,
        @Nullable Integer scaleInCooldown,
        @Nullable Boolean disableScaleIn) {

    /**
     * A metric that the user defines, or a formula of metrics.
     *
     * @param queries the formula; empty if it is one metric
     */
    public record CustomizedMetric(
            @Nullable String namespace,
            @Nullable String metricName,
            SortedMap<String, String> dimensions,
            @Nullable String statistic,
            @Nullable String unit,
            List<Query> queries) {

        public CustomizedMetric {
            dimensions = Collections.unmodifiableSortedMap(new TreeMap<>(dimensions));
            queries = List.copyOf(queries);
        }
    }

    /** Whether it removes capacity, too. */
    public boolean scalesIn() {
        return !Boolean.TRUE.equals(disableScaleIn);
    }

    /** Whether two policies track the same metric, which a target allows of one alone. */
    public boolean sameMetric(TrackingSettings other) {
        return predefined == null
                ? customized != null && customized.equals(other.customized)
                : predefined.equals(other.predefined)
                        && (resourceLabel == null ? "" : resourceLabel)
                                .equals(other.resourceLabel == null ? "" : other.resourceLabel);
    }
}
