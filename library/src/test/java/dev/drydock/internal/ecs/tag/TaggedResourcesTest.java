package dev.drydock.internal.ecs.tag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.Refusals;
import dev.drydock.time.TimeMode;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Tag;

/**
 * The rules of tags on each kind of resource that can be tagged.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-using-tags.html">Tagging Amazon ECS
 *     resources</a>
 */
class TaggedResourcesTest {

    private static final String PREFIX = "arn:aws:ecs:us-east-1:123456789012:";

    private final Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
    private final EcsClient ecs = aws.ecs();

    /** The nouns that own tags. */
    enum Noun {
        CLUSTER,
        CONTAINER_INSTANCE,
        SERVICE,
        TASK,
        TASK_DEFINITION
    }

    private String make(Noun noun) {
        aws.given()
                .cluster("prod")
                .instances(1, "m5.large")
                .service("web", "shop/web:1")
                .running(1);
        return switch (noun) {
            case CLUSTER -> PREFIX + "cluster/prod";
            case CONTAINER_INSTANCE ->
                ecs.listContainerInstances(b -> b.cluster("prod"))
                        .containerInstanceArns()
                        .get(0);
            case SERVICE -> PREFIX + "service/prod/web";
            case TASK -> ecs.listTasks(b -> b.cluster("prod")).taskArns().get(0);
            case TASK_DEFINITION ->
                ecs.listTaskDefinitions().taskDefinitionArns().get(0);
        };
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    private List<Tag> own(String arn) {
        return ecs.listTagsForResource(b -> b.resourceArn(arn)).tags().stream()
                .filter(each -> !each.key().startsWith("aws:"))
                .toList();
    }

    private void refuses(ThrowingCallable call, String text) {
        Refusals.assertRefused(aws, call, "InvalidParameterException", text);
    }

    @ParameterizedTest
    @EnumSource
    void tags_are_put_on_and_taken_off(Noun noun) {
        String arn = make(noun);

        ecs.tagResource(b -> b.resourceArn(arn).tags(tag("team", "web"), tag("env", "prod")));
        ecs.tagResource(b -> b.resourceArn(arn).tags(tag("team", "shop")));
        assertThat(own(arn)).containsExactly(tag("team", "shop"), tag("env", "prod"));

        ecs.untagResource(b -> b.resourceArn(arn).tagKeys("env", "nope"));
        assertThat(own(arn)).containsExactly(tag("team", "shop"));
    }

    @ParameterizedTest
    @EnumSource
    void no_resource_takes_more_than_fifty_tags_or_reserved_ones(Noun noun) {
        String arn = make(noun);
        List<Tag> fifty = IntStream.range(0, 50).mapToObj(i -> tag("k" + i, "")).toList();
        ecs.tagResource(b -> b.resourceArn(arn).tags(fifty));

        refuses(
                () -> ecs.tagResource(b -> b.resourceArn(arn).tags(tag("one more", ""))),
                "The number of tags can not exceed 50.");
        refuses(
                () -> ecs.tagResource(b -> b.resourceArn(arn).tags(tag("AWS:x", ""))),
                "Tag key must not start with aws:");
        refuses(() -> ecs.untagResource(b -> b.resourceArn(arn).tagKeys("aws:x")), "Tag key must not start with aws:");
    }

    @ParameterizedTest
    @CsvSource({
        "service/prod/nope, The specified service was not found. Specify a valid service name and try again.",
        "task/prod/0, The specified task was not found. Specify a valid task and try again.",
        "container-instance/prod/0, 'The specified container instance was not found. Specify a valid container instance"
                + " and try again.'",
        "task-definition/nope:1, 'The specified task definition does not exist. Specify a valid account, family,"
                + " revision and try again.'",
        "task/0, Long arn format must be used for tagging operations",
        "container-instance/0, Long arn format must be used for tagging operations"
    })
    void what_is_not_there_cannot_be_tagged(String resource, String text) {
        make(Noun.CLUSTER);

        refuses(() -> ecs.tagResource(b -> b.resourceArn(PREFIX + resource).tags(tag("a", "b"))), text);
        refuses(() -> ecs.untagResource(b -> b.resourceArn(PREFIX + resource).tagKeys("a")), text);
        refuses(() -> ecs.listTagsForResource(b -> b.resourceArn(PREFIX + resource)), text);
    }

    @Test
    void a_deregistered_instance_cannot_be_tagged() {
        String arn = make(Noun.CONTAINER_INSTANCE);
        ecs.deregisterContainerInstance(b -> b.cluster("prod").containerInstance(arn));

        refuses(
                () -> ecs.tagResource(b -> b.resourceArn(arn).tags(tag("a", "b"))),
                "The specified container instance is inactive. Specify an active container instance and try again.");
    }
}
