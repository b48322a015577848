package dev.drydock.internal.logs.metricfilter;

import static dev.drydock.internal.logs.LogsWorld.GROUP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.internal.logs.LogsWorld;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeMetricFiltersResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroupClass;
import software.amazon.awssdk.services.cloudwatchlogs.model.MetricFilter;
import software.amazon.awssdk.services.cloudwatchlogs.model.MetricTransformation;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutMetricFilterRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.StandardUnit;

/** What PutMetricFilter takes and refuses, and what DescribeMetricFilters shows of it. */
class MetricFilterOperationsTest {

    private static final String INVALID = "InvalidParameterException";

    private final LogsWorld world = new LogsWorld();

    private static MetricTransformation transformation() {
        return MetricTransformation.builder()
                .metricNamespace("Shop")
                .metricName("Errors")
                .metricValue("1")
                .build();
    }

    private void put(String name, String pattern, Consumer<MetricTransformation.Builder> changed) {
        world.logs.putMetricFilter(request(name, pattern, changed));
    }

    private static PutMetricFilterRequest request(
            String name, String pattern, Consumer<MetricTransformation.Builder> changed) {
        return PutMetricFilterRequest.builder()
                .logGroupName(GROUP)
                .filterName(name)
                .filterPattern(pattern)
                .metricTransformations(transformation().copy(changed))
                .build();
    }

    private void put(String name) {
        put(name, "ERROR", t -> {});
    }

    private void assertRefused(String pattern, Consumer<MetricTransformation.Builder> changed, String message) {
        world.assertRefused(() -> put("refused", pattern, changed), INVALID, message);
    }

    private static List<String> names(DescribeMetricFiltersResponse answer) {
        return answer.metricFilters().stream().map(MetricFilter::filterName).toList();
    }

    @Test
    void a_filter_is_shown_as_it_was_put() {
        put("errors", " ", t -> t.defaultValue(0.0).unit(StandardUnit.COUNT));

        assertThat(world.logs
                        .describeMetricFilters(b -> b.logGroupName(GROUP).filterNamePrefix("err"))
                        .metricFilters())
                .containsExactly(MetricFilter.builder()
                        .filterName("errors")
                        .filterPattern(" ")
                        .logGroupName(GROUP)
                        .creationTime(world.now())
                        .applyOnTransformedLogs(false)
                        .metricTransformations(
                                transformation().copy(t -> t.defaultValue(0.0).unit(StandardUnit.COUNT)))
                        .build());
    }

    @Test
    void a_filter_takes_the_place_of_the_one_of_its_name() {
        put("errors");
        long created = world.now();
        world.advance(Duration.ofHours(1));

        put("errors", "FATAL", t -> t.metricName("Fatal"));

        assertThat(world.logs.describeMetricFilters().metricFilters())
                .singleElement()
                .satisfies(filter -> {
                    assertThat(filter.filterPattern()).isEqualTo("FATAL");
                    assertThat(filter.metricTransformations().get(0).metricName())
                            .isEqualTo("Fatal");
                    assertThat(filter.creationTime()).isEqualTo(created);
                });
    }

    @Test
    void groups_count_their_filters() {
        put("a");
        put("b");
        world.logs.deleteMetricFilter(b -> b.logGroupName(GROUP).filterName("a"));
        put("c");

        assertThat(world.logs.describeLogGroups().logGroups().get(0).metricFilterCount())
                .isEqualTo(2);
    }

    @Test
    void filters_are_listed_by_name_across_groups_and_page_by_page() {
        world.logs.createLogGroup(b -> b.logGroupName("/another"));
        put("b");
        put("a");
        world.logs.putMetricFilter(request("a", "x", t -> {}).copy(b -> b.logGroupName("/another")));

        DescribeMetricFiltersResponse first = world.logs.describeMetricFilters(b -> b.limit(2));
        DescribeMetricFiltersResponse second =
                world.logs.describeMetricFilters(b -> b.limit(2).nextToken(first.nextToken()));

        assertThat(first.metricFilters())
                .extracting(each -> each.filterName() + " of " + each.logGroupName())
                .containsExactly("a of /another", "a of /app");
        assertThat(names(second)).containsExactly("b");
        assertThat(second.nextToken()).isNull();
    }

