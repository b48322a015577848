package dev.drydock;

import dev.drydock.internal.account.metric.MetricSink.Measurement;
import dev.drydock.internal.argument.Require;
import dev.drydock.internal.world.RegionState;
import dev.drydock.internal.world.World;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.apiguardian.api.API;

/**
 * What the filters of a log group make of the events that arrive there. The group need not exist yet.
 *
 * <pre>{@code
 * logs.putMetricFilter(b -> b.logGroupName("/ecs/web").filterName("errors").filterPattern("ERROR")
 *         .metricTransformations(t -> t.metricNamespace("Shop").metricName("Errors").metricValue("1").defaultValue(0.0)));
 * program.runs();
 * aws.time().advance(Duration.ofMinutes(1));
 * assertThat(aws.logGroup("/ecs/web").metricValues("Errors")).hasSize(3);
 * }</pre>
 *
 * <p>Nothing here moves time.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/MonitoringLogData.html">Creating metrics from log
 *     events using filters</a>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class FilteredLogs {

    private static final String CLOSED = "logGroup() cannot be used";

    private final World world;
    private final RegionState state;
    private final String group;

    FilteredLogs(World world, RegionState state, String group) {
        this.world = world;
        this.state = state;
        this.group = group;
    }

    /**
     * A value of a metric.
     *
     * @param at when the event happened that it was measured at, by the event's own timestamp; for a default value the
     *     beginning of the minute without a match
     * @param value a finite number
     * @param dimensions values by names, sorted; empty if it has none
     * @param unit as CloudWatch names it: {@code Count}, {@code Milliseconds}; {@code None} if the filter names none
     */
    public record MetricValue(Instant at, double value, SortedMap<String, String> dimensions, String unit) {}

    /**
     * Hands to a consumer what the subscriptions to this group deliver, its own filters' and the account's policy's, to
     * whatever target, from now on and for the life of this world. Without a subscription nothing is delivered.
     *
     * <p>It runs at the instant of the upload and as {@link LogTarget#subscriber} says; its exceptions stand in the journal.
     *
     * <pre>{@code
     * logs.putSubscriptionFilter(b -> b.logGroupName("/ecs/web").filterName("errors").filterPattern("ERROR")
     *         .destinationArn("arn:aws:lambda:us-east-1:123456789012:function:alarm"));
     * aws.logGroup("/ecs/web").subscriber(batch -> handler.handleRequest(batch.lambdaEvent()));
     * }</pre>
     *
     * @param consumer is told of each batch, and of the control messages that AWS sends to streams when a filter names them
     */
    public FilteredLogs subscriber(Consumer<LogBatch> consumer) {
        Require.given("subscriber", "consumer", consumer, "batch -> handler.handle(batch.bytes())");
        return world.change(CLOSED, () -> {
            world.subscribers().add(arn(), payload -> consumer.accept(new LogBatch(payload)));
            return this;
        });
    }

    private String arn() {
        return state.home().arn("logs", "log-group:" + group);
    }

    /**
     * The values that the group's metric filters have reported for a metric, in whatever namespace, in the order they
     * did. A default value is reported when a minute is over in which events arrived and none matched. An account and
     * region keeps about the last 100,000 values.
     *
     * @param metric the metric's name, {@code Errors}
     */
    public List<MetricValue> metricValues(String metric) {
        Require.text("metricValues", "metric", metric, "Errors");
        return world.locked(() -> state.measuredValues().of(arn(), metric).stream()
                .map(FilteredLogs::value)
                .toList());
    }

    private static MetricValue value(Measurement measured) {
        return new MetricValue(
                Instant.ofEpochMilli(measured.timestamp()), measured.value(), measured.dimensions(), measured.unit());
    }

    /** The group's name. */
    @Override
    public String toString() {
        return group;
    }
}
