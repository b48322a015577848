package dev.drydock.internal.account.metric;

import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What a service tells CloudWatch of itself, such as {@code CPUUtilization} of {@code AWS/ECS}: computed from what happened
 * when somebody asks, not stored minute by minute. Called under the lock.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/available-metrics.html">Amazon ECS CloudWatch
 *     metrics</a>
 */
public interface MetricSource {

    /** How long a minute is, in milliseconds: services tell one sample for each. */
    long MINUTE = 60_000;

    /** Whether metrics of a namespace come from here. */
    boolean tells(String namespace);

    /** The metrics that had a value from one instant to before another, in milliseconds since the epoch. */
    SortedSet<MetricName> names(long from, long to);

    /**
     * What was told of a metric, a sample for each whole minute that had a value, in order of time; empty for a metric that
     * is unknown or had no value.
     *
     * @param from at the earliest that the minute of a sample begins
     * @param to before which the minute of a sample has ended or ends just then: what is not over yet is not told
     */
    List<Sample> samples(MetricName metric, long from, long to);

    /**
     * From when on what is told of a metric's past never changes, so that it may be kept; null if it may change.
     */
    default @Nullable Past past(MetricName metric) {
        return null;
    }

    /** One metric, to be read a minute at a time again and again; null if its past may change. */
    default @Nullable MinuteSource follow(MetricName metric) {
        return null;
    }

    /** One metric whose past never changes. */
    interface MinuteSource {

        /**
         * What was told of a minute; null if nothing was, or it is not over yet.
         *
         * @param minute when it begins, in milliseconds since the epoch
         */
        @Nullable
        Sample sample(long minute);
    }

    /**
     * What is known for good.
     *
     * @param since from when on it is told, in milliseconds since the epoch
     * @param edition differs where another past was put in its place, as when a world is restored
     */
    record Past(long since, long edition) {}

    /**
     * A minute of a metric.
     *
     * @param minute when it begins, in milliseconds since the epoch
     * @param count how many values it sums up, one at least
     * @param unit as CloudWatch names it, {@code Percent}
     */
    record Sample(long minute, double count, double sum, double minimum, double maximum, String unit) {}
}
