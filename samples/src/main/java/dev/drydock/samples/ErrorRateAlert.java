package dev.drydock.samples;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.function.Consumer;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.StandardUnit;

/**
 * Tells somebody when a service logs errors minute after minute, when that is over, and when it logs nothing at all. A
 * metric filter counts: one for each error, and by its default value zero for a minute in which it logs and has none. So a
 * service without errors is told from one that is dead.
 */
public final class ErrorRateAlert {

    /** The metric that the filter reports. */
    public static final String METRIC = "Errors";

    private static final String PATTERN = "{ $.level = \"ERROR\" }";

    /** The values of the newest minute may still be under way to CloudWatch. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(1);

    /** How the service does. */
    public enum State {
        WELL,
        FAILING,
        SILENT
    }

    /**
     * How many errors are too many.
     *
     * @param most how many a minute may have
     * @param minutes how many minutes in a row have more of a service that is failing, or no sign of life of one that is
     *     silent
     */
    public record Limit(double most, int minutes) {}

    /** Where the metric's values are read, as GetMetricData of CloudWatch gives them. */
    @FunctionalInterface
    public interface Sums {

        /** The sum of each minute that has values, by its beginning, from an instant until before another. */
        SortedMap<Instant, Double> byMinute(Instant from, Instant until);
    }

    private final CloudWatchLogsClient logs;
    private final Sums sums;
    private final Clock clock;
    private final Limit limit;
    private final Consumer<State> pager;
    private Instant since = Instant.MAX;
    private State last = State.WELL;

    /**
     * An alert.
     *
     * @param pager is told of each change, and of nothing while all is well
     */
    public ErrorRateAlert(CloudWatchLogsClient logs, Sums sums, Clock clock, Limit limit, Consumer<State> pager) {
        this.logs = logs;
        this.sums = sums;
        this.clock = clock;
        this.limit = limit;
        this.pager = pager;
    }

    /** Sets the filter up, which stays; who does it again changes nothing. */
    public void watch(String group) {
        logs.putMetricFilter(request -> request.logGroupName(group)
                .filterName("errors")
                .filterPattern(PATTERN)
                .metricTransformations(metric -> metric.metricNamespace("Shop")
                        .metricName(METRIC)
                        .metricValue("1")
                        .defaultValue(0.0)
                        .unit(StandardUnit.COUNT)));
        since = clock.instant();
    }

    /** Looks at the last minutes; to be called once a minute. */
    public void look() {
        Instant until = clock.instant().minus(UNDER_WAY).truncatedTo(ChronoUnit.MINUTES);
        Instant from = until.minus(limit.minutes(), ChronoUnit.MINUTES);
        if (from.isBefore(since)) {
            return; // nothing is known of the time before
        }
        State now = state(sums.byMinute(from, until));
        if (now != last) {
            last = now;
            pager.accept(now);
        }
    }

    private State state(SortedMap<Instant, Double> minutes) {
        if (minutes.isEmpty()) {
            return State.SILENT;
        }
        long bad = minutes.values().stream().filter(sum -> sum > limit.most()).count();
        return bad == limit.minutes() ? State.FAILING : State.WELL;
    }
}
