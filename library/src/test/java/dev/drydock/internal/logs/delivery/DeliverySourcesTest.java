package dev.drydock.internal.logs.delivery;

import static dev.drydock.internal.logs.delivery.DeliveriesWorld.ARNS;
import static dev.drydock.internal.logs.delivery.DeliveriesWorld.BUCKET;
import static dev.drydock.internal.logs.delivery.DeliveriesWorld.DISTRIBUTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeliverySource;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeDeliverySourcesResponse;

class DeliverySourcesTest {

    private static final String BUS = "arn:aws:events:us-east-1:123456789012:event-bus/orders";

    private final DeliveriesWorld world = new DeliveriesWorld();
    private final CloudWatchLogsClient logs = world.logs;

    @Test
    void a_source_is_shown_as_it_was_put() {
        DeliverySource put = logs.putDeliverySource(b -> b.name("web")
                        .resourceArn(DISTRIBUTION)
                        .logType("ACCESS_LOGS")
                        .tags(Map.of("key1", "value1")))
                .deliverySource();

        assertThat(put)
                .isEqualTo(DeliverySource.builder()
                        .name("web")
                        .arn(ARNS + "delivery-source:web")
                        .resourceArns(DISTRIBUTION)
                        .service("cloudfront")
                        .logType("ACCESS_LOGS")
                        .tags(Map.of("key1", "value1"))
                        .build());
        assertThat(logs.getDeliverySource(b -> b.name("web")).deliverySource()).isEqualTo(put);
    }

    @Test
    void a_source_without_tags_shows_none() {
        assertThat(world.source().hasTags()).isFalse();
    }

    @Test
    void a_resource_of_a_service_that_logs_otherwise_is_refused() {
        world.assertRefused(
                () -> world.source("s", BUCKET, "ACCESS_LOGS"),
                "ResourceNotFoundException",
                "Cannot access provided service.");
    }

    @Test
    void a_type_of_logs_of_another_service_is_refused() {
        world.assertRefused(
                () -> world.source("s", DISTRIBUTION, "EVENT_LOGS"),
                "ValidationException",
                " This service is not allowed for this LogSource.");
    }

    @Test
    void what_is_no_arn_is_refused() {
        world.assertRefused(
                () -> world.source("s", "distribution/E1", "ACCESS_LOGS"),
                "ValidationException",
                "Provided resourceArn is invalid.");
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:ecs:us-east-1:123456789012:cluster/prod, ACTION_LOGS",
        "arn:aws:logs:us-east-1:123456789012:log-group:*, INSIGHTS_QUERY_LOGS",
        "arn:aws:s3:::shop, S3_SERVER_ACCESS_LOGS"
    })
    void logs_that_nobody_here_writes_are_refused_by_name(String resource, String logType) {
        assertThatThrownBy(() -> world.source("s", resource, logType))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("logs of type " + logType)
                .hasMessageContaining("PutDeliverySource");
    }

    @Test
    void cloudfront_delivers_from_one_region_only() {
        CloudWatchLogsClient elsewhere = world.aws.region("eu-west-1").logs();

        world.assertRefused(
                () -> elsewhere.putDeliverySource(
                        b -> b.name("s").resourceArn(DISTRIBUTION).logType("ACCESS_LOGS")),
                "ValidationException",
                "CloudFront delivers logs from us-east-1 only.");
    }

    @Test
    void a_resource_has_one_source_for_each_type_of_logs() {
        world.source("errors", BUS, "ERROR_LOGS");
        world.source("infos", BUS, "INFO_LOGS");

        world.assertRefused(
                () -> world.source("more", BUS, "INFO_LOGS"),
                "ConflictException",
                "This ResourceId has already been used in another Delivery Source in this account.");
    }

    @Test
    void an_update_changes_the_type_of_logs_and_nothing_else() {
        DeliverySource before = world.source("bus", BUS, "ERROR_LOGS");

        DeliverySource after = world.source("bus", BUS, "INFO_LOGS");

        assertThat(after).isEqualTo(before.toBuilder().logType("INFO_LOGS").build());
    }

    @Test
    void an_update_with_another_resource_is_refused() {
        world.source("bus", BUS, "ERROR_LOGS");

        world.assertRefused(
                () -> world.source("bus", BUS + "2", "ERROR_LOGS"),
                "ConflictException",
                "Update to existing Delivery Source with new ResourceId is not allowed. Please create a new Delivery"
                        + " Source instead.");
    }

    @Test
    void an_update_with_tags_is_refused() {
        world.source();

        world.assertRefused(
                () -> logs.putDeliverySource(b -> b.name("web")
                        .resourceArn(DISTRIBUTION)
                        .logType("ACCESS_LOGS")
                        .tags(Map.of("a", "b"))),
                "ConflictException",
                "Tags can only be provided when a resource is being created, not updated.");
    }

    @Test
    void a_source_that_never_was_and_one_that_is_no_more_are_missed_in_different_words() {
        world.source();
        logs.deleteDeliverySource(b -> b.name("web"));

        world.assertRefused(
                () -> logs.getDeliverySource(b -> b.name("foobar")),
                "ResourceNotFoundException",
                "Requested Delivery Source does not exist in this account.");
        world.assertRefused(
                () -> logs.getDeliverySource(b -> b.name("web")),
                "ResourceNotFoundException",
                "Requested Delivery Source does not exist in this account..");
        world.assertRefused(
                () -> logs.deleteDeliverySource(b -> b.name("web")),
                "ResourceNotFoundException",
                "Requested Delivery Source does not exist in this account.");
    }

    @Test
    void a_source_in_use_is_not_deleted() {
        world.source();
        world.deliver("web", world.destination("bucket", BUCKET));

        world.assertRefused(
                () -> logs.deleteDeliverySource(b -> b.name("web")),
                "ConflictException",
                "Delivery Source cannot be deleted while it is used in a Delivery.");
    }

    @Test
    void sources_are_listed_in_the_order_of_their_creation_page_by_page() {
        for (String name : List.of("b", "c", "a")) {
            world.source(name, BUS + name, "INFO_LOGS");
        }

        DescribeDeliverySourcesResponse first = logs.describeDeliverySources(b -> b.limit(2));
        DescribeDeliverySourcesResponse second =
                logs.describeDeliverySources(b -> b.limit(2).nextToken(first.nextToken()));

        assertThat(first.deliverySources()).extracting(DeliverySource::name).containsExactly("b", "c");
        assertThat(second.deliverySources()).extracting(DeliverySource::name).containsExactly("a");
        assertThat(second.nextToken()).isNull();
    }

    @Test
    void sources_are_chosen_by_their_resources() {
        world.source();
        world.source("bus", BUS, "INFO_LOGS");

        assertThat(logs.describeDeliverySources(b -> b.resourceArns(BUS)).deliverySources())
                .extracting(DeliverySource::name)
                .containsExactly("bus");
    }

    @Test
    void a_token_of_another_maker_is_refused() {
        world.assertRefused(
                () -> logs.describeDeliverySources(b -> b.nextToken("foreign")),
                "ValidationException",
                "The specified nextToken is invalid.");
    }

    @Test
    void a_name_with_other_characters_is_refused() {
        world.assertRefused(
                () -> world.source("web logs", DISTRIBUTION, "ACCESS_LOGS"),
                "ValidationException",
                "1 validation error detected: Value 'web logs' at 'name' failed to satisfy constraint: Member must"
                        + " satisfy regular expression pattern: [\\w-]*");
    }
}