    @Test
    void a_listing_is_narrowed_by_prefix_and_by_metric() {
        put("errors");
        put("fatal", "FATAL", t -> t.metricName("Fatal"));

        assertThat(names(world.logs.describeMetricFilters(b -> b.filterNamePrefix("fa"))))
                .containsExactly("fatal");
        assertThat(names(world.logs.describeMetricFilters(
                        b -> b.metricNamespace("Shop").metricName("Errors"))))
                .containsExactly("errors");
        assertThat(names(world.logs.describeMetricFilters(
                        b -> b.metricNamespace("Elsewhere").metricName("Errors"))))
                .isEmpty();
    }

    @Test
    void a_metric_is_named_with_its_namespace() {
        world.assertRefused(
                () -> world.logs.describeMetricFilters(b -> b.metricName("Errors")),
                INVALID,
                "metricName and metricNamespace must be specified together.");
    }

    @Test
    void a_group_that_there_is_not_has_no_filters() {
        String message = "The specified log group does not exist.";

        world.assertRefused(
                () -> world.logs.describeMetricFilters(b -> b.logGroupName("gone")),
                "ResourceNotFoundException",
                message);
        world.assertRefused(
                () -> world.logs.deleteMetricFilter(b -> b.logGroupName("gone").filterName("a")),
                "ResourceNotFoundException",
                message);
        world.assertRefused(
                () -> world.logs.putMetricFilter(request("a", "x", t -> {}).copy(b -> b.logGroupName("gone"))),
                "ResourceNotFoundException",
                message);
    }

    @Test
    void a_filter_that_there_is_not_cannot_be_deleted() {
        world.assertRefused(
                () -> world.logs.deleteMetricFilter(b -> b.logGroupName(GROUP).filterName("gone")),
                "ResourceNotFoundException",
                "The specified metric filter does not exist.");
    }

    @Test
    void the_filters_of_a_group_go_with_it() {
        put("errors");

        world.logs.deleteLogGroup(b -> b.logGroupName(GROUP));
        world.logs.createLogGroup(b -> b.logGroupName(GROUP));

        assertThat(world.logs.describeMetricFilters().metricFilters()).isEmpty();
    }

    @Test
    void a_group_has_a_hundred_filters_at_most() {
        for (int i = 0; i < 100; i++) {
            put("f" + i);
        }

        world.assertRefused(() -> put("one more"), "LimitExceededException", "Resource limit exceeded.");
        put("f7", "other", t -> {});
    }

    @Test
    void five_filters_of_a_group_may_have_regular_expressions() {
        for (int i = 0; i < 5; i++) {
            put("f" + i, "%[45]0\\d%", t -> {});
        }

        world.assertRefused(
                () -> put("one more", "%x%", t -> {}), "LimitExceededException", "Resource limit exceeded.");
        put("f0", "%5\\d\\d%", t -> {});
        put("plain");
    }

    @Test
    void there_is_one_transformation() {
        MetricTransformation one = transformation();

        world.assertRefused(
                () -> world.logs.putMetricFilter(request("f", "x", t -> {})
                        .copy(b -> b.metricTransformations(one, one.copy(t -> t.metricName("Other"))))),
                INVALID,
                "1 validation error detected: Value '[MetricTransformation(metricName=Errors, metricNamespace=Shop,"
                        + " metricValue=1, defaultValue=null, unit=null, dimensions=null),"
                        + " MetricTransformation(metricName=Other, metricNamespace=Shop, metricValue=1,"
                        + " defaultValue=null, unit=null, dimensions=null)]' at 'metricTransformations' failed to"
                        + " satisfy constraint: Member must have length less than or equal to 1");
    }

