package dev.drydock.internal.ecs.task.container;

import static dev.drydock.internal.ecs.task.Fleet.container;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.container.ContainerScript.Exits;
import dev.drydock.internal.container.ContainerScript.Memory;
import dev.drydock.internal.ecs.task.Fleet;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.Task;

/** Containers share what memory their task has, and one of them is killed when they use more together. */
class TaskMemoryTest {

    private static final String OUT_OF_MEMORY = "OutOfMemoryError: Container killed due to memory usage";

    private final Fleet fleet = new Fleet();

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }

    private static ContainerDefinition unlimited(String name) {
        return container(name, c -> c.memory(null));
    }

    private static ContainerDefinition helper(String name) {
        return container(name, c -> c.memory(null).essential(false));
    }

    /** 512 MiB on Fargate; how its containers stand after a while. */
    private List<String> after(long seconds, ContainerDefinition... containers) {
        fleet.fargate("shared", containers);
        Task task = fleet.run("shared");
        fleet.pass(seconds);
        return fleet.describe(task).containers().stream()
                .map(TaskMemoryTest::ends)
                .toList();
    }

    private static String ends(Container container) {
        return container.name()
                + ' '
                + container.lastStatus()
                + (container.exitCode() == null ? "" : " " + container.exitCode())
                + (container.reason() == null ? "" : " " + container.reason());
    }

    @Test
    void the_container_that_uses_most_is_killed_once_all_use_more_than_the_task_has() {
        fleet.script("app:1", new Memory(seconds(5), 400));
        fleet.script("side:1", new Memory(seconds(10), 112), new Memory(seconds(20), 113));

        assertThat(after(300, unlimited("app"), helper("side")))
                .containsExactly("app STOPPED 137 " + OUT_OF_MEMORY, "side STOPPED 143");
    }

    @Test
    void what_fits_exactly_goes_on() {
        fleet.script("app:1", new Memory(seconds(5), 400));
        fleet.script("side:1", new Memory(seconds(10), 112));

        assertThat(after(300, unlimited("app"), helper("side"))).containsExactly("app RUNNING", "side RUNNING");
    }

    @Test
    void a_helper_that_is_killed_leaves_the_others_more() {
        fleet.script("app:1", new Memory(seconds(5), 200), new Memory(seconds(30), 512));
        fleet.script("side:1", new Memory(seconds(10), 313));

        assertThat(after(300, unlimited("app"), helper("side")))
                .containsExactly("app RUNNING", "side STOPPED 137 " + OUT_OF_MEMORY);
    }

    @Test
    void what_a_container_used_is_free_after_its_end() {
        fleet.script("app:1", new Memory(seconds(20), 400));
        fleet.script("side:1", new Memory(seconds(1), 400), new Exits(seconds(10), 0));

        assertThat(after(300, unlimited("app"), helper("side"))).containsExactly("app RUNNING", "side STOPPED 0");
    }

    @Test
    void a_limit_of_its_own_kills_a_container_before_the_task_runs_out() {
        fleet.script("app:1", new Memory(seconds(5), 400));
        fleet.script("side:1", new Memory(seconds(10), 129));

        assertThat(after(300, unlimited("app"), container("side", c -> c.essential(false))))
                .containsExactly("app RUNNING", "side STOPPED 137 " + OUT_OF_MEMORY);
    }

    @Test
    void an_override_of_the_tasks_size_is_what_its_containers_share() {
        fleet.script("app:1", new Memory(seconds(5), 400));
        fleet.script("side:1", new Memory(seconds(10), 400));
        fleet.fargate("shared", unlimited("app"), helper("side"));

        Task task = fleet.run(b -> b.taskDefinition("shared")
                        .launchType("FARGATE")
                        .networkConfiguration(Fleet.network("subnet-1"))
                        .overrides(o -> o.memory("1024")))
                .get(0);
        fleet.pass(300);

        assertThat(fleet.describe(task).containers())
                .extracting(Container::lastStatus)
                .containsOnly("RUNNING");
    }

    @Test
    void without_a_task_size_containers_do_not_share_a_limit() {
        fleet.instance("m5.large");
        fleet.script("app:1", new Memory(seconds(5), 128));
        fleet.script("side:1", new Memory(seconds(10), 128));
        fleet.bridge("apart", container("app", c -> {}), container("side", c -> {}));

        Task task = fleet.runOnEc2("apart");
        fleet.pass(300);

        assertThat(fleet.describe(task).containers())
                .extracting(Container::lastStatus)
                .containsOnly("RUNNING");
    }

    @Test
    void a_snapshot_keeps_when_the_memory_runs_out() {
        fleet.script("app:1", new Memory(seconds(5), 400));
        fleet.script("side:1", new Memory(seconds(60), 113));
        fleet.fargate("shared", unlimited("app"), helper("side"));
        Task task = fleet.run("shared");
        fleet.pass(40);
        Fleet.Image image = fleet.image();

        fleet.restore(image);
        fleet.pass(300);

        assertThat(ends(fleet.describe(task).containers().get(0))).isEqualTo("app STOPPED 137 " + OUT_OF_MEMORY);
    }
}
