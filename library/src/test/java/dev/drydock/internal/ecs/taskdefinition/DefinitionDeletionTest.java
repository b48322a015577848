package dev.drydock.internal.ecs.taskdefinition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.kernel.Kernel;
import dev.drydock.internal.kernel.Limits;
import dev.drydock.time.TimeMode;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionStatus;

/** What no client can show yet: a revision that something still refers to. */
class DefinitionDeletionTest {

    private final Kernel kernel = new Kernel(1, Shipyard.NOW, TimeMode.manual(), Limits.standard());
    private final TaskDefinitionStore store = new TaskDefinitionStore(Shipyard.HOME);
    private final Set<String> used = new HashSet<>();
    private final RegisteredDefinition web = new RegisteredDefinition(
            TaskDefinition.builder()
                    .family("web")
                    .revision(1)
                    .taskDefinitionArn(Shipyard.ARNS + "web:1")
                    .status(TaskDefinitionStatus.DELETE_IN_PROGRESS)
                    .build(),
            List.of());

    private DefinitionDeletion deletion(Timings timings) {
        return new DefinitionDeletion(kernel.queue("here"), timings, store, used::contains);
    }

    @Test
    void a_revision_in_use_stays_until_nothing_refers_to_it() {
        store.put(web);
        used.add(web.arn());
        deletion(Timings.realistic()).begin(web);

        kernel.advance(Duration.ofHours(5));
        assertThat(store.find("web:1")).isPresent();

        used.clear();
        kernel.advance(Duration.ofMinutes(1));
        assertThat(store.find("web:1")).isEmpty();
    }

    @Test
    void nobody_waits_for_a_revision_in_use_even_where_nothing_takes_time() {
        store.put(web);
        used.add(web.arn());
        deletion(Timings.realistic().with(Timing.TASK_DEFINITION_DELETION, Duration.ZERO))
                .begin(web);

        kernel.settle(Duration.ofMinutes(1));

        assertThat(store.find("web:1")).isPresent();
    }
}
