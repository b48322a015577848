package dev.drydock.internal.metrics.series;

import java.time.Instant;
import java.util.List;

/**
 * Values of periods, in order of time; only good until metrics are read again.
 *
 * @param instants when the periods begin
 * @param values as many
 */
public record PeriodValues(List<Instant> instants, List<Double> values) {}
