package dev.drydock.internal.ecs.taskdefinition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.internal.call.Refusal;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionStatus;

/** How other nouns find the revision they may use; seen here because those nouns come later. */
class ResolutionTest {

    private final TaskDefinitionStore store = new TaskDefinitionStore(Shipyard.HOME);

    private void put(int revision, TaskDefinitionStatus status) {
        store.put(new RegisteredDefinition(
                TaskDefinition.builder()
                        .family("web")
                        .revision(revision)
                        .taskDefinitionArn(Shipyard.ARNS + "web:" + revision)
                        .status(status)
                        .build(),
                List.of()));
    }

    private static void assertRefused(ThrowingCallable call, String code, String text) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(List.of(refusal.code(), refusal.text()))
                                .containsExactly(code, text));
    }

    @Test
    void other_nouns_resolve_active_revisions_only() {
        put(1, TaskDefinitionStatus.ACTIVE);
        put(2, TaskDefinitionStatus.INACTIVE);

        assertThat(store.resolveActive("web").revision()).isEqualTo(1);
        assertRefused(() -> store.resolveActive("nope"), "ClientException", "TaskDefinition not found.");
        assertRefused(() -> store.resolveActive(" "), "InvalidParameterException", "Task Definition can not be blank.");
        assertRefused(
                () -> store.resolveActive(null), "InvalidParameterException", "Task Definition can not be blank.");
        assertRefused(() -> store.resolveActive("web:2"), "InvalidParameterException", "TaskDefinition is inactive");
        assertRefused(() -> store.resolveActiveForService("web:2"), "ClientException", "TaskDefinition is inactive");
    }
}
