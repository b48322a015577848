package dev.drydock.internal.metrics.data;

import dev.drydock.internal.account.metric.MetricName;
import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.kernel.EpochMillis;
import dev.drydock.internal.metrics.request.MetricDimensions;
import dev.drydock.internal.metrics.request.MetricsMessages;
import dev.drydock.internal.metrics.request.QueryReader;
import dev.drydock.internal.metrics.series.MetricLookup;
import dev.drydock.internal.metrics.series.MetricSlot;
import dev.drydock.internal.metrics.series.MetricStatistic;
import dev.drydock.internal.metrics.series.PeriodBuckets;
import dev.drydock.internal.metrics.series.ReadRange;
import dev.drydock.internal.metrics.series.ValueTally;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.cloudwatch.model.Datapoint;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricStatisticsRequest;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricStatisticsResponse;

/**
 * GetMetricStatistics.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricStatistics.html">
 *     GetMetricStatistics</a>
 */
final class GetMetricStatistics {

    private static final long MOST = 1440;

    private final MetricLookup lookup;

    GetMetricStatistics(MetricLookup lookup) {
        this.lookup = lookup;
    }

    GetMetricStatisticsResponse handle(GetMetricStatisticsRequest request, CallContext context) {
        MetricName metric = MetricDimensions.name(request.namespace(), request.metricName(), request.dimensions());
        List<MetricStatistic> statistics = statistics(request);
        int period = request.period();
        if (!QueryReader.isPeriod(period)) {
            throw MetricsMessages.BAD_PERIOD.with("Period");
        }
        long from = EpochMillis.of(request.startTime());
        long to = EpochMillis.of(request.endTime());
        if (from == to) {
            throw MetricsMessages.EMPTY_TIME.with();
        }
        if (from > to) {
            throw MetricsMessages.BACKWARD_TIME.with();
        }
        long asked = (to - from + period * 1000L - 1) / (period * 1000L);
        if (asked > MOST) {
            throw DataMessages.TOO_MANY_POINTS.with(asked);
        }
        long now = context.now().toEpochMilli();
        ReadRange range = ReadRange.of(from, to, period, now);
        List<MetricSlot> slots = ReadRange.told(lookup.slots(metric, range.start(), range.end(), now), period, now);
        List<Datapoint> points = new ArrayList<>();
        PeriodBuckets.of(slots, range.start(), range.end(), period * 1000L, request.unitAsString())
                .forEach((unit, periods) ->
                        periods.forEach((at, tally) -> points.add(point(at, unit, tally, statistics))));
        return GetMetricStatisticsResponse.builder()
                .label(request.metricName())
                .datapoints(context.order()
                        .of("data points", points, each -> metric + " " + each.timestamp() + each.unitAsString())
                        .items())
                .build();
    }

    private static List<MetricStatistic> statistics(GetMetricStatisticsRequest request) {
        List<String> names = request.statisticsAsStrings();
        List<String> extended = request.extendedStatistics();
        if (!names.isEmpty() && !extended.isEmpty()) {
            throw MetricsMessages.EXCLUSIVE.with("Statistics", "ExtendedStatistics");
        }
        if (names.isEmpty() && extended.isEmpty()) {
            throw DataMessages.NO_STATISTIC.with();
        }
        List<MetricStatistic> statistics = new ArrayList<>();
        for (String each : names) {
            MetricStatistic known = MetricStatistic.parse(each);
            if (known != null) {
                statistics.add(known);
            }
        }
        for (int i = 0; i < extended.size(); i++) {
            MetricStatistic known = MetricStatistic.parse(extended.get(i));
            if (known == null || known.isBasic()) {
                throw DataMessages.BAD_EXTENDED.with(extended.get(i), i + 1);
            }
            statistics.add(known);
        }
        return statistics;
    }

    private static Datapoint point(long at, String unit, ValueTally tally, List<MetricStatistic> statistics) {
        Datapoint.Builder point =
                Datapoint.builder().timestamp(Instant.ofEpochMilli(at)).unit(unit);
        Map<String, Double> extended = new TreeMap<>();
        for (MetricStatistic each : statistics) {
            double value = each.of(tally);
            switch (each.kind()) {
                case SAMPLE_COUNT -> point.sampleCount(value);
                case AVERAGE -> point.average(value);
                case SUM -> point.sum(value);
                case MINIMUM -> point.minimum(value);
                case MAXIMUM -> point.maximum(value);
                default -> {
                    if (!Double.isNaN(value)) {
                        extended.put(each.name(), value);
                    }
                }
            }
        }
        return extended.isEmpty()
                ? point.build()
                : point.extendedStatistics(extended).build();
    }
}
