package dev.drydock.internal.ecs.task;

import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.kernel.Kernel;
import dev.drydock.internal.kernel.Limits;
import dev.drydock.testkit.EntityImages;
import dev.drydock.time.TimeMode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** The images of tasks leave no state out. */
class TaskImagesTest {

    private static final String ARN = "arn:aws:ecs:us-east-1:123456789012:task/prod/0123456789abcdef0123456789abcdef";

    private final Kernel kernel =
            new Kernel(7, Instant.parse("2026-01-01T00:00:00Z"), TimeMode.manual(), Limits.standard());
    private final TaskPlan plan = new TaskPlan(
            new TaskSpec(
                    new TaskSpec.Home(Fleet.CLUSTER, "prod"),
                    TaskDefinition.builder()
                            .containerDefinitions(container("app"), container("sidecar"))
                            .build(),
                    new TaskSpec.Capacity("EC2", null, null),
                    null,
                    null,
                    List.of(),
                    false,
                    List.of(),
                    TaskSpec.Origin.standalone("family:web", null),
                    null),
            "us-east-1");

    private static ContainerDefinition container(String name) {
        return ContainerDefinition.builder()
                .name(name)
                .image(name + ":1")
                .essential(true)
                .memory(128)
                .build();
    }

    private EcsTask task() {
        return new EcsTask(plan, ARN, 3, (EcsInstance) null, 1, "subnet-1", kernel.resources(ARN));
    }

    @Test
    void the_image_of_a_task_leaves_nothing_out() {
        EntityImages.of(this::task, task -> task.image(0), (image, tickets) -> {
                    EcsTask task = task();
                    task.restore(image, tickets);
                    return task;
                })
                .parts(EcsContainer.class, ContainerTickets.class, TaskInstants.class)
                .derived("shown", "shownWithTags", "script", "target", "toRead", "changed", "listPlace")
                .check();
    }

    @Test
    void the_image_of_a_container_leaves_nothing_out() {
        EntityImages.of(() -> new EcsContainer(0, plan.container(0)), EcsContainer::image, (image, tickets) -> {
                    EcsContainer container = new EcsContainer(0, plan.container(0));
                    container.restore(image, tickets);
                    return container;
                })
                .parts(ContainerTickets.class)
                .derived("script")
                .check();
    }
}
