package dev.drydock.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.drydock.Refusals;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.cloudwatch.model.Datapoint;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataRequest;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataResponse;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricStatisticsRequest;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;

/** GetMetricStatistics and GetMetricData. */
class ReadingMetricsTest {

    private final MeteredWorld world = new MeteredWorld();
    private final Instant start = world.now();

    private List<Datapoint> statistics(Consumer<GetMetricStatisticsRequest.Builder> more) {
        return world.cloudWatch
                .getMetricStatistics(request -> {
                    request.namespace("Shop")
                            .metricName("Latency")
                            .startTime(start)
                            .endTime(start.plusSeconds(3600))
                            .period(60)
                            .statisticsWithStrings("Sum");
                    more.accept(request);
                })
                .datapoints();
    }

    private static MetricDataQuery query(String id, String statistic, int period, String label) {
        return MetricDataQuery.builder()
                .id(id)
                .label(label)
                .metricStat(
                        stat -> stat.metric(metric -> metric.namespace("Shop").metricName("Latency"))
                                .period(period)
                                .stat(statistic))
                .build();
    }

    private GetMetricDataResponse data(Consumer<GetMetricDataRequest.Builder> more) {
        return world.cloudWatch.getMetricData(request -> {
            request.startTime(start).endTime(start.plusSeconds(3600)).metricDataQueries(query("m1", "Sum", 60, null));
            more.accept(request);
        });
    }

    // ---- GetMetricStatistics

    @Test
    void ranges_may_reach_to_the_ends_of_time() {
        world.put(5);
        world.minutes(1);

        List<MetricDataResult> results = data(request -> request.startTime(Instant.MIN)
                        .endTime(Instant.MAX)
                        .metricDataQueries(
                                query("m1", "Sum", 3600, null),
                                MetricDataQuery.builder()
                                        .id("e1")
                                        .expression("TIME_SERIES(1) * FILL(m1, 0)")
                                        .build()))
                .metricDataResults();

        assertThat(results.get(0).values()).containsExactly(5.0);
        assertThat(results.get(1).values()).hasSizeBetween(455 * 24, 456 * 24);
        assertThat(world.cloudWatch
                        .describeAlarmHistory(
                                request -> request.startDate(Instant.MIN).endDate(Instant.MAX))
                        .alarmHistoryItems())
                .isEmpty();
    }

    @Test
    void periods_begin_at_the_start_that_is_asked_for() {
        world.minuteByMinute(1.0, 2.0, 3.0, 4.0);

        assertThat(statistics(b -> b.startTime(start.plusSeconds(90)).period(120)))
                .extracting(each -> Duration.between(start, each.timestamp()).toMinutes() + ": " + each.sum())
                .containsExactly("1: 5.0", "3: 4.0");
    }