    @Test
    void names_and_patterns_have_a_longest_length() {
        String longName = "X".repeat(513);
        String wrong = "1 validation error detected: Value '" + longName + "' at '";
        String end = "' failed to satisfy constraint: Member must have length less than or equal to 512";

        world.assertRefused(() -> put(longName), INVALID, wrong + "filterName" + end);
        world.assertRefused(
                () -> world.logs.deleteMetricFilter(b -> b.logGroupName(GROUP).filterName(longName)),
                INVALID,
                wrong + "filterName" + end);
        world.assertRefused(
                () -> world.logs.describeMetricFilters(b -> b.filterNamePrefix(longName)),
                INVALID,
                wrong + "filterNamePrefix" + end);
        world.assertRefused(
                () -> world.logs.deleteMetricFilter(
                        b -> b.logGroupName(longName).filterName("f")),
                INVALID,
                "Invalid LogGroup or LogStream, both must have length less than or equal to 512.");
        assertRefused(
                "X".repeat(1025),
                t -> {},
                "1 validation error detected: Value '" + "X".repeat(1000) + "..." // AWS repeats the whole
                        + "' at 'filterPattern' failed to satisfy constraint: Member must have length less than or equal"
                        + " to 1024");
        world.assertRefused(
                () -> world.logs.describeMetricFilters(
                        b -> b.metricName("X".repeat(256)).metricNamespace("valid")),
                INVALID,
                "1 validation error detected: Value '" + "X".repeat(256)
                        + "' at 'metricName' failed to satisfy constraint: Member must have length less than or equal"
                        + " to 255");
    }

    @Test
    void a_namespace_may_have_colons() {
        put("f", "x", t -> t.metricNamespace("A.B-c_d/1#2:metricNamespace"));

        assertThat(names(world.logs.describeMetricFilters(
                        b -> b.metricName("Errors").metricNamespace("A.B-c_d/1#2:metricNamespace"))))
                .containsExactly("f");
    }

    @Test
    void patterns_are_refused_as_a_search_refuses_them() {
        assertRefused("ERROR!", t -> {}, "Invalid character(s) in term 'ERROR!'");
        assertRefused("{ $.a = 1", t -> {}, "If a filter pattern starts with '{' it must end with '}'");
        assertRefused("\"open", t -> {}, "Invalid filter pattern");
    }

    @Test
    void terms_have_no_dimensions() {
        assertRefused(
                "?ERROR ?WARN",
                t -> t.dimensions(Map.of("Code", "$.code")),
                "The specified filter pattern does not support dimensions");
    }

    @Test
    void dimensions_and_a_default_value_exclude_each_other() {
        assertRefused(
                "{ $.code = * }",
                t -> t.dimensions(Map.of("Code", "$.code")).defaultValue(0.0),
                "Invalid metric transformation: dimensions and default value are mutually exclusive properties");
    }

