package dev.drydock.internal.metrics.data;

import dev.drydock.internal.account.metric.MetricName;
import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.NotSimulated;
import dev.drydock.internal.kernel.EpochMillis;
import dev.drydock.internal.metrics.request.MetricDimensions;
import dev.drydock.internal.metrics.request.MetricsMessages;
import dev.drydock.internal.metrics.series.ValueTally;
import dev.drydock.internal.metrics.store.PutMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricDataRequest;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricDataResponse;
import software.amazon.awssdk.services.cloudwatch.model.StatisticSet;

/**
 * PutMetricData.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricData.html">PutMetricData</a>
 */
final class PutMetricData {

    private static final int MOST_METRICS = 1000;
    private static final int MOST_VALUES = 150;
    private static final double LARGEST = Math.pow(2, 360);
    private static final long TWO_WEEKS = 14L * 24 * 60 * 60 * 1000;
    private static final long TWO_HOURS = 2L * 60 * 60 * 1000;

    private final PutMetrics store;

    PutMetricData(PutMetrics store) {
        this.store = store;
    }

    /** Values of a metric that are to be put. */
    private record Planned(MetricName metric, long at, int resolution, String unit, ValueTally tally) {}

    PutMetricDataResponse handle(PutMetricDataRequest request, CallContext context) {
        NotSimulated.refuseMember(request, "EntityMetricData", "metrics of entities");
        List<MetricDatum> data = request.metricData();
        if (request.namespace().startsWith("AWS/")) {
            throw DataMessages.SERVICE_NAMESPACE.with();
        }
        if (data.isEmpty()) {
            throw DataMessages.NO_DATA.with();
        }
        if (data.size() > MOST_METRICS) {
            throw MetricsMessages.TOO_LARGE.with("MetricData", MOST_METRICS);
        }
        long now = context.now().toEpochMilli();
        List<Planned> planned = new ArrayList<>();
        for (int i = 0; i < data.size(); i++) {
            planned.add(plan(request.namespace(), data.get(i), "MetricData.member." + (i + 1), now));
        }
        planned.forEach(each -> store.put(each.metric(), each.at(), each.resolution(), each.unit(), each.tally(), now));
        return PutMetricDataResponse.builder().build();
    }

    private static Planned plan(String namespace, MetricDatum datum, String path, long now) {
        ascii(datum.metricName(), path + ".MetricName");
        for (int i = 0; i < datum.dimensions().size(); i++) {
            Dimension dimension = datum.dimensions().get(i);
            ascii(dimension.name(), path + ".Dimensions.member." + (i + 1) + ".Name");
            ascii(dimension.value(), path + ".Dimensions.member." + (i + 1) + ".Value");
        }
        MetricName metric = MetricDimensions.name(namespace, datum.metricName(), datum.dimensions());
        long at = datum.timestamp() == null ? now : EpochMillis.of(datum.timestamp());
        if (at < now - TWO_WEEKS) {
            throw DataMessages.TOO_OLD.with(path);
        }
        if (at > now + TWO_HOURS) {
            throw DataMessages.TOO_EARLY.with(path);
        }
        int resolution = datum.storageResolution() == null ? 60 : datum.storageResolution();
        if (resolution != 1 && resolution != 60) {
            throw DataMessages.RESOLUTION.with(resolution, path);
        }
        String unit = datum.unitAsString() == null ? "None" : datum.unitAsString();
        return new Planned(metric, at, resolution, unit, tally(datum, path));
    }

    private static void ascii(String text, String path) {
        if (!MetricDimensions.isAscii(text)) {
            throw DataMessages.NOT_ASCII.with(path);
        }
    }

    private static ValueTally tally(MetricDatum datum, String path) {
        boolean values = !datum.values().isEmpty();
        if (datum.value() != null && values) {
            throw MetricsMessages.EXCLUSIVE.with(path + ".Value", path + ".Values");
        }
        if (datum.value() != null && datum.statisticValues() != null) {
            throw MetricsMessages.EXCLUSIVE.with(path + ".Value", path + ".StatisticValues");
        }
        if (values && datum.statisticValues() != null) {
            throw MetricsMessages.EXCLUSIVE.with(path + ".Values", path + ".StatisticValues");
        }
        if (datum.value() != null) {
            return ValueTally.of(possible(datum.value(), path + ".Value"), 1);
        }
        if (datum.statisticValues() != null) {
            return tally(datum.statisticValues(), path);
        }
        if (!values) {
            throw DataMessages.NO_VALUE.with(path, path, path);
        }
        return tally(datum.values(), datum.counts(), path);
    }

    private static ValueTally tally(StatisticSet set, String path) {
        String member = path + ".StatisticValues";
        possible(set.sum(), member + ".Sum");
        possible(set.minimum(), member + ".Minimum");
        possible(set.maximum(), member + ".Maximum");
        possible(set.sampleCount(), member + ".SampleCount");
        if (set.maximum() < set.minimum()) {
            throw DataMessages.EXTREMES.with(path, path);
        }
        if (set.sampleCount() <= 0) {
            throw DataMessages.NO_SAMPLES.with(path);
        }
        return ValueTally.ofSums(set.sampleCount(), set.sum(), set.minimum(), set.maximum());
    }

    private static ValueTally tally(List<Double> values, List<Double> counts, String path) {
        if (values.size() > MOST_VALUES) {
            throw MetricsMessages.TOO_LARGE.with(path + ".Values", MOST_VALUES);
        }
        if (!counts.isEmpty() && counts.size() != values.size()) {
            throw DataMessages.SIZES.with(path, path);
        }
        ValueTally all = null;
        for (int i = 0; i < values.size(); i++) {
            double value = possible(values.get(i), path + ".Values");
            double count = counts.isEmpty() ? 1 : counts.get(i);
            if (!(count > 0) || Double.isInfinite(count)) {
                throw DataMessages.BAD_VALUE.with(count, path + ".Counts");
            }
            ValueTally one = ValueTally.of(value, count);
            all = all == null ? one : all.plus(one);
        }
        return Objects.requireNonNull(all);
    }

    /** Values too small or too large, and those that are no numbers, are refused. */
    private static double possible(double value, String path) {
        if (!(Math.abs(value) <= LARGEST)) {
            throw DataMessages.BAD_VALUE.with(value, path);
        }
        return value;
    }
}
