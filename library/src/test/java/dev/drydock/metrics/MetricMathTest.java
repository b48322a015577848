package dev.drydock.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Refusals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;

/** Expressions over two metrics: m1 has 30, 20, 0 and 4, m2 has 20, nothing, 10 and nothing, minute by minute. */
class MetricMathTest {

    private final MeteredWorld world = new MeteredWorld();
    private final Instant start = world.now();

    @BeforeEach
    void two_metrics() {
        Double[] one = {30.0, 20.0, 0.0, 4.0};
        Double[] other = {20.0, null, 10.0, null};
        for (int i = 0; i < 4; i++) {
            world.aws.metric("Shop", "One").put(one[i]);
            if (other[i] != null) {
                world.aws.metric("Shop", "Other").put(other[i]);
            }
            world.minutes(1);
        }
    }

    private static MetricDataQuery metric(String id, String name) {
        return MetricDataQuery.builder()
                .id(id)
                .metricStat(
                        stat -> stat.metric(metric -> metric.namespace("Shop").metricName(name))
                                .period(60)
                                .stat("Sum"))
                .returnData(false)
                .build();
    }

    private List<MetricDataResult> results(String expression) {
        return world.cloudWatch
                .getMetricData(request -> request.startTime(start)
                        .endTime(start.plusSeconds(240))
                        .scanBy("TimestampAscending")
                        .metricDataQueries(
                                metric("m1", "One"),
                                metric("m2", "Other"),
                                MetricDataQuery.builder()
                                        .id("e1")
                                        .expression(expression)
                                        .build()))
                .metricDataResults();
    }

