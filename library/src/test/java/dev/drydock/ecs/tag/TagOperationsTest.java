package dev.drydock.ecs.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.drydock.account.AccountRegion;
import dev.drydock.call.CallContext;
import dev.drydock.call.Operation;
import dev.drydock.call.Refusal;
import dev.drydock.call.TestContexts;
import dev.drydock.ecs.taskdefinition.TaskDefinitionOperations;
import dev.drydock.ecs.taskdefinition.TaskDefinitionStore;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.DeregisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TagResourceRequest;
import software.amazon.awssdk.services.ecs.model.UntagResourceRequest;

class TagOperationsTest {

    private static final AccountRegion HOME = new AccountRegion("123456789012", "us-east-1");
    private static final String WEB = "arn:aws:ecs:us-east-1:123456789012:task-definition/web:1";

    private final TaskDefinitionStore store = new TaskDefinitionStore(HOME);
    private final TaskDefinitionOperations definitions = new TaskDefinitionOperations(HOME, store);
    private final TagOperations operations = new TagOperations(HOME, List.of(definitions.tagOwner()));
    private final CallContext context = TestContexts.at(Instant.EPOCH);

    @BeforeEach
    void register() {
        definitions.register(
                RegisterTaskDefinitionRequest.builder()
                        .family("web")
                        .containerDefinitions(ContainerDefinition.builder()
                                .name("app")
                                .image("nginx")
                                .memory(128)
                                .build())
                        .tags(tag("team", "dock"))
                        .build(),
                context);
    }

    @Test
    void the_table_names_the_three_operations() {
        assertThat(operations.operations())
                .extracting(Operation::name)
                .containsExactly("TagResource", "UntagResource", "ListTagsForResource");
    }

    @Test
    void tags_are_added_replaced_removed_and_listed() {
        put(WEB, tag("env", "prod"), tag("team", "ship"));

        assertThat(list(WEB)).containsExactly(tag("team", "ship"), tag("env", "prod"));

        operations.untag(
                UntagResourceRequest.builder()
                        .resourceArn(WEB)
                        .tagKeys("team", "nope")
                        .build(),
                context);

        assertThat(list(WEB)).containsExactly(tag("env", "prod"));
    }

    @Test
    void an_inactive_task_definition_can_still_be_tagged() {
        definitions.deregister(
                DeregisterTaskDefinitionRequest.builder()
                        .taskDefinition("web:1")
                        .build(),
                context);

        put(WEB, tag("env", "old"));

        assertThat(list(WEB)).contains(tag("env", "old"));
    }

    @Test
    void a_bad_tag_changes_nothing() {
        Record before = store.image();

        refuses(
                () -> put(WEB, tag("good", "1"), tag("aws:bad", "1")),
                "The tag key 'aws:bad' is invalid. Tag keys starting with 'aws:' are reserved.");

        assertThat(store.image()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "'', The resource ARN can not be blank.",
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
    void one_resource_type_has_one_owner() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TagOperations(HOME, List.of(definitions.tagOwner(), definitions.tagOwner())))
                .withMessageContaining("task-definition");
    }

    private void put(String arn, Tag... tags) {
        operations.tag(TagResourceRequest.builder().resourceArn(arn).tags(tags).build(), context);
    }

    private List<Tag> list(String arn) {
        return operations
                .list(ListTagsForResourceRequest.builder().resourceArn(arn).build(), context)
                .tags();
    }

    private static void refuses(Runnable call, String text) {
        Refusal refusal = catchThrowableOfType(Refusal.class, call::run);

        assertThat(List.of(refusal.code(), refusal.text())).containsExactly("InvalidParameterException", text);
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }
}
