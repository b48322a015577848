package dev.drydock.internal.ecs.taskdefinition;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.testkit.EntityImages;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** The image of the task definitions leaves nothing out. */
class TaskDefinitionImageTest {

    private static TaskDefinitionStore definitions() {
        return new TaskDefinitionStore(new AccountRegion("123456789012", "us-east-1"));
    }

    @Test
    void the_image_of_the_task_definitions_leaves_nothing_out() {
        EntityImages.of(TaskDefinitionImageTest::definitions, TaskDefinitionStore::image, (image, tickets) -> {
                    TaskDefinitionStore store = definitions();
                    store.restore(image, tickets);
                    return store;
                })
                .parts(TaskDefinitionStore.Family.class)
                .value(TaskDefinitionStore.Family.class, n -> new TaskDefinitionStore.Family())
                .derived("image")
                // Revisions are kept by their numbers, which are those made just before.
                .value(
                        RegisteredDefinition.class,
                        n -> new RegisteredDefinition(
                                TaskDefinition.builder()
                                        .family("web")
                                        .revision(n - 1)
                                        .build(),
                                List.of()))
                .check();
    }
}
