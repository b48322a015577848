package dev.drydock.internal.logs.subscription;

import static dev.drydock.internal.logs.LogsWorld.GROUP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.internal.logs.LogsWorld;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudwatchlogs.model.Distribution;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroupClass;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutSubscriptionFilterRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.SubscriptionFilter;

/** What PutSubscriptionFilter takes and refuses, and what DescribeSubscriptionFilters shows of it. */
class SubscriptionOperationsTest {

    private static final String LAMBDA = "arn:aws:lambda:us-east-1:123456789012:function:shipper";
    private static final String KINESIS = "arn:aws:kinesis:us-east-1:123456789012:stream/logs";
    private static final String FIREHOSE = "arn:aws:firehose:us-east-1:123456789012:deliverystream/logs";
    private static final String ROLE = "arn:aws:iam::123456789012:role/logs";
    private static final String INVALID = "InvalidParameterException";
    private static final String DENIED = "AccessDeniedException";
    private static final String NOT_FOUND = "ResourceNotFoundException";
    private static final String LIMIT = "LimitExceededException";

    private final LogsWorld world = new LogsWorld();

    private static PutSubscriptionFilterRequest request(
            String name, Consumer<PutSubscriptionFilterRequest.Builder> changed) {
        return PutSubscriptionFilterRequest.builder()
                .logGroupName(GROUP)
                .filterName(name)
                .filterPattern("")
                .destinationArn(LAMBDA)
                .applyMutation(changed)
                .build();
    }

    private void put(String name, Consumer<PutSubscriptionFilterRequest.Builder> changed) {
        world.logs.putSubscriptionFilter(request(name, changed));
    }

    private void assertRefused(Consumer<PutSubscriptionFilterRequest.Builder> changed, String code, String message) {
        world.assertRefused(() -> put("refused", changed), code, message);
    }

    private List<SubscriptionFilter> described() {
        return world.logs
                .describeSubscriptionFilters(b -> b.logGroupName(GROUP))
                .subscriptionFilters();
    }

    @Test
    void a_group_has_no_filters_at_first() {
        assertThat(described()).isEmpty();
    }

    @Test
    void a_filter_is_shown_as_it_was_put() {
        put("test", b -> {});

        assertThat(described())
                .containsExactly(SubscriptionFilter.builder()
                        .filterName("test")
                        .logGroupName(GROUP)
                        .filterPattern("")
                        .destinationArn(LAMBDA)
                        .distribution(Distribution.BY_LOG_STREAM)
                        .applyOnTransformedLogs(false)
                        .creationTime(world.now())
                        .build());
    }

    @Test
    void a_filter_takes_the_place_of_the_one_of_its_name() {
        put("test", b -> {});
        long created = world.now();
        world.advance(Duration.ofHours(1));

        put(
                "test",
                b -> b.filterPattern("[]").destinationArn(KINESIS).roleArn(ROLE).distribution(Distribution.RANDOM));

        assertThat(described()).singleElement().satisfies(filter -> {
            assertThat(filter.filterPattern()).isEqualTo("[]");
            assertThat(filter.roleArn()).isEqualTo(ROLE);
            assertThat(filter.distribution()).isEqualTo(Distribution.RANDOM);
            assertThat(filter.creationTime()).isEqualTo(created);
        });
    }

    @Test
    void a_group_has_two_filters_at_most() {
        put("test-1", b -> {});
        put("test-2", b -> b.filterPattern("[]"));

        world.assertRefused(() -> put("test-3", b -> {}), LIMIT, "Resource limit exceeded.");
        put("test-2", b -> b.filterPattern("ERROR"));
    }

    @ParameterizedTest
    @ValueSource(strings = {LAMBDA, KINESIS})
    void a_target_of_another_partition_is_not_reached(String target) {
        String elsewhere = target.replace("arn:aws:", "arn:aws-cn:");

        world.assertMalformed(() ->
                put("refused", b -> b.destinationArn(elsewhere).roleArn(target.equals(LAMBDA) ? null : ROLE)));
    }

