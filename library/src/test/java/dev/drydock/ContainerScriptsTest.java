package dev.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Task;

/** Scripts by the names and by the commands of containers. */
class ContainerScriptsTest {

    private final Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
    private final EcsClient ecs = aws.ecs();

    @BeforeEach
    void furnish() {
        aws.given().cluster("prod").instances(1, "m5.large");
        register("web");
        register("batch");
    }

    private void register(String family) {
        ecs.registerTaskDefinition(b -> b.family(family)
                .containerDefinitions(
                        c -> c.name("app").image("tools:1").memory(64).command("python", "worker.py", "--all"),
                        c -> c.name("side").image("tools:1").memory(64).essential(false)));
    }

    private Map<String, Integer> run(String family, String... command) {
        String arn = ecs.runTask(b -> b.cluster("prod")
                        .taskDefinition(family)
                        .overrides(o -> o.containerOverrides(c -> c.name("app").command(List.of(command)))))
                .tasks()
                .get(0)
                .taskArn();
        aws.time().settle();
        Task task = aws.view().task("prod", arn).orElseThrow();
        Map<String, Integer> codes = new TreeMap<>();
        task.containers().forEach(each -> codes.put(each.name(), each.exitCode()));
        return codes;
    }

    @Test
    void a_container_of_one_family_has_its_own_script() {
        aws.containers().add("app", script -> script.exits(1)).add("batch/app", script -> script.exits(2));

        assertThat(run("web")).containsEntry("app", 1);
        assertThat(run("batch")).containsEntry("app", 2);
    }

    @Test
    void containers_of_one_image_are_told_apart() {
        aws.images()
                .add("tools:1", script -> script.after(Duration.ofSeconds(1)).exits(9));
        aws.containers().add("web/side", script -> script.exits(3));

        assertThat(run("web")).containsEntry("app", 9).containsEntry("side", 3);
    }

    @Test
    void a_command_is_known_by_what_it_begins_with_after_overrides() {
        aws.containers()
                .addCommand("python", script -> script.exits(4))
                .addCommand("python migrate.py", script -> script.exits(5));

        assertThat(run("web")).containsEntry("app", 4);
        assertThat(run("web", "python", "migrate.py", "up")).containsEntry("app", 5);
        assertThat(run("web", "python3")).containsEntry("app", null);
    }

    @Test
    void a_name_holds_before_a_command() {
        aws.containers()
                .addCommand("python worker.py", script -> script.exits(6))
                .add("app", script -> script.exits(7));

        assertThat(run("web")).containsEntry("app", 7);
    }

    @Test
    void a_name_that_is_none_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aws.containers().add("a/b/c", script -> script.exits(0)))
                .withMessageContaining("web/app");
    }
}
