package dev.drydock.internal.ecs.taskdefinition;

import static dev.drydock.internal.ecs.taskdefinition.Shipyard.ARNS;
import static dev.drydock.internal.ecs.taskdefinition.Shipyard.NOW;
import static dev.drydock.internal.ecs.taskdefinition.Shipyard.bridge;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.DeleteTaskDefinitionsRequest;
import software.amazon.awssdk.services.ecs.model.DeleteTaskDefinitionsResponse;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionField;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionStatus;

class TaskDefinitionOperationsTest {

    private final Shipyard shipyard = new Shipyard();

    @Test
    void registering_the_same_again_makes_another_revision() {
        shipyard.register("web");

        TaskDefinition second = shipyard.register("web");

        assertThat(second.revision()).isEqualTo(2);
        assertThat(shipyard.register("db").revision()).isEqualTo(1);
    }

    @Test
    void numbers_go_on_after_a_family_is_wholly_deleted() {
        shipyard.register("web");
        shipyard.deregister("web:1");
        delete("web:1");
        shipyard.aws.time().settle();

        TaskDefinition next = shipyard.register("web");

        assertThat(next.revision()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"web", "web:2", ARNS + "web:2", ARNS + "web"})
    void a_revision_is_described_by_family_number_or_arn(String reference) {
        shipyard.register("web");
        TaskDefinition second = shipyard.register("web");

        assertThat(describe(reference).taskDefinition()).isEqualTo(second);
    }

    @Test
    void a_family_means_its_latest_active_revision() {
        shipyard.register("web");
        shipyard.register("web");
        shipyard.deregister("web:2");

        assertThat(describe("web").taskDefinition().revision()).isEqualTo(1);
        assertThat(describe("web:2").taskDefinition().status()).isEqualTo(TaskDefinitionStatus.INACTIVE);
    }

    @Test
    void tags_are_described_only_when_asked_for() {
        Tag tag = Tag.builder().key("k").value("v").build();
        shipyard.register(bridge().tags(tag));

        DescribeTaskDefinitionResponse with =
                shipyard.ecs.describeTaskDefinition(DescribeTaskDefinitionRequest.builder()
                        .taskDefinition("web")
                        .include(TaskDefinitionField.TAGS)
                        .build());

        assertThat(with.tags()).containsExactly(tag);
        assertThat(describe("web").hasTags()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "nope, ClientException, Unable to describe task definition.",
        "web:9, ClientException, Unable to describe task definition.",
        "gone, ClientException, Unable to describe task definition.",
        "arn:aws:ecs:us-east-1:210987654321:task-definition/web:1, ClientException, Unable to describe task definition.",
        "arn:aws:ecs:us-east-1:123456789012:cluster/web, ClientException, Unable to describe task definition.",
        "arn:x, ClientException, Unable to describe task definition.",
        "web:abc, InvalidParameterException, Invalid revision number. Number: abc",
        "web:99999999999, InvalidParameterException, Invalid revision number. Number: 99999999999",
        "'', InvalidParameterException, Task Definition can not be blank."
    })
    void what_does_not_exist_cannot_be_described(String reference, String code, String text) {
        shipyard.register("web");
        shipyard.register("gone");
        shipyard.deregister("gone:1");

        refuses(() -> describe(reference), code, text);
    }

    @Test
    void a_deregistered_revision_is_inactive_from_then_on() {
        shipyard.register("web");

        TaskDefinition deregistered = shipyard.deregister("web:1");

        assertThat(deregistered.status()).isEqualTo(TaskDefinitionStatus.INACTIVE);
        assertThat(deregistered.deregisteredAt()).isEqualTo(NOW);
        assertThat(shipyard.deregister("web:1")).isEqualTo(deregistered);
    }