    @Test
    void metric_filters_with_regular_expressions_count_too() {
        for (int i = 0; i < 4; i++) {
            String name = "f" + i;
            world.logs.putMetricFilter(b -> b.logGroupName(GROUP)
                    .filterName(name)
                    .filterPattern("%5\\d\\d%")
                    .metricTransformations(
                            t -> t.metricNamespace("N").metricName("M").metricValue("1")));
        }
        put("fifth", b -> b.filterPattern("%4\\d\\d%"));

        assertRefused(b -> b.filterPattern("%x%"), LIMIT, "Resource limit exceeded.");
        put("fifth", b -> b.filterPattern("%3\\d\\d%"));
    }

    @Test
    void filters_are_narrowed_by_prefix_and_come_page_by_page() {
        put("b", b -> {});
        put("a", b -> {});

        var first = world.logs.describeSubscriptionFilters(
                b -> b.logGroupName(GROUP).limit(1));
        var second = world.logs.describeSubscriptionFilters(
                b -> b.logGroupName(GROUP).limit(1).nextToken(first.nextToken()));

        assertThat(first.subscriptionFilters())
                .extracting(SubscriptionFilter::filterName)
                .containsExactly("a");
        assertThat(second.subscriptionFilters())
                .extracting(SubscriptionFilter::filterName)
                .containsExactly("b");
        assertThat(second.nextToken()).isNull();
        assertThat(world.logs
                        .describeSubscriptionFilters(b -> b.logGroupName(GROUP).filterNamePrefix("b"))
                        .subscriptionFilters())
                .hasSize(1);
    }

    @Test
    void what_there_is_not_is_not_found() {
        String noGroup = "The specified log group does not exist.";

        world.assertRefused(
                () -> world.logs.describeSubscriptionFilters(b -> b.logGroupName("gone")), NOT_FOUND, noGroup);
        world.assertRefused(
                () -> world.logs.deleteSubscriptionFilter(
                        b -> b.logGroupName("gone").filterName("test")),
                NOT_FOUND,
                noGroup);
        assertRefused(b -> b.logGroupName("gone"), NOT_FOUND, noGroup);
        world.assertRefused(
                () -> world.logs.deleteSubscriptionFilter(
                        b -> b.logGroupName(GROUP).filterName("gone")),
                NOT_FOUND,
                "The specified subscription filter does not exist.");
    }

    @Test
    void a_deleted_filter_is_gone() {
        put("test", b -> {});

        world.logs.deleteSubscriptionFilter(b -> b.logGroupName(GROUP).filterName("test"));

        assertThat(described()).isEmpty();
    }

    @Test
    void a_function_of_another_account_is_refused_before_the_group_is_looked_for() {
        assertRefused(
                b -> b.logGroupName("gone").destinationArn("arn:aws:lambda:us-east-1:210987654321:function:test"),
                DENIED,
                "Cross-account lambda invocation passing is not allowed. You must use DestinationPolicies to create"
                        + " cross account lambda triggers.");
    }

    @ParameterizedTest
    @CsvSource({
        "kinesis,        arn:aws:kinesis:us-east-1:210987654321:stream/unknown-stream",
        "firehose,       arn:aws:firehose:us-east-1:123456789012:deliverystream/logs",
        "cloudformation, arn:aws:cloudformation:us-east-1:123456789012:stack/logs",
    })
    void other_vendors_need_a_role(String vendor, String arn) {
        assertRefused(
                b -> b.destinationArn(arn),
                INVALID,
                "destinationArn for vendor " + vendor + " cannot be used without roleArn");
    }

    @Test
    void a_function_has_no_role() {
        assertRefused(b -> b.roleArn(ROLE), INVALID, "destinationArn for vendor lambda cannot be used with roleArn");
    }

    @Test
    void a_role_is_of_the_own_account() {
        assertRefused(
                b -> b.destinationArn(KINESIS).roleArn("arn:aws:iam::210987654321:role/logs"),
                DENIED,
                "Cross-account pass role is not allowed.");
        assertRefused(
                b -> b.destinationArn(KINESIS).roleArn("arn:aws:iam::123456789012:user/ann"),
                INVALID,
                "Invalid roleArn 'arn:aws:iam::123456789012:user/ann'.");
    }

