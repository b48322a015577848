package dev.drydock.internal.logs.tag;

import static dev.drydock.internal.logs.LogsWorld.ARN;
import static dev.drydock.internal.logs.LogsWorld.GROUP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.internal.logs.LogsWorld;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
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
