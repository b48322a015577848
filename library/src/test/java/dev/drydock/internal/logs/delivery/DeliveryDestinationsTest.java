package dev.drydock.internal.logs.delivery;

import static dev.drydock.internal.logs.delivery.DeliveriesWorld.ARNS;
import static dev.drydock.internal.logs.delivery.DeliveriesWorld.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.logs.LogsWorld;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeliveryDestination;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeliveryDestinationType;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeDeliveryDestinationsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputFormat;

class DeliveryDestinationsTest {

    private static final String POLICY = """
            {"Version": "2012-10-17", "Statement": [{
                "Sid": "AllowLogDeliveryActions",
                "Effect": "Allow",
                "Principal": {"AWS": "arn:aws:iam::210987654321:root"},
                "Action": "logs:CreateDelivery",
                "Resource": ["arn:aws:logs:us-east-1:123456789012:delivery-destination:*"]}]}""";

    private final DeliveriesWorld world = new DeliveriesWorld();
    private final CloudWatchLogsClient logs = world.logs;

    @Test
    void a_destination_is_shown_as_it_was_put() {
        DeliveryDestination put = logs.putDeliveryDestination(b -> b.name("bucket")
                        .outputFormat(OutputFormat.JSON)
                        .deliveryDestinationConfiguration(c -> c.destinationResourceArn(BUCKET))
                        .tags(Map.of("key1", "value1")))
                .deliveryDestination();

        assertThat(put)
                .isEqualTo(DeliveryDestination.builder()
                        .name("bucket")
                        .arn(ARNS + "delivery-destination:bucket")
                        .deliveryDestinationType(DeliveryDestinationType.S3)
                        .outputFormat(OutputFormat.JSON)
                        .deliveryDestinationConfiguration(c -> c.destinationResourceArn(BUCKET))
                        .tags(Map.of("key1", "value1"))
                        .build());
        assertThat(logs.getDeliveryDestination(b -> b.name("bucket")).deliveryDestination())
                .isEqualTo(put);
    }

    @ParameterizedTest
    @CsvSource({
        BUCKET + "/prefix, S3",
        LogsWorld.ARN + ", CWL",
        "arn:aws:firehose:us-east-1:123456789012:deliverystream/logs, FH"
    })
    void its_type_follows_from_what_it_stands_for(String resource, String type) {
        DeliveryDestination destination = world.destination("d", resource);

        assertThat(destination.deliveryDestinationTypeAsString()).isEqualTo(type);
        assertThat(destination.outputFormat()).isNull();
    }

    @Test
    void one_in_xray_has_a_role_and_no_resource() {
        DeliveryDestination destination = logs.putDeliveryDestination(b -> b.name("traces")
                        .deliveryDestinationType(DeliveryDestinationType.XRAY)
                        .roleArn("arn:aws:iam::123456789012:role/traces"))
                .deliveryDestination();

        assertThat(destination.deliveryDestinationType()).isEqualTo(DeliveryDestinationType.XRAY);
        assertThat(destination.roleArn()).isEqualTo("arn:aws:iam::123456789012:role/traces");
        assertThat(destination.deliveryDestinationConfiguration()).isNull();
    }

    @Test
    void only_one_in_xray_has_a_role() {
        world.assertRefused(
                () -> logs.putDeliveryDestination(b -> b.name("d")
                        .roleArn("arn:aws:iam::123456789012:role/traces")
                        .deliveryDestinationConfiguration(c -> c.destinationResourceArn(BUCKET))),
                "ValidationException",
                "Provided roleArn is invalid for the destination type.");
    }

    @Test
    void one_that_stands_for_nothing_is_refused() {
        world.assertRefused(
                () -> logs.putDeliveryDestination(b -> b.name("d")),
                "ValidationException",
                "Delivery Destination Configuration is required for this Delivery Destination Type.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop-logs",
                "arn:aws:sqs:us-east-1:123456789012:logs",
                "arn:aws:logs:us-east-1:123456789012:destination:d",
                "arn:aws:firehose:us-east-1:123456789012:stream/logs"
            })
    void what_no_log_can_be_delivered_to_is_refused(String resource) {
        world.assertRefused(
                () -> world.destination("d", resource),
                "ValidationException",
                "Provided destinationResourceArn is invalid.");
    }

    @Test
    void a_type_that_contradicts_the_resource_is_refused() {
        world.assertRefused(
                () -> logs.putDeliveryDestination(b -> b.name("d")
                        .deliveryDestinationType(DeliveryDestinationType.FH)
                        .deliveryDestinationConfiguration(c -> c.destinationResourceArn(BUCKET))),
                "ValidationException",
                "Provided destinationResourceArn is invalid.");
    }

    @Test
    void an_unknown_format_is_refused() {
        world.assertRefused(
                () -> logs.putDeliveryDestination(b -> b.name("d")
                        .outputFormat("foobar")
                        .deliveryDestinationConfiguration(c -> c.destinationResourceArn(BUCKET))),
                "ValidationException",
                "1 validation error detected: Value 'foobar' at 'outputFormat' failed to satisfy constraint: Member must"
                        + " satisfy enum value set: [w3c, raw, json, plain, parquet]");
    }

