package dev.drydock.internal.account.metric;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where measured values go, which on AWS are CloudWatch's metrics. Called under the lock.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_concepts.html">Metrics
 *     concepts</a>
 */
public interface MetricSink {

    /** Keeps a value. */
    void put(Measurement value);

    /**
     * A value.
     *
     * @param source the ARN of what it was measured at
     * @param namespace of the metric
     * @param metric its name
     * @param dimensions values by names, sorted
     * @param unit as CloudWatch names it; {@code None} for none
     * @param timestamp when it was, in milliseconds since the epoch
     */
    record Measurement(
            String source,
            String namespace,
            String metric,
            SortedMap<String, String> dimensions,
            double value,
            String unit,
            long timestamp) {

        public Measurement {
            dimensions = Collections.unmodifiableSortedMap(new TreeMap<>(dimensions));
        }
    }
}
