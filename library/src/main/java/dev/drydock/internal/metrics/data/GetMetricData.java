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
import dev.drydock.internal.metrics.series.MetricReading;
import dev.drydock.internal.metrics.series.PeriodValues;
import dev.drydock.internal.metrics.series.ReadRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
        List<Shown> shown = new ArrayList<>();
        SeriesLabels labels = new SeriesLabels(queries);
        for (MetricQuery each : queries) {
            MetricReading reading = each.returned() ? each.reading() : null;
            PeriodValues kept = reading == null ? null : lookup.values(reading, range.start(), range.end(), now);
            if (kept != null) {
                shown.add(
                        new Shown(each.id(), labels.of(each), kept.instants(), kept.values(), List.of()).read(rising));
            } else if (each.returned()) {
                add(shown, each, labels, run, rising);
            }
        }
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
    private record Shown(String id, String label, List<Instant> instants, List<Double> values, List<String> units) {

        Shown read(boolean rising) {
            if (rising) {
                return this;
            }
            List<Instant> laterFirst = new ArrayList<>(instants);
            List<Double> newerFirst = new ArrayList<>(values);
            Collections.reverse(laterFirst);
            Collections.reverse(newerFirst);
            return new Shown(id, label, laterFirst, newerFirst, units);
        }

        /** How many points come up to an instant. */
        int passed(long told, boolean rising) {
            int passed = 0;
            while (passed < instants.size()
                    && (rising
                            ? instants.get(passed).toEpochMilli() <= told
                            : instants.get(passed).toEpochMilli() >= told)) {
                passed++;
            }
            return passed;
        }

        Shown part(int from, int to) {
            return new Shown(id, label, instants.subList(from, to), values.subList(from, to), units);
        }

        int size() {
            return instants.size();
        }
    }

    private static void add(List<Shown> shown, MetricQuery query, SeriesLabels labels, MathRun run, boolean rising) {
        for (MathSeries series : run.result(query.id())) {
            List<Instant> instants = new ArrayList<>();
            series.values().keySet().forEach(at -> instants.add(Instant.ofEpochMilli(at)));
            List<Double> values = new ArrayList<>(series.values().values());
            String label = run.isArray(query.id()) ? labels.of(query, series) : labels.of(query);
            shown.add(new Shown(query.id(), label, instants, values, run.units(query.id())).read(rising));
        }
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
            Long after = from.after();
            int passed = i < from.result()
                    ? each.size()
                    : i == from.result() && after != null ? each.passed(after, rising) : 0;
            int end = Math.min(each.size(), passed + left);
            Shown told = each.part(passed, end);
            left -= told.size();
            boolean whole = end == each.size();
            if (told.size() > 0 && !whole) {
                next = i + "/" + told.instants().get(told.size() - 1).toEpochMilli();
            } else if (!whole && next == null) {
                next = endOfLast(shown, i - 1);
            }
            results.add(result(told, whole));
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
            List<Instant> instants = shown.get(i).instants();
            if (!instants.isEmpty()) {
                return i + "/" + instants.get(instants.size() - 1).toEpochMilli();
            }
        }
        throw new IllegalStateException("A page without points has no end");
    }

    private static MetricDataResult result(Shown shown, boolean whole) {
        MetricDataResult.Builder result = MetricDataResult.builder()
                .id(shown.id())
                .label(shown.label())
                .timestamps(shown.instants())
                .values(shown.values())
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
