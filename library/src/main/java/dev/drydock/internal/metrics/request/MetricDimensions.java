package dev.drydock.internal.metrics.request;

import dev.drydock.internal.account.metric.MetricName;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;

/** The names of metrics, in the SDK's values and in ours. */
public final class MetricDimensions {

    private MetricDimensions() {}

    /**
     * A metric's name.
     *
     * @throws dev.drydock.internal.call.Refusal if a dimension is named twice
     */
    public static MetricName name(String namespace, String metric, List<Dimension> dimensions) {
        TreeMap<String, String> values = new TreeMap<>();
        for (Dimension each : dimensions) {
            if (values.put(each.name(), each.value()) != null) {
                throw MetricsMessages.SAME_DIMENSION.with();
            }
        }
        return new MetricName(namespace, metric, values);
    }

    /** Whether a name or a value has no other characters than metrics may have. */
    public static boolean isAscii(String text) {
        return text.chars().allMatch(each -> each < 128);
    }

    /** The dimensions of a metric, sorted by name. */
    public static List<Dimension> of(MetricName metric) {
        List<Dimension> dimensions = new ArrayList<>();
        metric.dimensions()
                .forEach((name, value) -> dimensions.add(
                        Dimension.builder().name(name).value(value).build()));
        return dimensions;
    }
}
