package dev.drydock.metrics;

import static dev.drydock.metrics.MeteredWorld.dimension;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Refusals;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.cloudwatch.model.Datapoint;
import software.amazon.awssdk.services.cloudwatch.model.Metric;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;
import software.amazon.awssdk.services.cloudwatch.model.StatisticSet;

/** What is put, in which forms, and what is refused. */
class PutMetricDataTest {

    private final MeteredWorld world = new MeteredWorld();

    private void put(Consumer<MetricDatum.Builder> datum) {
        world.cloudWatch.putMetricData(request -> request.namespace("Shop").metricData(each -> {
            each.metricName("Latency");
            datum.accept(each);
        }));
    }

    private Datapoint read() {
        return world.cloudWatch
                .getMetricStatistics(request -> request.namespace("Shop")
                        .metricName("Latency")
                        .startTime(world.now().minusSeconds(60))
                        .endTime(world.now().plusSeconds(60))
                        .period(120)
                        .statistics(
                                Statistic.SAMPLE_COUNT,
                                Statistic.AVERAGE,
                                Statistic.SUM,
                                Statistic.MINIMUM,
                                Statistic.MAXIMUM))
                .datapoints()
                .get(0);
    }

    private static void isOf(Datapoint point, double count, double sum, double minimum, double maximum) {
        assertThat(List.of(point.sampleCount(), point.sum(), point.minimum(), point.maximum(), point.average()))
                .containsExactly(count, sum, minimum, maximum, sum / count);
    }

    // ---- forms

    @Test
    void a_value_counts_once() {
        put(datum -> datum.value(2.5));

        isOf(read(), 1, 2.5, 2.5, 2.5);
    }

    @Test
    void values_count_as_often_as_they_are_said_to() {
        put(datum -> datum.values(10.0, 1.0).counts(4.0, 2.0).unit("Count"));

        isOf(read(), 6, 42, 1, 10);
        assertThat(read().unitAsString()).isEqualTo("Count");
    }

    @Test
    void values_without_counts_count_once_each() {
        put(datum -> datum.values(10.0, 1.0));

        isOf(read(), 2, 11, 1, 10);
    }

    @Test
    void sums_are_taken_as_they_are() {
        put(datum -> datum.statisticValues(
                set -> set.sampleCount(4.0).sum(10.0).minimum(1.0).maximum(5.0)));
        put(datum -> datum.value(6.0));

        isOf(read(), 5, 16, 1, 6);
    }

    @Test
    void values_without_a_unit_have_the_unit_none() {
        put(datum -> datum.value(1.0));

        assertThat(read().unitAsString()).isEqualTo("None");
    }

    @Test
    void a_metric_of_high_resolution_has_values_by_the_second() {
        put(datum -> datum.value(1.0).storageResolution(1));
        world.pass(Duration.ofSeconds(10));
        put(datum -> datum.value(2.0).storageResolution(1));

        assertThat(world.cloudWatch
                        .getMetricStatistics(request -> request.namespace("Shop")
                                .metricName("Latency")
                                .startTime(world.now().minusSeconds(10))
                                .endTime(world.now().plusSeconds(1))
                                .period(10)
                                .statistics(Statistic.SUM))
                        .datapoints())
                .extracting(Datapoint::sum)
                .containsExactly(1.0, 2.0);
    }

    // ---- listing

    @Test
    void metrics_are_listed_by_their_dimensions() {
        put(datum -> datum.value(1.0).dimensions(dimension("Zone", "a"), dimension("Host", "one")));
        put(datum -> datum.value(1.0).dimensions(dimension("Zone", "b")));
        put(datum -> datum.value(1.0));

        List<Metric> all = world.cloudWatch.listMetrics().metrics();

        assertThat(all)
                .hasSize(3)
                .allSatisfy(each -> assertThat(each.namespace()).isEqualTo("Shop"));
        assertThat(world.cloudWatch
                        .listMetrics(request -> request.dimensions(filter -> filter.name("Zone")))
                        .metrics())
                .hasSize(2);
        assertThat(world.cloudWatch
                        .listMetrics(request ->
                                request.dimensions(filter -> filter.name("Zone").value("a")))
                        .metrics())
                .singleElement()
                .satisfies(each -> assertThat(each.dimensions())
                        .containsExactly(dimension("Host", "one"), dimension("Zone", "a")));
        assertThat(world.cloudWatch
                        .listMetrics(request -> request.namespace("Other"))
                        .metrics())
                .isEmpty();
    }

