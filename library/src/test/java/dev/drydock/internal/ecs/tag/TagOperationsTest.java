package dev.drydock.internal.ecs.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.Inside;
import dev.drydock.internal.world.WorldImage;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ClusterNotFoundException;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.DeregisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.InvalidParameterException;
import software.amazon.awssdk.services.ecs.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TagResourceRequest;
import software.amazon.awssdk.services.ecs.model.UntagResourceRequest;

class TagOperationsTest {

    private static final String WEB = "arn:aws:ecs:us-east-1:123456789012:task-definition/web:1";

    private static final String PROD = "arn:aws:ecs:us-east-1:123456789012:cluster/prod";

    private final Drydock aws = Drydock.create();
    private final EcsClient ecs = aws.ecs();

    @BeforeEach
    void register() {
        ecs.registerTaskDefinition(RegisterTaskDefinitionRequest.builder()
                .family("web")
                .containerDefinitions(ContainerDefinition.builder()
                        .name("app")
                        .image("nginx")
                        .memory(128)
                        .build())
                .tags(tag("team", "dock"))
                .build());
    }

    @Test
    void tags_are_added_replaced_removed_and_listed() {
        put(WEB, tag("env", "prod"), tag("team", "ship"));

        assertThat(list(WEB)).containsExactly(tag("team", "ship"), tag("env", "prod"));

        ecs.untagResource(UntagResourceRequest.builder()
                .resourceArn(WEB)
                .tagKeys("team", "nope")
                .build());

        assertThat(list(WEB)).containsExactly(tag("env", "prod"));
    }

    @Test
    void an_inactive_task_definition_can_still_be_tagged() {
        ecs.deregisterTaskDefinition(DeregisterTaskDefinitionRequest.builder()
                .taskDefinition("web:1")
                .build());

        put(WEB, tag("env", "old"));

        assertThat(list(WEB)).contains(tag("env", "old"));
    }

    @Test
    void a_bad_tag_changes_nothing() {
        WorldImage before = Inside.image(aws);

        refuses(() -> put(WEB, tag("good", "1"), tag("aws:bad", "1")), "Tag key must not start with aws:");

        assertThat(Inside.image(aws)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"team", "a b", "é中", "_.:/=+-@", "½", "awsome"})
    void letters_digits_spaces_and_some_signs_are_allowed(String text) {
        put(WEB, tag(text, text));

        assertThat(list(WEB)).contains(tag(text, text));
    }

    @Test
    void the_shape_of_a_tag_is_checked_before_it_is_looked_at() {
        String missing = "The tag key must be between 1 and 128 characters in length.";

        refuses(() -> put(WEB, tag(null, "v")), missing);
        refuses(() -> put(WEB, tag("", "v")), missing);
        refuses(() -> put(WEB, tag("a*b", "v")), "Key contains invalid characters.");
        refuses(() -> put(WEB, tag("k", "a*b")), "Value contains invalid characters.");
        refuses(() -> put(WEB, tag("k".repeat(129), "v")), "key can have at most 128 characters.");
        refuses(() -> put(WEB, tag("k", "v".repeat(257))), "value can have at most 256 characters.");
        refuses(() -> put(WEB, (Tag) null), "tags cannot contain null.");
        put(WEB, tag("k".repeat(128), "v".repeat(256)), tag("x", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "'', Resource Arn can not be blank.",
        "web:1, The ARN provided is invalid.",
        "arn:aws:ecs, The ARN provided is invalid.",
        "arn:aws:ecr:us-east-1:123456789012:repository/web, The ARN provided is invalid.",
        "arn:aws:ecs:us-east-1:210987654321:task-definition/web:1, The ARN provided is invalid.",
        "arn:aws:ecs:us-east-1:123456789012:task-definition, The ARN provided is invalid.",
        "arn:aws:ecs:us-east-1:123456789012:service/web, Long arn format must be used for tagging operations",
        "arn:aws:ecs:us-east-1:123456789012:daemon/web, Unsupported resource type: daemon",
        "arn:aws:ecs:us-east-1:123456789012:task-definition/web:9, 'The specified task definition does not exist."
                + " Specify a valid account, family, revision and try again.'",
        "arn:aws:ecs:us-east-1:123456789012:task-definition/web, 'The specified task definition does not exist."
                + " Specify a valid account, family, revision and try again.'"
    })
    void an_arn_of_nothing_taggable_is_refused(String arn, String text) {
        refuses(() -> put(arn, tag("a", "b")), text);
        refuses(() -> list(arn), text);
    }

    @Test
    void clusters_are_tagged_like_everything_else() {
        ecs.createCluster(b -> b.clusterName("prod").tags(tag("team", "dock")));

        put(PROD, tag("env", "prod"));

        assertThat(list(PROD)).containsExactly(tag("team", "dock"), tag("env", "prod"));
    }

    @Test
    void unknown_and_deleted_clusters_cannot_be_tagged() {
        assertThatThrownBy(() -> put(PROD, tag("a", "b"))).isInstanceOf(ClusterNotFoundException.class);
        ecs.createCluster(b -> b.clusterName("prod"));
        ecs.deleteCluster(b -> b.cluster("prod"));

        refuses(() -> list(PROD), "The specified cluster is inactive. Specify an active cluster and try again.");
    }

    private void put(String arn, Tag... tags) {
        ecs.tagResource(TagResourceRequest.builder().resourceArn(arn).tags(tags).build());
    }

    private List<Tag> list(String arn) {
        return ecs.listTagsForResource(
                        ListTagsForResourceRequest.builder().resourceArn(arn).build())
                .tags();
    }

    private static void refuses(Runnable call, String text) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        InvalidParameterException.class,
                        refused -> assertThat(refused.awsErrorDetails().errorMessage())
                                .isEqualTo(text));
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }
}
