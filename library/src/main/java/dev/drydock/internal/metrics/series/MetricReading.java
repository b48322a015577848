package dev.drydock.internal.metrics.series;

import dev.drydock.internal.account.metric.MetricName;
import org.jspecify.annotations.Nullable;

/**
 * A statistic of a metric, period by period.
 *
 * @param statistic by AWS's name
 * @param period in seconds
 * @param unit null for any
 */
public record MetricReading(
        MetricName metric,
        String statistic,
        int period,
        @Nullable String unit) {}
