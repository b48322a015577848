package dev.drydock.internal.account.metric;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The alarms that a service keeps in CloudWatch for itself, as target tracking does. They are alarms like those of users, who
 * see, and may change, them. Called under the lock.
 */
public interface AlarmBook {

    /** Creates an alarm, or takes the place of the one of its name, whose state and history it keeps. */
    void put(Watched alarm);

    /** Deletes an alarm; nothing happens if it is gone. */
    void delete(String name);

    /** Whether there is one of that name. */
    boolean exists(String name);

    /** The ARN that an alarm of a name has, or would have. */
    String arn(String name);

    /** The names of the alarms, be they users' or those of services, that have an action; sorted. */
    default List<String> acting(String action) {
        return List.of();
    }

    /** Takes an action from all alarms that have it, as it is gone. */
    default void withdraw(String action) {}

    /** How a value is compared with the threshold. */
    enum Comparison {
        GREATER_THAN_THRESHOLD("GreaterThanThreshold"),
        LESS_THAN_THRESHOLD("LessThanThreshold");

        private final String aws;

        Comparison(String aws) {
            this.aws = aws;
        }

        /** As CloudWatch calls it. */
        public String aws() {
            return aws;
        }
    }

    /**
     * An alarm.
     *
     * @param name as AWS names those of its services
     * @param description what it says of itself
     * @param metric what is watched; null if it is a formula
     * @param statistic {@code Average}, {@code Sum} or another that CloudWatch knows
     * @param unit null for any
     * @param formula the queries of metric math, as GetMetricData has them; empty if it watches a metric
     * @param periods how many periods of a minute breach before it is in ALARM
     * @param actions the ARNs of what happens then
     */
    record Watched(
            String name,
            String description,
            @Nullable MetricName metric,
            String statistic,
            @Nullable String unit,
            List<Query> formula,
            Comparison comparison,
            double threshold,
            int periods,
            List<String> actions) {}

    /**
     * One query of metric math.
     *
     * @param id by which others name it
     * @param expression null if it is a metric
     * @param metric null if it is an expression
     * @param statistic of the metric
     * @param unit null for any
     * @param returned whether it is what the alarm watches
     */
    record Query(
            String id,
            @Nullable String expression,
            @Nullable MetricName metric,
            @Nullable String statistic,
            @Nullable String unit,
            @Nullable String label,
            boolean returned) {}
}