    @Test
    void metrics_are_listed_for_two_weeks_after_their_last_value() {
        put(datum -> datum.value(1.0));

        world.pass(Duration.ofHours(4));
        assertThat(world.cloudWatch
                        .listMetrics(request -> request.recentlyActive("PT3H"))
                        .metrics())
                .isEmpty();
        assertThat(world.cloudWatch.listMetrics().metrics()).hasSize(1);

        world.pass(Duration.ofDays(14));
        assertThat(world.cloudWatch.listMetrics().metrics()).isEmpty();
    }

    @Test
    void metrics_are_listed_in_pages_of_five_hundred() {
        for (int i = 0; i < 2; i++) {
            int from = i * 400;
            world.cloudWatch.putMetricData(request -> request.namespace("Shop")
                    .metricData(IntStream.range(from, from + 400)
                            .mapToObj(each -> MetricDatum.builder()
                                    .metricName("m" + each)
                                    .value(1.0)
                                    .build())
                            .toList()));
        }

        assertThat(world.cloudWatch.listMetrics().metrics()).hasSize(500);
        assertThat(world.cloudWatch.listMetricsPaginator().metrics()).hasSize(800);
    }

    @Test
    void what_a_metric_filter_measured_is_a_metric() {
        world.aws.given().logGroup("/shop");
        world.aws.logs().createLogStream(b -> b.logGroupName("/shop").logStreamName("one"));
        world.aws
                .logs()
                .putMetricFilter(b -> b.logGroupName("/shop")
                        .filterName("errors")
                        .filterPattern("ERROR")
                        .metricTransformations(t ->
                                t.metricNamespace("Shop").metricName("Latency").metricValue("3")));

        world.aws
                .logs()
                .putLogEvents(b -> b.logGroupName("/shop")
                        .logStreamName("one")
                        .logEvents(e -> e.timestamp(world.now().toEpochMilli()).message("ERROR one")));

        isOf(read(), 1, 3, 3, 3);
        assertThat(world.cloudWatch.listMetrics().metrics()).hasSize(1);
    }

    // ---- refusals

    static Stream<Arguments> refusals() {
        return Stream.of(
                row(
                        "InvalidParameterCombination",
                        "The parameters MetricData.member.1.Value and MetricData.member.1.Values are mutually exclusive and"
                                + " you have specified both.",
                        d -> d.value(1.5).values(1.0, 10.0)),
                row(
                        "InvalidParameterCombination",
                        "The parameters MetricData.member.1.Value and MetricData.member.1.StatisticValues are mutually"
                                + " exclusive and you have specified both.",
                        d -> d.value(1.5).statisticValues(PutMetricDataTest::sums)),
                row(
                        "InvalidParameterValue",
                        "The parameters MetricData.member.1.Values and MetricData.member.1.Counts must be of the same"
                                + " size.",
                        d -> d.values(1.0, 10.0).counts(2.0, 4.0, 5.0)),
                row(
                        "InvalidParameterValue",
                        "The value NaN for parameter MetricData.member.1.Value is invalid.",
                        d -> d.value(Double.NaN)),
                row(
                        "InvalidParameterValue",
                        "The value Infinity for parameter MetricData.member.1.Values is invalid.",
                        d -> d.values(Double.POSITIVE_INFINITY)),
                row(
                        "InvalidParameterValue",
                        "The collection MetricData.member.1.Values must not have a size greater than 150.",
                        d -> d.values(Collections.nCopies(151, 1.0))),
                row(
                        "InvalidParameterValue",
                        "The parameter MetricData.member.1.StatisticValues.Maximum must be greater than"
                                + " MetricData.member.1.StatisticValues.Minimum.",
                        d -> d.statisticValues(
                                s -> s.sampleCount(1.0).sum(1.0).minimum(2.0).maximum(1.0))),
                row(
                        "MissingParameter",
                        "At least one of the parameters MetricData.member.1.Value, MetricData.member.1.Values or"
                                + " MetricData.member.1.StatisticValues must be specified.",
                        d -> {}),
                row(
                        "InvalidParameterValue",
                        "The value 30 for parameter MetricData.member.1.StorageResolution is invalid. Valid values are 1"
                                + " and 60.",
                        d -> d.value(1.0).storageResolution(30)));
    }

