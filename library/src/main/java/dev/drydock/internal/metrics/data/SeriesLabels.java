package dev.drydock.internal.metrics.data;

import dev.drydock.internal.metrics.math.MathSeries;
import dev.drydock.internal.metrics.series.MetricQuery;
import dev.drydock.internal.metrics.series.MetricReading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The labels of results: those given; else the metric's name and, in a request that has several, whatever of statistics,
 * periods and dimensions tells them apart.
 */
final class SeriesLabels {

    private final boolean statistics;
    private final boolean periods;
    private final boolean dimensions;

    SeriesLabels(List<MetricQuery> queries) {
        Set<Object> statistic = new HashSet<>();
        Set<Object> period = new HashSet<>();
        Set<Object> dimension = new HashSet<>();
        Set<Object> names = new HashSet<>();
        int metrics = 0;
        for (MetricQuery each : queries) {
            if (each.reading() != null) {
                statistic.add(each.reading().statistic());
                period.add(each.reading().period());
                dimension.add(each.reading().metric().dimensions());
                names.add(each.reading().metric().namespace()
                        + '\n'
                        + each.reading().metric().name());
                metrics++;
            }
        }
        this.statistics = statistic.size() > 1;
        this.periods = period.size() > 1;
        this.dimensions = dimension.size() > 1 && names.size() < metrics;
    }

    /** The label of a query with one result. */
    String of(MetricQuery query) {
        if (query.label() != null) {
            return query.label();
        }
        MetricReading reading = query.reading();
        if (reading == null) {
            return query.id();
        }
        List<String> parts = new ArrayList<>();
        if (dimensions) {
            parts.addAll(reading.metric().dimensions().values());
        }
        parts.add(reading.metric().name());
        if (statistics) {
            parts.add(reading.statistic());
        }
        if (periods) {
            parts.add(String.valueOf(reading.period()));
        }
        return String.join(" ", parts);
    }

    /** The label of one of several results of a query. */
    String of(MetricQuery query, MathSeries series) {
        String own = of(query);
        return own.isEmpty() ? series.label() : own + ' ' + series.label();
    }
}
