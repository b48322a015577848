package dev.drydock.internal.metrics.series;

/**
 * What a metric's values of one unit add up to in a minute, or in a second of a metric of high resolution.
 *
 * @param at when it begins, in milliseconds since the epoch
 * @param unit as CloudWatch names it; {@code None} for none
 */
public record MetricSlot(long at, String unit, Tally tally) {}