    @Test
    void there_are_three_dimensions_at_most() {
        assertRefused(
                "{ $.a = * }",
                t -> t.dimensions(Map.of("A", "$.a", "B", "$.b", "C", "$.c", "D", "$.d")),
                "Invalid metric transformation: a metric can have at most 3 dimensions");
        put("f", "{ $.a = * }", t -> t.dimensions(Map.of("A", "$.a", "B", "$.b", "C", "$.c")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{ $.a = * }; web",
                "{ $.a = * }; $code",
                "[ip, code]; $.code",
                "[ip, code]; $",
                "{ $.a = * }; $.",
            })
    void a_dimension_comes_from_a_part_that_such_a_pattern_has(String pattern, String value) {
        assertRefused(
                pattern,
                t -> t.dimensions(Map.of("Code", value)),
                "Invalid metric transformation: dimension value '" + value + "' is not valid");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void a_default_value_is_a_number_that_there_is(double value) {
        assertRefused(
                "ERROR",
                t -> t.defaultValue(value),
                "Invalid metric transformation: default value '" + value + "' is not valid");
    }

    @Test
    void of_several_dimensions_that_are_refused_the_first_is_named_in_whatever_order_they_come() {
        Map<String, String> dimensions = new LinkedHashMap<>();
        dimensions.put("Z", "last");
        dimensions.put("A", "first");

        assertRefused(
                "{ $.a = * }",
                t -> t.dimensions(dimensions),
                "Invalid metric transformation: dimension value 'first' is not valid");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"ERROR; many", "ERROR; $.ms", "{ $.a = * }; $ms", "[ip, ms]; $.ms", "ERROR; 1e999", "ERROR; 1,5"})
    void a_value_is_a_number_or_comes_from_a_part_that_such_a_pattern_has(String pattern, String value) {
        assertRefused(
                pattern,
                t -> t.metricValue(value),
                "Invalid metric transformation: metric value '" + value + "' is not valid");
    }

    @Test
    void a_value_may_come_from_a_property_that_the_pattern_does_not_name() {
        put("f", "{ $.val = * }", t -> t.metricValue("$.value"));

        assertThat(names(world.logs.describeMetricFilters())).containsExactly("f");
    }

    @ParameterizedTest
    @CsvSource({"INFREQUENT_ACCESS", "DELIVERY"})
    void groups_of_other_classes_have_no_metric_filters(LogGroupClass logClass) {
        world.logs.createLogGroup(b -> b.logGroupName("rare").logGroupClass(logClass));

        world.assertRefused(
                () -> world.logs.putMetricFilter(request("f", "x", t -> {}).copy(b -> b.logGroupName("rare"))),
                "InvalidOperationException",
                "The log group rare is of log-group-class " + logClass
                        + ". PutMetricFilter is not supported for this log class.");
    }

    @Test
    void transformed_logs_are_refused_by_name() {
        assertThatThrownBy(() -> world.logs.putMetricFilter(
                        request("f", "x", t -> {}).copy(b -> b.applyOnTransformedLogs(true))))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("Drydock does not simulate log transformers, which applyOnTransformedLogs of"
                        + " logs:PutMetricFilter asks for");
    }

    @Test
    void system_fields_that_are_dimensions_count_and_are_shown() {
        world.logs.putMetricFilter(request("f", "{ $.a = * }", t -> t.dimensions(Map.of("A", "$.a")))
                .copy(b -> b.emitSystemFieldDimensions("@aws.account", "@aws.region")
                        .fieldSelectionCriteria("@aws.region = \"us-east-1\"")));

        assertThat(world.logs.describeMetricFilters().metricFilters())
                .singleElement()
                .satisfies(filter -> {
                    assertThat(filter.emitSystemFieldDimensions()).containsExactly("@aws.account", "@aws.region");
                    assertThat(filter.fieldSelectionCriteria()).isEqualTo("@aws.region = \"us-east-1\"");
                });
        world.assertRefused(
                () -> world.logs.putMetricFilter(
                        request("g", "{ $.a = * }", t -> t.dimensions(Map.of("A", "$.a", "B", "$.b")))
                                .copy(b -> b.emitSystemFieldDimensions("@aws.account", "@aws.region"))),
                INVALID,
                "Invalid metric transformation: a metric can have at most 3 dimensions");
        world.assertRefused(
                () -> world.logs.putMetricFilter(
                        request("g", "x", t -> {}).copy(b -> b.emitSystemFieldDimensions("@source.log"))),
                INVALID,
                "Invalid emitSystemFieldDimensions: '@source.log' is not supported");
    }

    @ParameterizedTest
    @ValueSource(strings = {"@aws.region", "level = \"x\"", "@aws.region IN \"a\"", "@aws.region = 'a'"})
    void criteria_are_about_system_fields(String criteria) {
        world.assertRefused(
                () -> world.logs.putMetricFilter(
                        request("f", "x", t -> {}).copy(b -> b.fieldSelectionCriteria(criteria))),
                INVALID,
                "Invalid fieldSelectionCriteria of a metric filter");
    }
}
