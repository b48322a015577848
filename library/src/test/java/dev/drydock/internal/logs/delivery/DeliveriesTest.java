package dev.drydock.internal.logs.delivery;

import static dev.drydock.internal.logs.delivery.DeliveriesWorld.ARNS;
import static dev.drydock.internal.logs.delivery.DeliveriesWorld.BUCKET;
import static dev.drydock.internal.logs.delivery.DeliveriesWorld.DISTRIBUTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.internal.logs.LogsWorld;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.Delivery;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeliveryDestination;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeliveryDestinationType;
import software.amazon.awssdk.services.cloudwatchlogs.model.S3DeliveryConfiguration;

class DeliveriesTest {

    private static final String PATH = "AWSLogs/{account-id}/CloudFront/";

    private final DeliveriesWorld world = new DeliveriesWorld();
    private final CloudWatchLogsClient logs = world.logs;

    @BeforeEach
    void a_source() {
        world.source();
    }

    private static S3DeliveryConfiguration s3(String path, boolean hive) {
        return S3DeliveryConfiguration.builder()
                .suffixPath(path)
                .enableHiveCompatiblePath(hive)
                .build();
    }

    @Test
    void a_delivery_is_shown_as_it_was_created() {
        DeliveryDestination bucket = world.destination("bucket", BUCKET);

        Delivery created = logs.createDelivery(b -> b.deliverySourceName("web")
                        .deliveryDestinationArn(bucket.arn())
                        .recordFields("date")
                        .fieldDelimiter(",")
                        .s3DeliveryConfiguration(s3("AWSLogs/123456789012/CloudFront/", true))
                        .tags(Map.of("key1", "value1")))
                .delivery();

        assertThat(created.id()).matches("[0-9A-Za-z]{16}");
        assertThat(created)
                .isEqualTo(Delivery.builder()
                        .id(created.id())
                        .arn(ARNS + "delivery:" + created.id())
                        .deliverySourceName("web")
                        .deliveryDestinationArn(bucket.arn())
                        .deliveryDestinationType(DeliveryDestinationType.S3)
                        .recordFields("date")
                        .fieldDelimiter(",")
                        .s3DeliveryConfiguration(s3("AWSLogs/123456789012/CloudFront/", true))
                        .tags(Map.of("key1", "value1"))
                        .build());
        assertThat(logs.getDelivery(b -> b.id(created.id())).delivery()).isEqualTo(created);
    }

    @Test
    void cloudfront_fills_in_fields_and_path() {
        Delivery delivery = world.deliver("web", world.destination("bucket", BUCKET));

        assertThat(delivery.recordFields())
                .hasSize(33)
                .startsWith("date", "time", "x-edge-location")
                .endsWith("sc-range-end");
        assertThat(delivery.s3DeliveryConfiguration()).isEqualTo(s3(PATH, false));
        assertThat(delivery.fieldDelimiter()).isNull();
        assertThat(delivery.hasTags()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "arn:aws:s3:::logs, folder/{yyyy}, AWSLogs/{account-id}/CloudFront/folder/{yyyy}",
                "arn:aws:s3:::logs/prefix, folder/{yyyy}, folder/{yyyy}",
                "arn:aws:s3:::logs/prefix, none, none"
            })
    void cloudfront_begins_the_path_in_a_bucket_without_a_prefix(String bucket, String given, String path) {
        DeliveryDestination destination = world.destination("bucket", bucket);

        Delivery delivery = logs.createDelivery(b -> b.deliverySourceName("web")
                        .deliveryDestinationArn(destination.arn())
                        .s3DeliveryConfiguration(s3(given, false)))
                .delivery();

        assertThat(delivery.s3DeliveryConfiguration().suffixPath()).isEqualTo(path);
    }

    @Test
    void a_log_group_has_no_path() {
        Delivery delivery = world.deliver("web", world.destination("group", LogsWorld.ARN));

        assertThat(delivery.deliveryDestinationType()).isEqualTo(DeliveryDestinationType.CWL);
        assertThat(delivery.s3DeliveryConfiguration()).isNull();
    }