    @Test
    void values_of_each_unit_are_told_apart() {
        for (String unit : List.of("Seconds", "Count")) {
            world.cloudWatch.putMetricData(request -> request.namespace("Shop")
                    .metricData(datum -> datum.metricName("Latency").value(1.0).unit(unit)));
        }

        assertThat(statistics(b -> {})).extracting(Datapoint::unitAsString).containsExactly("Count", "Seconds");
        assertThat(statistics(b -> b.unit("Seconds"))).hasSize(1);
        assertThat(statistics(b -> b.unit("Bytes"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "p50, 50",
        "p90, 90",
        "p99.9, 100",
        "p0, 1",
        "p100, 100",
        "tm90, 45.5",
        "TM(10%:90%), 50.5",
        "TM(:50), 25.5",
        "IQM, 50.5",
        "tc90, 90",
        "TC(50:60), 10",
        "ts10, 55",
        "TS(90%:100%), 955",
        "wm90, 49.95",
        "PR(:25), 25",
        "PR(25:75), 50",
    })
    void extended_statistics_of_one_to_a_hundred(String statistic, double value) {
        world.cloudWatch.putMetricData(request -> request.namespace("Shop")
                .metricData(datum -> datum.metricName("Latency")
                        .values(IntStream.rangeClosed(1, 100)
                                .mapToObj(Double::valueOf)
                                .toList())));

        assertThat(statistics(
                        b -> b.statisticsWithStrings((Collection<String>) null).extendedStatistics(statistic)))
                .singleElement()
                .satisfies(each ->
                        assertThat(each.extendedStatistics().get(statistic)).isCloseTo(value, within(0.06)));
    }

    @Test
    void values_older_than_three_hours_are_told_by_the_minute_those_older_than_fifteen_days_by_five() {
        world.minuteByMinute(1.0, 2.0, 3.0, 4.0, 5.0);
        world.pass(Duration.ofHours(4));
        assertThat(statistics(b -> b.period(30).endTime(start.plusSeconds(600))))
                .isEmpty();
        assertThat(statistics(b -> {})).hasSize(5);

        world.pass(Duration.ofDays(16));
        assertThat(statistics(b -> {})).isEmpty();
        assertThat(statistics(b -> b.period(300))).extracting(Datapoint::sum).containsExactly(15.0);

        world.pass(Duration.ofDays(63));
        world.put(1);
        assertThat(statistics(b -> b.period(3600))).extracting(Datapoint::sum).containsExactly(15.0);
    }

    static Stream<Arguments> badStatistics() {
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        return Stream.of(
                statistic(
                        "InvalidParameterCombination",
                        "You have requested up to 86400 datapoints, which exceeds the limit of 1440. You may reduce the"
                                + " datapoints requested by increasing Period, or decreasing the time range.",
                        b -> b.period(1).endTime(start.plusSeconds(86_400))),
                statistic(
                        "InvalidParameterValue",
                        "The parameter StartTime must not equal parameter EndTime.",
                        b -> b.endTime(start)),
                statistic(
                        "InvalidParameterValue",
                        "The parameter StartTime must be less than the parameter EndTime.",
                        b -> b.endTime(start.minusSeconds(1))),
                statistic(
                        "InvalidParameterCombination",
                        "The parameters Statistics and ExtendedStatistics are mutually exclusive and you have specified"
                                + " both.",
                        b -> b.extendedStatistics("p99")),
                statistic(
                        "MissingParameter",
                        "Must specify either Statistics or ExtendedStatistics",
                        b -> b.statisticsWithStrings((Collection<String>) null)),
                statistic(
                        "InvalidParameterValue",
                        "The value p101 for parameter ExtendedStatistics.member.1 is not supported.",
                        b -> b.statisticsWithStrings((Collection<String>) null).extendedStatistics("p101")));
    }

    private static Arguments statistic(String code, String text, Consumer<GetMetricStatisticsRequest.Builder> request) {
        return Arguments.of(code, text, request);
    }

    @ParameterizedTest
    @MethodSource
    void badStatistics(String code, String text, Consumer<GetMetricStatisticsRequest.Builder> request) {
        Refusals.assertRefused(world.aws, () -> statistics(request), code, text);
    }

    // ---- GetMetricData

    @Test
    void the_newest_comes_first_unless_asked_otherwise() {
        world.minuteByMinute(1.0, 2.0, 3.0);

        assertThat(data(b -> {}).metricDataResults().get(0).values()).containsExactly(3.0, 2.0, 1.0);
        assertThat(data(b -> b.scanBy("TimestampAscending"))
                        .metricDataResults()
                        .get(0)
                        .values())
                .containsExactly(1.0, 2.0, 3.0);
        assertThat(data(b -> {}).metricDataResults().get(0).statusCodeAsString())
                .isEqualTo("Complete");
    }

    @Test
    void a_metric_that_never_was_has_a_result_without_values() {
        assertThat(data(b -> {}).metricDataResults())
                .singleElement()
                .satisfies(result -> assertThat(result.values()).isEmpty());
    }

    @Test
    void labels_tell_queries_apart() {
        assertThat(labels(query("a", "Sum", 60, null), query("b", "Sum", 60, null)))
                .containsExactly("Latency", "Latency");
        assertThat(labels(query("a", "Sum", 60, null), query("b", "Minimum", 60, null)))
                .containsExactly("Latency Sum", "Latency Minimum");
        assertThat(labels(query("a", "Sum", 60, null), query("b", "Sum", 30, null)))
                .containsExactly("Latency 60", "Latency 30");
        assertThat(labels(query("a", "Sum", 60, null), query("b", "Minimum", 30, "mine")))
                .containsExactly("Latency Sum 60", "mine");
    }

    private List<String> labels(MetricDataQuery... queries) {
        return data(b -> b.metricDataQueries(queries)).metricDataResults().stream()
                .map(MetricDataResult::label)
                .toList();
    }

    @Test
    void a_metric_of_several_units_is_told_by_the_first_and_says_so() {
        for (String unit : List.of("Seconds", "Milliseconds")) {
            world.cloudWatch.putMetricData(request -> request.namespace("Shop")
                    .metricData(datum -> datum.metricName("Latency")
                            .value(unit.equals("Seconds") ? 60.0 : 60_000.0)
                            .unit(unit)));
        }

        assertThat(data(b -> {}).metricDataResults()).singleElement().satisfies(result -> {
            assertThat(result.values()).containsExactly(60_000.0);
            assertThat(result.messages()).singleElement().satisfies(message -> {
                assertThat(message.code()).isEqualTo("MultipleUnits");
                assertThat(message.value()).isEqualTo("Multiple units returned: '[Milliseconds, Seconds]'");
            });
        });
    }

    @Test
    void pages_hold_as_many_points_as_are_asked_for() {
        world.minuteByMinute(1.0, 2.0, 3.0, 4.0, 5.0);
        List<String> pages = new ArrayList<>();
        String token = null;
        do {
            String from = token;
            GetMetricDataResponse page = data(b -> b.scanBy("TimestampAscending")
                    .maxDatapoints(3)
                    .nextToken(from)
                    .metricDataQueries(query("a", "Sum", 60, "a"), query("b", "Maximum", 60, "b")));
            page.metricDataResults().forEach(each -> pages.add(each.id() + each.values() + each.statusCodeAsString()));
            token = page.nextToken();
        } while (token != null);

        assertThat(pages)
                .containsExactly(
                        "a[1.0, 2.0, 3.0]PartialData",
                        "b[]PartialData",
                        "a[4.0, 5.0]Complete",
                        "b[1.0]PartialData",
                        "a[]Complete",
                        "b[2.0, 3.0, 4.0]PartialData",
                        "a[]Complete",
                        "b[5.0]Complete");
    }

    static Stream<Arguments> badData() {
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        return Stream.of(
                query(
                        "The value 62ba for parameter MetricDataQueries.member.1.Id is not matching the expected pattern"
                                + " ^[a-z][a-zA-Z0-9_]*$.",
                        b -> b.metricDataQueries(query("62ba", "Sum", 60, null))),
                query(
                        "The values for parameter id in MetricDataQueries are not unique.",
                        b -> b.metricDataQueries(query("a", "Sum", 60, null), query("a", "Sum", 60, null))),
                query(
                        "The value for parameter MetricDataQueries.member.1.MetricStat.Stat is not a valid statistic.",
                        b -> b.metricDataQueries(query("a", "Median", 60, null))),
                query(
                        "The parameters MetricDataQueries.member.1.Period and MetricDataQueries.member.1.MetricStat are"
                                + " mutually exclusive and you have specified both.",
                        b -> b.metricDataQueries(query("a", "Sum", 60, null).toBuilder()
                                .period(60)
                                .build())),
                query(
                        "The parameter MetricDataQueries.member.1.MetricStat.Metric.Namespace is required.",
                        b -> b.metricDataQueries(q -> q.id("a")
                                .metricStat(s -> s.metric(m -> m.metricName("Latency"))
                                        .period(60)
                                        .stat("Sum")))),
                query(
                        "Either Expression or MetricStat must be specified for parameter MetricDataQueries.member.1.",
                        b -> b.metricDataQueries(q -> q.id("a"))),
                query("The parameter EndTime must be greater than StartTime.", b -> b.endTime(start)),
                query("The parameter MaxDatapoints must be between 1 and 100800.", b -> b.maxDatapoints(0)));
    }

    private static Arguments query(String text, Consumer<GetMetricDataRequest.Builder> request) {
        return Arguments.of(text, request);
    }

    @ParameterizedTest
    @MethodSource
    void badData(String text, Consumer<GetMetricDataRequest.Builder> request) {
        Refusals.assertRefused(world.aws, () -> data(request), "ValidationError", text);
    }
}
