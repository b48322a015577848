package dev.drydock.internal.logs.tag;

import static dev.drydock.internal.logs.LogsWorld.ARN;
import static dev.drydock.internal.logs.LogsWorld.GROUP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Inside;
import dev.drydock.internal.logs.LogsWorld;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.TooManyTagsException;

@SuppressWarnings("deprecation") // the operations by name are simulated too
class LogTagOperationsTest {

    private final LogsWorld world = new LogsWorld();
    private final CloudWatchLogsClient logs = world.logs;

    private Map<String, String> tags() {
        return logs.listTagsForResource(b -> b.resourceArn(ARN)).tags();
    }

    @Test
    void tags_by_name_and_by_arn_are_the_same() {
        logs.tagLogGroup(b -> b.logGroupName(GROUP).tags(Map.of("a", "1", "b", "2")));
        logs.tagResource(b -> b.resourceArn(ARN).tags(Map.of("b", "3", "c", "")));

        assertThat(tags()).containsExactly(Map.entry("a", "1"), Map.entry("b", "3"), Map.entry("c", ""));
        assertThat(logs.listTagsLogGroup(b -> b.logGroupName(GROUP)).tags()).isEqualTo(tags());
    }

    @Test
    void untagging_ignores_keys_that_are_not_there() {
        logs.tagResource(b -> b.resourceArn(ARN).tags(Map.of("a", "1", "b", "2", "c", "3")));

        logs.untagLogGroup(b -> b.logGroupName(GROUP).tags("a", "x"));
        logs.untagResource(b -> b.resourceArn(ARN).tagKeys("b", "y"));

        assertThat(tags()).containsExactly(Map.entry("c", "3"));
    }

    @Test
    void a_group_without_tags_has_an_empty_map() {
        assertThat(logs.listTagsForResource(b -> b.resourceArn(ARN)).hasTags()).isTrue();
        assertThat(tags()).isEmpty();
    }

    @Test
    void a_group_has_at_most_fifty_tags() {
        Map<String, String> fifty = new TreeMap<>();
        for (int i = 0; i < 50; i++) {
            fifty.put("k" + i, "v");
        }
        logs.tagResource(b -> b.resourceArn(ARN).tags(fifty));
        logs.tagResource(b -> b.resourceArn(ARN).tags(Map.of("k1", "w")));

        world.assertRefused(
                () -> logs.tagResource(b -> b.resourceArn(ARN).tags(Map.of("one", "more"))),
                "TooManyTagsException",
                "A resource can have no more than 50 tags.");
        assertThatThrownBy(() -> logs.tagResource(b -> b.resourceArn(ARN).tags(Map.of("one", "more"))))
                .isInstanceOfSatisfying(
                        TooManyTagsException.class,
                        thrown -> assertThat(thrown.resourceName()).isEqualTo(ARN));
    }

    static Stream<Arguments> badTags() {
        return Stream.of(
                Arguments.of("a!", "v"),
                Arguments.of("", "v"),
                Arguments.of("k", "!"),
                Arguments.of("k".repeat(129), "v"),
                Arguments.of("k", "v".repeat(257)),
                Arguments.of("aws:x", "v"));
    }

    @ParameterizedTest
    @MethodSource("badTags")
    void a_bad_tag_is_refused(String key, String value) {
        Map<String, String> tags = Map.of(key, value);

        world.assertMalformed(() -> logs.tagResource(b -> b.resourceArn(ARN).tags(tags)));
        world.assertMalformed(() -> logs.tagLogGroup(b -> b.logGroupName(GROUP).tags(tags)));
        world.assertMalformed(
                () -> logs.createLogGroup(b -> b.logGroupName("new").tags(tags)));
    }

    /** Whatever can be created with tags. */
    private enum Created {
        LOG_GROUP((logs, tags) -> logs.createLogGroup(b -> b.logGroupName("new").tags(tags))),
        DESTINATION((logs, tags) -> logs.putDestination(b -> b.destinationName("new")
                .targetArn("arn:aws:kinesis:us-east-1:123456789012:stream/logs")
                .roleArn("arn:aws:iam::123456789012:role/logs")
                .tags(tags))),
        DELIVERY_SOURCE((logs, tags) -> logs.putDeliverySource(b -> b.name("new")
                .resourceArn("arn:aws:cloudfront::123456789012:distribution/new")
                .logType("ACCESS_LOGS")
                .tags(tags))),
        DELIVERY_DESTINATION((logs, tags) -> logs.putDeliveryDestination(b -> b.name("new")
                .deliveryDestinationConfiguration(c -> c.destinationResourceArn("arn:aws:s3:::new"))
                .tags(tags))),
        DELIVERY((logs, tags) -> logs.createDelivery(b -> b.deliverySourceName("source")
                .deliveryDestinationArn("arn:aws:logs:us-east-1:123456789012:delivery-destination:bucket")
                .tags(tags)));

        private final BiConsumer<CloudWatchLogsClient, Map<String, String>> creation;

        Created(BiConsumer<CloudWatchLogsClient, Map<String, String>> creation) {
            this.creation = creation;
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_created_with_tags_that_are_refused_is_not_there_and_leaves_nothing_behind(Created created) {
        logs.putDeliverySource(b -> b.name("source")
                .resourceArn("arn:aws:cloudfront::123456789012:distribution/source")
                .logType("ACCESS_LOGS"));
        logs.putDeliveryDestination(b ->
                b.name("bucket").deliveryDestinationConfiguration(c -> c.destinationResourceArn("arn:aws:s3:::logs")));
        Map<String, String> many = new TreeMap<>();
        for (int i = 0; i < 51; i++) {
            many.put("k" + i, "v");
        }
        Object before = Inside.image(world.aws);

        for (Map<String, String> tags : List.of(Map.of("aws:x", "v"), many)) {
            assertThatThrownBy(() -> created.creation.accept(logs, tags)).isInstanceOf(AwsServiceException.class);
            assertThat(Inside.image(world.aws)).isEqualTo(before);
        }

        created.creation.accept(logs, Map.of("team", "web"));
    }

    @Test
    void of_several_reserved_keys_the_first_is_named_in_whatever_order_they_come() {
        Map<String, String> tags = new LinkedHashMap<>();
        tags.put("aws:z", "v");
        tags.put("aws:a", "v");

        world.assertRefused(
                () -> logs.tagResource(b -> b.resourceArn(ARN).tags(tags)),
                "InvalidParameterException",
                "Tag keys starting with aws: are reserved for AWS, but there is aws:a.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                GROUP,
                "arn:aws:logs:us-east-1",
                "arn:aws:logs:us-east-1:123456789012:anomaly-detector:d",
                "arn:aws:ecs:us-east-1:123456789012:cluster/c"
            })
    void what_is_no_groups_arn_is_refused(String arn) {
        world.assertRefused(
                () -> logs.listTagsForResource(b -> b.resourceArn(arn)),
                "InvalidParameterException",
                "The specified ARN is not valid.");
    }

    @Test
    void the_arn_that_ends_in_a_star_is_refused() {
        world.assertMalformed(() -> logs.listTagsForResource(b -> b.resourceArn(ARN + ":*")));
    }

    @ParameterizedTest
    @ValueSource(strings = {ARN + "2", "arn:aws:logs:eu-west-1:123456789012:log-group:/app"})
    void an_unknown_group_is_refused(String arn) {
        world.assertRefused(
                () -> logs.tagResource(b -> b.resourceArn(arn).tags(Map.of("a", "b"))),
                "ResourceNotFoundException",
                "The specified log group does not exist.");
    }
}