    @Test
    void parquet_is_for_buckets_only() {
        world.assertRefused(
                () -> logs.putDeliveryDestination(b -> b.name("d")
                        .outputFormat(OutputFormat.PARQUET)
                        .deliveryDestinationConfiguration(c -> c.destinationResourceArn(LogsWorld.ARN))),
                "ValidationException",
                "Provided outputFormat is invalid for the destination type.");
    }

    @Test
    void an_update_changes_the_resource_and_keeps_the_rest() {
        DeliveryDestination before = logs.putDeliveryDestination(b -> b.name("d")
                        .outputFormat(OutputFormat.JSON)
                        .deliveryDestinationConfiguration(c -> c.destinationResourceArn(BUCKET))
                        .tags(Map.of("a", "b")))
                .deliveryDestination();

        DeliveryDestination after = world.destination("d", "arn:aws:s3:::second");

        assertThat(after)
                .isEqualTo(before.toBuilder()
                        .deliveryDestinationConfiguration(c -> c.destinationResourceArn("arn:aws:s3:::second"))
                        .build());
    }

    @Test
    void an_update_of_format_type_or_tags_is_refused() {
        world.destination("d", BUCKET);

        world.assertRefused(
                () -> logs.putDeliveryDestination(b -> b.name("d")
                        .outputFormat(OutputFormat.PLAIN)
                        .deliveryDestinationConfiguration(c -> c.destinationResourceArn(BUCKET))),
                "ValidationException",
                "Update to existing Delivery Destination with new Output Format is not allowed. Please create a new"
                        + " Delivery Destination instead.");
        world.assertRefused(
                () -> world.destination("d", LogsWorld.ARN),
                "ValidationException",
                "Update to existing Delivery Destination with new Delivery Destination Type is not allowed. Please create"
                        + " a new Delivery Destination instead.");
        world.assertRefused(
                () -> logs.putDeliveryDestination(b -> b.name("d")
                        .tags(Map.of("a", "b"))
                        .deliveryDestinationConfiguration(c -> c.destinationResourceArn(BUCKET))),
                "ConflictException",
                "Tags can only be provided when a resource is being created, not updated.");
    }

    @Test
    void one_that_is_not_there_is_missed_by_all() {
        world.destination("gone", BUCKET);
        logs.deleteDeliveryDestination(b -> b.name("gone"));

        for (String name : List.of("foobar", "gone")) {
            assertMissing(() -> logs.getDeliveryDestination(b -> b.name(name)));
            assertMissing(() -> logs.deleteDeliveryDestination(b -> b.name(name)));
            assertMissing(() -> logs.getDeliveryDestinationPolicy(b -> b.deliveryDestinationName(name)));
            assertMissing(() -> logs.deleteDeliveryDestinationPolicy(b -> b.deliveryDestinationName(name)));
            assertMissing(() -> logs.putDeliveryDestinationPolicy(
                    b -> b.deliveryDestinationName(name).deliveryDestinationPolicy(POLICY)));
        }
    }

    private void assertMissing(ThrowingCallable call) {
        world.assertRefused(
                call, "ResourceNotFoundException", "Requested Delivery Destination does not exist in this account.");
    }

    @Test
    void one_in_use_is_not_deleted() {
        world.source();
        world.deliver("web", world.destination("d", BUCKET));

        world.assertRefused(
                () -> logs.deleteDeliveryDestination(b -> b.name("d")),
                "ConflictException",
                "Delivery Destination cannot be deleted while it is used in a Delivery.");
    }

    @Test
    void they_are_listed_in_the_order_of_their_creation_page_by_page() {
        for (String name : List.of("b", "c", "a")) {
            world.destination(name, BUCKET);
        }

        DescribeDeliveryDestinationsResponse first = logs.describeDeliveryDestinations(b -> b.limit(2));

        assertThat(first.deliveryDestinations())
                .extracting(DeliveryDestination::name)
                .containsExactly("b", "c");
        assertThat(logs.describeDeliveryDestinations(b -> b.nextToken(first.nextToken()))
                        .deliveryDestinations())
                .extracting(DeliveryDestination::name)
                .containsExactly("a");
    }

    @Test
    void a_policy_is_shown_as_it_was_put_until_it_is_deleted() {
        world.destination("d", BUCKET);

        assertThat(logs.putDeliveryDestinationPolicy(
                                b -> b.deliveryDestinationName("d").deliveryDestinationPolicy(POLICY))
                        .policy()
                        .deliveryDestinationPolicy())
                .isEqualTo(POLICY);
        assertThat(policy()).isEqualTo(POLICY);

        logs.deleteDeliveryDestinationPolicy(b -> b.deliveryDestinationName("d"));
        assertThat(policy()).isNull();
        assertThat(logs.getDeliveryDestinationPolicy(b -> b.deliveryDestinationName("d"))
                        .policy())
                .isNotNull();
    }

    private String policy() {
        return logs.getDeliveryDestinationPolicy(b -> b.deliveryDestinationName("d"))
                .policy()
                .deliveryDestinationPolicy();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "{}", "{\"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"logs:*\"}]}"})
    void what_is_no_policy_of_a_destination_is_refused(String policy) {
        world.destination("d", BUCKET);

        world.assertRefused(
                () -> logs.putDeliveryDestinationPolicy(
                        b -> b.deliveryDestinationName("d").deliveryDestinationPolicy(policy)),
                "ValidationException",
                "Invalid Delivery Destination resource Policy is provided.");
    }
}
