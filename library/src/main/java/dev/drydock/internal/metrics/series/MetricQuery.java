package dev.drydock.internal.metrics.series;

import org.jspecify.annotations.Nullable;

/**
 * One query of metric math: a metric or an expression.
 *
 * @param id by which others name it
 * @param expression null if it is a metric
 * @param reading null if it is an expression
 * @param period of an expression, in seconds; null if it follows from what it is made of
 * @param returned whether it is part of the answer
 */
public record MetricQuery(
        String id,
        @Nullable String expression,
        @Nullable MetricReading reading,
        @Nullable Integer period,
        @Nullable String label,
        boolean returned) {}
