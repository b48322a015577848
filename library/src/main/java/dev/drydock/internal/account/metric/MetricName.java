package dev.drydock.internal.account.metric;

import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What CloudWatch knows a metric by. Sorted by namespace, name and dimensions.
 *
 * @param namespace {@code AWS/ECS}
 * @param name {@code CPUUtilization}
 * @param dimensions values by names, sorted
 */
public record MetricName(String namespace, String name, SortedMap<String, String> dimensions)
        implements Comparable<MetricName> {

    private static final Comparator<MetricName> ORDER = Comparator.comparing(MetricName::namespace)
            .thenComparing(MetricName::name)
            .thenComparing(each -> each.dimensions.toString());

    public MetricName {
        dimensions = Collections.unmodifiableSortedMap(new TreeMap<>(dimensions));
    }

    @Override
    public int compareTo(MetricName other) {
        return ORDER.compare(this, other);
    }
}