    @ParameterizedTest
    @CsvSource({
        "web, ClientException, Revision is missing.",
        "web:9, ClientException, The specified task definition does not exist.",
        "arn:x, ClientException, The specified task definition does not exist.",
        "web:abc, InvalidParameterException, Invalid revision number. Number: abc",
        "'', InvalidParameterException, Task Definition can not be blank."
    })
    void what_is_not_a_revision_cannot_be_deregistered(String reference, String code, String text) {
        shipyard.register("web");

        refuses(() -> shipyard.deregister(reference), code, text);
    }

    @Test
    void a_deletion_shows_when_it_was_first_asked_for_in_snapshots_too() {
        shipyard.register("web");
        shipyard.deregister("web:1");

        DeleteTaskDefinitionsResponse first = delete("web:1");
        shipyard.aws.time().advance(Duration.ofSeconds(5));
        DeleteTaskDefinitionsResponse again = delete("web:1");
        shipyard.aws.restore(shipyard.aws.snapshot());

        assertThat(first.taskDefinitions().get(0).deleteRequestedAt()).isEqualTo(NOW);
        assertThat(again.taskDefinitions().get(0).deleteRequestedAt()).isEqualTo(NOW);
        assertThat(describe("web:1").taskDefinition().deleteRequestedAt()).isEqualTo(NOW);
    }

    @Test
    void an_inactive_revision_is_deleted_after_a_while() {
        shipyard.register("web");
        shipyard.deregister("web:1");

        DeleteTaskDefinitionsResponse response = delete("web:1");

        assertThat(response.taskDefinitions().get(0).status()).isEqualTo(TaskDefinitionStatus.DELETE_IN_PROGRESS);
        assertThat(response.failures()).isEmpty();
        assertThat(response.hasFailures()).isTrue();
        assertThat(describe("web:1").taskDefinition().status()).isEqualTo(TaskDefinitionStatus.DELETE_IN_PROGRESS);

        shipyard.aws.time().advance(Duration.ofMinutes(1));

        refuses(() -> describe("web:1"), "ClientException", "Unable to describe task definition.");
    }

    @Test
    void what_cannot_be_deleted_comes_back_as_failures() {
        shipyard.register("web");
        shipyard.register("web");
        shipyard.deregister("web:2");
        String foreign = "arn:aws:ecs:us-east-1:210987654321:task-definition/web:1";

        DeleteTaskDefinitionsResponse response =
                delete("web:2", "web:2", "web", "web:x", "arn:x", "web:9", foreign, "web:1");

        String invalid =
                "The specified task definition identifier is invalid. Specify a valid name or ARN and try again.";
        String unknown =
                "The specified task definition does not exist. Specify a valid account, family, revision and try again.";
        String active =
                "The specified task definition is still in ACTIVE status. Please deregister the target and try again.";
        assertThat(response.taskDefinitions())
                .extracting(TaskDefinition::revision)
                .containsExactly(2);
        assertThat(response.failures())
                .containsExactly(
                        failure("web", invalid),
                        failure("web:x", invalid),
                        failure("arn:x", invalid),
                        failure("web:9", unknown),
                        failure(foreign, unknown),
                        failure("web:1", active));
    }

    @Test
    void deleting_takes_one_to_ten_references() {
        refuses(
                () -> delete(),
                "InvalidParameterException",
                "size of TaskDefinition references list must be greater than 0");
        refuses(
                () -> delete(Collections.nCopies(11, "web:1").toArray(String[]::new)),
                "InvalidParameterException",
                "Size of TaskDefinition references list cannot exceed 10");
    }

    private DescribeTaskDefinitionResponse describe(String reference) {
        return shipyard.ecs.describeTaskDefinition(DescribeTaskDefinitionRequest.builder()
                .taskDefinition(reference)
                .build());
    }

    private DeleteTaskDefinitionsResponse delete(String... references) {
        return shipyard.ecs.deleteTaskDefinitions(DeleteTaskDefinitionsRequest.builder()
                .taskDefinitions(references)
                .build());
    }

    private void refuses(ThrowingCallable call, String code, String text) {
        shipyard.refuses(call, code, text);
    }

    private static Failure failure(String arn, String reason) {
        return Failure.builder().arn(arn).reason(reason).build();
    }
}
