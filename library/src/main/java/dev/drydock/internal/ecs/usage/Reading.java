package dev.drydock.internal.ecs.usage;

import dev.drydock.internal.account.metric.MetricSource.Sample;
import org.jspecify.annotations.Nullable;

/** Values of a minute, summed up as CloudWatch does. */
final class Reading {

    private final long minute;
    private final String unit;
    private double count;
    private double sum;
    private double minimum = Double.MAX_VALUE;
    private double maximum = -Double.MAX_VALUE;

    Reading(long minute, String unit) {
        this.minute = minute;
        this.unit = unit;
    }

    void add(double value) {
        count++;
        sum += value;
        spans(value);
    }

    /** Only the least and the greatest may be such a value. */
    void spans(double value) {
        minimum = Math.min(minimum, value);
        maximum = Math.max(maximum, value);
    }

    /** So many values with that mean. */
    void mean(int values, double mean) {
        count = values;
        sum = mean * values;
        spans(mean);
    }

    /** Null if there was no value. */
    @Nullable
    Sample sample() {
        return count == 0 ? null : new Sample(minute, count, sum, minimum, maximum, unit);
    }
}
