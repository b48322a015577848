package dev.drydock.internal.metrics.data;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Paging;
import dev.drydock.internal.kernel.EpochMillis;
import dev.drydock.internal.metrics.math.MathRun;
import dev.drydock.internal.metrics.math.MathSeries;
import dev.drydock.internal.metrics.request.MetricsMessages;
import dev.drydock.internal.metrics.request.MetricsPages;
import dev.drydock.internal.metrics.request.QueryReader;
import dev.drydock.internal.metrics.series.MetricLookup;
import dev.drydock.internal.metrics.series.MetricQuery;
import dev.drydock.internal.metrics.series.ReadRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataRequest;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataResponse;
import software.amazon.awssdk.services.cloudwatch.model.MessageData;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;

/**
 * GetMetricData. A page goes through the results in order and has as many data points as are asked for; a result of which a
 * page does not have all is PartialData.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html">GetMetricData</a>
 */
final class GetMetricData {

    private static final int MOST_QUERIES = 500;
    private static final int MOST_POINTS = 100_800;

    /** Nothing is older than 455 days or later than values may be put, so nothing is reckoned there. */
    private static final long KEPT = 455L * 24 * 60 * 60 * 1000;

    private static final long AHEAD = 3L * 60 * 60 * 1000;

    private final MetricLookup lookup;
    private final QueryReader reader;

    GetMetricData(AccountRegion home, MetricLookup lookup) {
        this.lookup = lookup;
        this.reader = new QueryReader(home, "MetricDataQueries");
    }

    GetMetricDataResponse handle(GetMetricDataRequest request, CallContext context) {
        if (request.metricDataQueries().isEmpty()) {
            throw DataMessages.NO_QUERY.with();
        }
        if (request.metricDataQueries().size() > MOST_QUERIES) {
            throw DataMessages.TOO_MANY_QUERIES.with();
        }
        if (!request.startTime().isBefore(request.endTime())) {
            throw DataMessages.EMPTY_RANGE.with();
        }
        Integer most = request.maxDatapoints();
        if (most != null && (most < 1 || most > MOST_POINTS)) {
            throw DataMessages.BAD_MOST.with();
        }
        List<MetricQuery> queries = reader.read(request.metricDataQueries());
        long now = context.now().toEpochMilli();
        ReadRange range = ReadRange.of(
                Math.max(EpochMillis.of(request.startTime()), now - KEPT),
                Math.min(EpochMillis.of(request.endTime()), now + AHEAD),
                shortest(queries),
                now);
        MathRun run = new MathRun(queries, lookup, range.start(), range.end(), now);
        run.check();
        boolean rising = "TimestampAscending".equals(request.scanByAsString());
        List<Shown> shown = shown(queries, run, rising);
        return page(shown, place(request.nextToken()), most == null ? MOST_POINTS : most, rising);
    }

    private static int shortest(List<MetricQuery> queries) {
        int shortest = 60;
        for (MetricQuery each : queries) {
            shortest = each.reading() == null
                    ? shortest
                    : Math.min(shortest, each.reading().period());
        }
        return shortest;
    }

    /** A result as a whole, its points in the order in which they are read. */
    private record Shown(String id, String label, List<Map.Entry<Long, Double>> points, List<String> units) {}

    private static List<Shown> shown(List<MetricQuery> queries, MathRun run, boolean rising) {
        List<Shown> shown = new ArrayList<>();
        SeriesLabels labels = new SeriesLabels(queries);
        for (MetricQuery each : queries) {
            if (each.returned()) {
                for (MathSeries series : run.result(each.id())) {
                    List<Map.Entry<Long, Double>> points =
                            new ArrayList<>(series.values().entrySet());
                    if (!rising) {
                        Collections.reverse(points);
                    }
                    String label = run.isArray(each.id()) ? labels.of(each, series) : labels.of(each);
                    shown.add(new Shown(each.id(), label, points, run.units(each.id())));
                }
            }
        }
        return shown;
    }

    /** Where a page begins: a result, and the instant of the last point that was told of it. */
    private record Place(int result, @Nullable Long after) {}

    private static Place place(@Nullable String token) {
        if (token == null || token.isEmpty()) {
            return new Place(0, null);
        }
        Paging.Tokens tokens = MetricsPages.TOKENS;
        String[] parts = tokens.decode(token).split("/", -1);
        try {
            return new Place(Integer.parseInt(parts[0]), Long.valueOf(parts[1]));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException anotherOperations) {
            throw MetricsMessages.BAD_TOKEN.with();
        }
    }

    private static GetMetricDataResponse page(List<Shown> shown, Place from, int most, boolean rising) {
        List<MetricDataResult> results = new ArrayList<>();
        int left = most;
        String next = null;
        for (int i = 0; i < shown.size(); i++) {
            Shown each = shown.get(i);
            List<Map.Entry<Long, Double>> rest = i < from.result()
                    ? List.of()
                    : i == from.result() && from.after() != null
                            ? rest(each.points(), from.after(), rising)
                            : each.points();
            List<Map.Entry<Long, Double>> told = rest.subList(0, Math.min(left, rest.size()));
            left -= told.size();
            boolean whole = told.size() == rest.size();
            if (!told.isEmpty() && !whole) {
                next = i + "/" + told.get(told.size() - 1).getKey();
            } else if (!whole && next == null) {
                next = endOfLast(shown, i - 1);
            }
            results.add(result(each, told, whole));
        }
        return GetMetricDataResponse.builder()
                .metricDataResults(results)
                .messages(List.of())
                .nextToken(next == null ? null : MetricsPages.TOKENS.encode(next))
                .build();
    }

    /** The place after all points of a result that has any. */
    private static String endOfLast(List<Shown> shown, int at) {
        for (int i = at; i >= 0; i--) {
            List<Map.Entry<Long, Double>> points = shown.get(i).points();
            if (!points.isEmpty()) {
                return i + "/" + points.get(points.size() - 1).getKey();
            }
        }
        throw new IllegalStateException("A page without points has no end");
    }

    private static List<Map.Entry<Long, Double>> rest(
            List<Map.Entry<Long, Double>> points, long after, boolean rising) {
        return points.stream()
                .filter(each -> rising ? each.getKey() > after : each.getKey() < after)
                .toList();
    }

    private static MetricDataResult result(Shown shown, List<Map.Entry<Long, Double>> told, boolean whole) {
        List<Instant> instants = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        told.forEach(each -> {
            instants.add(Instant.ofEpochMilli(each.getKey()));
            values.add(each.getValue());
        });
        MetricDataResult.Builder result = MetricDataResult.builder()
                .id(shown.id())
                .label(shown.label())
                .timestamps(instants)
                .values(values)
                .statusCode(whole ? "Complete" : "PartialData");
        if (shown.units().size() > 1) {
            result.messages(MessageData.builder()
                    .code("MultipleUnits")
                    .value("Multiple units returned: '" + shown.units() + "'")
                    .build());
        }
        return result.build();
    }
}
