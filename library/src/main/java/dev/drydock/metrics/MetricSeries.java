package dev.drydock.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.SortedMap;
import org.apiguardian.api.API;

/**
 * A metric of Amazon CloudWatch, as a test puts and reads it, wherever its values come from: PutMetricData, metric filters,
 * or a service that tells it of itself.
 *
 * <pre>{@code
 * aws.metric("Shop", "Latency").dimension("Service", "web").put(250);
 * aws.time().advance(Duration.ofMinutes(1));
 * OptionalDouble mean = aws.metric("Shop", "Latency").dimension("Service", "web").average(Duration.ofMinutes(5));
 * }</pre>
 *
 * <p>Nothing here moves time, and no call is made: the journal has none.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/working_with_metrics.html">Metrics in Amazon
 *     CloudWatch</a>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface MetricSeries {

    /**
     * The metric of the same name with one dimension more; a metric with other dimensions is another metric.
     *
     * @throws IllegalArgumentException if it has the dimension already, or a text is blank
     */
    MetricSeries dimension(String name, String value);

    /**
     * Puts a value now, without a unit. Metrics of AWS's own namespaces, such as {@code AWS/SQS}, can be put so, too.
     *
     * @throws IllegalArgumentException if it is not a finite number
     */
    MetricSeries put(double value);

    /**
     * The mean of the values of the last so much time, those of this minute among them; empty if there are none.
     *
     * @param last a minute at least; counted back from now to the beginning of a minute
     */
    OptionalDouble average(Duration last);

    /**
     * The sum of the values of the last so much time, those of this minute among them; empty if there are none.
     *
     * @param last a minute at least; counted back from now to the beginning of a minute
     */
    OptionalDouble sum(Duration last);

    /**
     * A statistic of the values of each minute, by when the minute began; minutes without values are left out.
     *
     * @param statistic as CloudWatch names it, {@code Average}, {@code Maximum} or {@code p99}
     * @param last a minute at least; counted back from now to the beginning of a minute
     * @throws IllegalArgumentException if CloudWatch knows no such statistic
     */
    SortedMap<Instant, Double> minutes(String statistic, Duration last);
}