    @Test
    void other_services_take_no_log_events() {
        assertRefused(
                b -> b.destinationArn("arn:aws:cloudformation:us-east-1:123456789012:stack/logs")
                        .roleArn(ROLE),
                INVALID,
                "PutSubscriptionFilter operation cannot work with destinationArn for vendor cloudformation");
        assertRefused(
                b -> b.destinationArn(LogsWorld.ARN),
                INVALID,
                "PutSubscriptionFilter operation cannot work with destinationArn for vendor logs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shipper", "arn:aws:lambda:us-east-1:123456789012:layer:x"})
    void what_is_no_target_is_refused(String arn) {
        assertRefused(b -> b.destinationArn(arn), INVALID, "Invalid destinationArn '" + arn + "'.");
    }

    @Test
    void a_test_message_must_arrive() {
        world.aws.logTarget(LAMBDA).unreachable();
        world.aws.logTarget(KINESIS).unreachable();
        world.aws.logTarget(FIREHOSE).unreachable();

        assertRefused(
                b -> {},
                INVALID,
                "Could not execute the lambda function. Make sure you have given CloudWatch Logs permission to execute"
                        + " your function.");
        assertRefused(
                b -> b.destinationArn(KINESIS).roleArn(ROLE),
                INVALID,
                "Could not deliver test message to specified Kinesis stream. Check if the given kinesis stream is in"
                        + " ACTIVE state.");
        assertRefused(
                b -> b.destinationArn(FIREHOSE).roleArn(ROLE),
                INVALID,
                "Could not deliver test message to specified Firehose stream. Check if the given Firehose stream is in"
                        + " ACTIVE state.");
        world.aws.logTarget(LAMBDA).reachable();
        put("test", b -> {});
    }

    @Test
    void a_stream_of_another_account_or_region_takes_nothing() {
        assertRefused(
                b -> b.destinationArn("arn:aws:kinesis:us-east-1:210987654321:stream/logs")
                        .roleArn(ROLE),
                INVALID,
                "Could not deliver test message to specified Kinesis stream. Check if the given kinesis stream is in"
                        + " ACTIVE state.");
    }

    @Test
    void patterns_are_refused_as_a_search_refuses_them() {
        assertRefused(
                b -> b.filterPattern("{ $.a"), INVALID, "If a filter pattern starts with '{' it must end with '}'");
    }

    @ParameterizedTest
    @CsvSource({"INFREQUENT_ACCESS", "DELIVERY"})
    void groups_of_other_classes_have_no_subscriptions(LogGroupClass logClass) {
        world.logs.createLogGroup(b -> b.logGroupName("rare").logGroupClass(logClass));

        assertRefused(
                b -> b.logGroupName("rare"),
                "InvalidOperationException",
                "The log group rare is of log-group-class " + logClass
                        + ". PutSubscriptionFilter is not supported for this log class.");
    }

    @Test
    void system_fields_and_criteria_are_shown() {
        put(
                "test",
                b -> b.emitSystemFields("@aws.account", "@source.log")
                        .fieldSelectionCriteria("@aws.region NOT IN [\"cn-north-1\"]"));

        assertThat(described()).singleElement().satisfies(filter -> {
            assertThat(filter.emitSystemFields()).containsExactly("@aws.account", "@source.log");
            assertThat(filter.fieldSelectionCriteria()).isEqualTo("@aws.region NOT IN [\"cn-north-1\"]");
        });
        assertRefused(
                b -> b.emitSystemFields("@timestamp"),
                INVALID,
                "Invalid emitSystemFields: '@timestamp' is not supported");
        assertRefused(
                b -> b.fieldSelectionCriteria("@aws.region"),
                INVALID,
                "Invalid fieldSelectionCriteria of a subscription filter");
    }

    @Test
    void transformed_logs_are_refused_by_name() {
        assertThatThrownBy(() -> put("test", b -> b.applyOnTransformedLogs(true)))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("log transformers");
    }
}