    @Test
    void a_log_group_has_to_be_there() {
        DeliveryDestination nowhere = world.destination("group", LogsWorld.ARN + "2");

        world.assertRefused(
                () -> world.deliver("web", nowhere),
                "ResourceNotFoundException",
                "The specified log group does not exist.");
    }

    @Test
    void of_a_service_without_documented_templates_nothing_is_filled_in() {
        world.source("bus", "arn:aws:events:us-east-1:123456789012:event-bus/orders", "INFO_LOGS");

        Delivery delivery = world.deliver("bus", world.destination("bucket", BUCKET));

        assertThat(delivery.hasRecordFields()).isFalse();
        assertThat(delivery.s3DeliveryConfiguration()).isEqualTo(s3(null, false));
    }

    @Test
    void a_source_delivers_to_one_destination_of_each_type() {
        DeliveryDestination bucket = world.destination("bucket", BUCKET);
        DeliveryDestination other = world.destination("other", "arn:aws:s3:::other");
        world.deliver("web", bucket);
        world.deliver("web", world.destination("group", LogsWorld.ARN));

        world.assertRefused(
                () -> world.deliver("web", bucket), "ConflictException", "The specified Delivery already exists");
        world.assertRefused(
                () -> world.deliver("web", other),
                "ConflictException",
                "Delivery already exists for this Delivery Source with the same Delivery Destination Type.");
    }

    @Test
    void both_ends_have_to_be_there() {
        DeliveryDestination bucket = world.destination("bucket", BUCKET);

        world.assertRefused(
                () -> world.deliver("none", bucket),
                "ResourceNotFoundException",
                "Requested Delivery Source does not exist in this account.");
        for (String arn : new String[] {bucket.arn() + "2", BUCKET, "bucket"}) {
            world.assertRefused(
                    () -> logs.createDelivery(b -> b.deliverySourceName("web").deliveryDestinationArn(arn)),
                    "ResourceNotFoundException",
                    "Requested Delivery Destination does not exist in this account.");
        }
    }

    @Test
    void a_delivery_to_another_account_is_refused_by_name() {
        String elsewhere = "arn:aws:logs:us-east-1:210987654321:delivery-destination:bucket";

        assertThatThrownBy(() ->
                        logs.createDelivery(b -> b.deliverySourceName("web").deliveryDestinationArn(elsewhere)))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("deliveries to another account or region")
                .hasMessageContaining("CreateDelivery");
    }