    /** Each minute's value, or a dash. */
    private String drawn(MetricDataResult result) {
        TreeMap<Instant, Double> values = new TreeMap<>();
        for (int i = 0; i < result.values().size(); i++) {
            values.put(result.timestamps().get(i), result.values().get(i));
        }
        List<String> minutes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Double value = values.get(start.plusSeconds(60L * i));
            minutes.add(
                    value == null
                            ? "-"
                            : value == Math.rint(value)
                                    ? String.valueOf(value.longValue())
                                    : String.valueOf(Math.round(value * 1000) / 1000.0));
        }
        return String.join(" ", minutes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "m1                            | 30 20 0 4",
                "m1 + m2                       | 50 20 10 4",
                "m1 - m2                       | 10 20 -10 4",
                "m1 * 2                        | 60 40 0 8",
                "m1 / m2                       | 1.5 - 0 -",
                "100 / m1                      | 3.333 5 - 25",
                "m2 ^ 2                        | 400 - 100 -",
                "-m1                           | -30 -20 0 -4",
                "1 + 2 * m1                    | 61 41 1 9",
                "(1 + 2) * m1                  | 90 60 0 12",
                "m1 < m2                       | 0 0 1 0",
                "m1 >= 30                      | 1 0 0 0",
                "m1 == 4                       | 0 0 0 1",
                "m1 != 4                       | 1 1 1 0",
                "m1 > 15 AND m2 > 15           | 1 0 0 0",
                "m1 > 25 OR m2 > 5             | 1 0 1 0",
                "m1 - AVG(m1)                  | 16.5 6.5 -13.5 -9.5",
                "m1 / MAX(m1)                  | 1 0.667 0 0.133",
                "m1 - MIN(m2)                  | 20 10 -10 -6",
                "m1 / SUM(m1)                  | 0.556 0.37 0 0.074",
                "m1 / STDDEV(m1)               | 2.476 1.651 0 0.33",
                "m1 * DATAPOINT_COUNT(m2)      | 60 40 0 8",
                "SUM([m1, m2])                 | 50 20 10 4",
                "AVG([m1, m2])                 | 25 10 5 2",
                "MAX([m1, m2])                 | 30 20 10 4",
                "MIN(METRICS())                | 20 20 0 4",
                "SUM(METRICS(\"m2\"))          | 20 - 10 -",
                "DATAPOINT_COUNT(METRICS())    | 2 1 2 1",
                "m1 * METRIC_COUNT(METRICS())  | 60 40 0 8",
                "ABS(m1 - m2)                  | 10 20 10 4",
                "CEIL(m1 / 7)                  | 5 3 0 1",
                "FLOOR(m1 / 7)                 | 4 2 0 0",
                "LOG10(m2)                     | 1.301 - 1 -",
                "LOG(m2 / m2)                  | 0 - 0 -",
                "DIFF(m1)                      | - -10 -20 4",
                "DIFF_TIME(m2)                 | - - 120 -",
                "RATE(m1)                      | - -0.167 -0.333 0.067",
                "RUNNING_SUM(m1)               | 30 50 50 54",
                "FILL(m2, 0)                   | 20 0 10 0",
                "FILL(m2, REPEAT)              | 20 20 10 10",
                "FILL(m2, LINEAR)              | 20 15 10 -",
                "FILL(m2, m1)                  | 20 20 10 4",
                "FILL(m2, MIN(m2))             | 20 10 10 10",
                "m1 / PERIOD(m1)               | 0.5 0.333 0 0.067",
                "IF(m1 > 10, m1)               | 30 20 - -",
                "IF(m1 > 10, 1, 0)             | 1 1 0 0",
                "IF(m1, m2, 7)                 | 20 0 7 0",
                "IF(1 > 0, m1, m2)             | 30 20 0 4",
                "FIRST(SORT(METRICS(), SUM, DESC)) | 30 20 0 4",
                "LAST(SORT(METRICS(), MAX, DESC))  | 20 - 10 -",
                "SUM(SLICE(METRICS(), 1))      | 20 - 10 -",
                "SUM(SLICE(METRICS(), 0, 1))   | 30 20 0 4",
                "SUM(REMOVE_EMPTY(METRICS()))  | 50 20 10 4",
                "TIME_SERIES(5)                | 5 5 5 5",
                "TIME_SERIES(MAX(m1))          | 30 30 30 30",
                "MINUTE(m1)                    | 0 1 2 3",
                "HOUR(m2)                      | 0 0 0 0",
                "DAY(m1)                       | 4 4 4 4",
                "YEAR(m1) - 2000               | 26 26 26 26",
                "IF(MINUTE(m1) >= 2, m1)       | - - 0 4",
            })
    void expressions(String expression, String minutes) {
        assertThat(results(expression))
                .singleElement()
                .satisfies(result -> assertThat(drawn(result)).isEqualTo(minutes));
    }

    @Test
    void an_array_has_a_result_for_each_series() {
        assertThat(results("[m1, m2] * 2"))
                .extracting(result -> result.label() + ": " + drawn(result))
                .containsExactly("e1 One: 60 40 0 8", "e1 Other: 40 - 20 -");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "m1 +            | Error in expression 'e1': Invalid syntax",
                "m1 m2           | Error in expression 'e1': Invalid syntax",
                "(m1             | Error in expression 'e1': Invalid syntax",
                "m1 # 2          | Error in expression 'e1': Invalid syntax",
                "FOO(m1)         | Error in expression 'e1': Function 'FOO' not found",
                "sum(m1)         | Error in expression 'e1': Function 'sum' not found",
                "m7 + 1          | Error in expression 'e1': The identifier 'm7' is not defined",
                "e1 + 1          | Error in expression 'e1': The expression refers to itself",
                "ABS(1, 2)       | Error in expression 'e1': Function 'ABS' does not accept these arguments",
                "[m1] + [m2]     | Error in expression 'e1': Operator '+' does not accept these operands",
                "AVG(m1)         | Error in expression 'e1': The result must be a time series or an array of time series",
            })
    void wrong_expressions_are_refused(String expression, String text) {
        Refusals.assertRefused(world.aws, () -> results(expression), "ValidationError", text);
    }

    @Test
    void an_expression_may_be_as_deep_as_it_is_long() {
        Refusals.assertRefused(
                world.aws,
                () -> results("(".repeat(1000) + "m1" + ")".repeat(1000)),
                "ValidationError",
                "Error in expression 'e1': Invalid syntax");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SEARCH('{AWS/ECS}', 'Average') | search expressions",
                "ANOMALY_DETECTION_BAND(m1)     | anomaly detection",
                "SELECT AVG(x) FROM y           | Metrics Insights queries",
            })
    void what_is_not_simulated_is_told(String expression, String what) {
        assertThatThrownBy(() -> results(expression))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("Drydock does not simulate " + what
                        + ", which Expression of monitoring:GetMetricData asks for");
    }
}