    static Stream<Arguments> refusedNamesAndTimes() {
        return Stream.of(
                row(
                        "InvalidParameterValue",
                        "No metric may specify the same dimension name twice.",
                        d -> d.value(1.0).dimensions(dimension("Host", "a"), dimension("Host", "b"))),
                row(
                        "InvalidParameterValue",
                        "The value for parameter MetricData.member.1.Dimensions.member.1.Value contains non-ASCII"
                                + " characters.",
                        d -> d.value(1.0).dimensions(dimension("Stadt", "Köln"))),
                row(
                        "InvalidParameterValue",
                        "The parameter MetricData.member.1.Timestamp must specify a time within the past two weeks.",
                        d -> d.value(1.0).timestamp(Instant.MIN)),
                row(
                        "InvalidParameterValue",
                        "The parameter MetricData.member.1.Timestamp must specify a time no more than two hours in the"
                                + " future.",
                        d -> d.value(1.0).timestamp(Instant.MAX)),
                row(
                        "InvalidParameterValue",
                        "The parameter MetricData.member.1.Timestamp must specify a time within the past two weeks.",
                        d -> d.value(1.0).timestamp(Instant.parse("2025-12-01T00:00:00Z"))),
                row(
                        "InvalidParameterValue",
                        "The parameter MetricData.member.1.Timestamp must specify a time no more than two hours in the"
                                + " future.",
                        d -> d.value(1.0).timestamp(Instant.parse("2026-01-01T02:00:01Z"))));
    }

    private static void sums(StatisticSet.Builder set) {
        set.sampleCount(1.0).sum(1.0).minimum(1.0).maximum(1.0);
    }

    private static Arguments row(String code, String text, Consumer<MetricDatum.Builder> datum) {
        return Arguments.of(code, text, datum);
    }

    @ParameterizedTest
    @MethodSource({"refusals", "refusedNamesAndTimes"})
    void refusals(String code, String text, Consumer<MetricDatum.Builder> datum) {
        Refusals.assertRefused(world.aws, () -> put(datum), code, text);
    }

    @Test
    void one_bad_value_among_many_changes_nothing() {
        Refusals.assertRefused(
                world.aws,
                () -> world.cloudWatch.putMetricData(request -> request.namespace("Shop")
                        .metricData(one -> one.metricName("a").value(1.0), two -> two.metricName("b"))),
                "MissingParameter",
                "At least one of the parameters MetricData.member.2.Value, MetricData.member.2.Values or"
                        + " MetricData.member.2.StatisticValues must be specified.");
    }

    @Test
    void namespaces_of_aws_are_not_for_users() {
        Refusals.assertRefused(
                world.aws,
                () -> world.cloudWatch.putMetricData(request -> request.namespace("AWS/ECS")
                        .metricData(datum -> datum.metricName("CPUUtilization").value(1.0))),
                "InvalidParameterValue",
                "The value AWS/ for parameter Namespace is invalid.");
    }

    @Test
    void a_thousand_metrics_is_the_most() {
        Refusals.assertRefused(
                world.aws,
                () -> world.cloudWatch.putMetricData(request -> request.namespace("Shop")
                        .metricData(Collections.nCopies(
                                1001,
                                MetricDatum.builder().metricName("m").value(1.0).build()))),
                "InvalidParameterValue",
                "The collection MetricData must not have a size greater than 1000.");
    }
}