    @Test
    void a_path_is_for_buckets_only() {
        DeliveryDestination group = world.destination("group", LogsWorld.ARN);

        world.assertRefused(
                () -> logs.createDelivery(b -> b.deliverySourceName("web")
                        .deliveryDestinationArn(group.arn())
                        .s3DeliveryConfiguration(s3("folder", false))),
                "ValidationException",
                "Provided delivery configuration is invalid for the destination type.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"year={yyyy}", "{year}", "logs/{}"})
    void a_path_with_keys_or_with_unknown_variables_is_refused(String path) {
        DeliveryDestination bucket = world.destination("bucket", BUCKET);

        world.assertRefused(
                () -> logs.createDelivery(b -> b.deliverySourceName("web")
                        .deliveryDestinationArn(bucket.arn())
                        .s3DeliveryConfiguration(s3(path, true))),
                "ValidationException",
                "Provided suffixPath is invalid");
    }

    @Test
    void a_field_that_cloudfront_does_not_know_is_refused() {
        DeliveryDestination bucket = world.destination("bucket", BUCKET);

        world.assertRefused(
                () -> logs.createDelivery(b -> b.deliverySourceName("web")
                        .deliveryDestinationArn(bucket.arn())
                        .recordFields("date", "weekday")),
                "ValidationException",
                "Provided recordFields is invalid");
    }

    @Test
    void an_update_changes_what_it_names() {
        Delivery before = world.deliver("web", world.destination("bucket", BUCKET));

        logs.updateDeliveryConfiguration(b -> b.id(before.id()).recordFields("date", "asn"));
        logs.updateDeliveryConfiguration(
                b -> b.id(before.id()).fieldDelimiter("\t").s3DeliveryConfiguration(s -> s.suffixPath("folder")));

        assertThat(logs.getDelivery(b -> b.id(before.id())).delivery())
                .isEqualTo(before.toBuilder()
                        .recordFields("date", "asn")
                        .fieldDelimiter("\t")
                        .s3DeliveryConfiguration(s3("folder", false))
                        .build());
    }

    @Test
    void an_update_is_judged_like_a_creation() {
        Delivery delivery = world.deliver("web", world.destination("group", LogsWorld.ARN));

        world.assertRefused(
                () -> logs.updateDeliveryConfiguration(
                        b -> b.id(delivery.id()).s3DeliveryConfiguration(s3("folder", false))),
                "ValidationException",
                "Provided delivery configuration is invalid for the destination type.");
    }

    @Test
    void a_delivery_that_is_not_there_is_missed_by_all() {
        Delivery gone = world.deliver("web", world.destination("bucket", BUCKET));
        logs.deleteDelivery(b -> b.id(gone.id()));

        assertMissing(() -> logs.getDelivery(b -> b.id(gone.id())));
        assertMissing(() -> logs.deleteDelivery(b -> b.id(gone.id())));
        assertMissing(() -> logs.updateDeliveryConfiguration(b -> b.id("none")));
    }

    private void assertMissing(ThrowingCallable call) {
        world.assertRefused(call, "ResourceNotFoundException", "Requested Delivery does not exist in this account.");
    }

    @Test
    void deliveries_are_listed_in_the_order_of_their_creation_page_by_page() {
        Delivery first = world.deliver("web", world.destination("bucket", BUCKET));
        Delivery second = world.deliver("web", world.destination("group", LogsWorld.ARN));

        var page = logs.describeDeliveries(b -> b.limit(1));

        assertThat(page.deliveries()).containsExactly(first);
        assertThat(logs.describeDeliveries(b -> b.nextToken(page.nextToken())).deliveries())
                .containsExactly(second);
    }

    @Test
    void a_snapshot_keeps_it_all() {
        logs.putDeliverySource(
                b -> b.name("gone").resourceArn(DISTRIBUTION + "2").logType("ACCESS_LOGS"));
        logs.deleteDeliverySource(b -> b.name("gone"));
        Delivery delivery = world.deliver("web", world.destination("bucket", BUCKET));
        var before = world.aws.snapshot();
        logs.deleteDelivery(b -> b.id(delivery.id()));
        logs.deleteDeliverySource(b -> b.name("web"));

        world.aws.restore(before);

        assertThat(logs.describeDeliveries(b -> {}).deliveries()).containsExactly(delivery);
        assertThat(world.aws.snapshot()).isEqualTo(before);
    }

    @Test
    void tags_are_read_and_changed_by_arn() {
        Delivery delivery = world.deliver("web", world.destination("bucket", BUCKET));

        for (String arn :
                new String[] {ARNS + "delivery-source:web", ARNS + "delivery-destination:bucket", delivery.arn()}) {
            logs.tagResource(b -> b.resourceArn(arn).tags(Map.of("a", "1", "b", "2")));
            logs.untagResource(b -> b.resourceArn(arn).tagKeys("a"));

            assertThat(logs.listTagsForResource(b -> b.resourceArn(arn)).tags()).containsExactly(Map.entry("b", "2"));
        }
        assertThat(logs.getDeliverySource(b -> b.name("web")).deliverySource().tags())
                .containsExactly(Map.entry("b", "2"));
    }

    @ParameterizedTest
    @CsvSource({"delivery-source:none, Source", "delivery-destination:none, Destination", "delivery:none, ''"})
    void tags_of_what_is_not_there_are_refused(String resource, String noun) {
        String what = ("Delivery " + noun).strip();

        world.assertRefused(
                () -> logs.listTagsForResource(b -> b.resourceArn(ARNS + resource)),
                "ResourceNotFoundException",
                "Requested " + what + " does not exist in this account.");
    }
}
