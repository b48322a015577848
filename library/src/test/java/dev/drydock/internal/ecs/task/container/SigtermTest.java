package dev.drydock.internal.ecs.task.container;

import static dev.drydock.internal.ecs.task.Fleet.container;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.internal.container.Scripts;
import dev.drydock.internal.ecs.task.Fleet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.Task;

/**
 * What processes do about SIGTERM: their exit codes, and how long their containers take to stop.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_StopTask.html">StopTask</a>
 */
class SigtermTest {

    private final Fleet fleet = new Fleet();
    private final Scripts scripts = new Scripts();

    /** Stops a task 100 s after RunTask and tells its container's exit code and how many seconds it took to stop. */
    private String stopped(String image, boolean init, String... command) {
        fleet.scripts.put(image, scripts.scriptOf(image, List.of(), List.of(command), init));
        return stopped(image, 5);
    }

    private String stopped(String image, int stopTimeout) {
        fleet.fargate("job", container("app", c -> c.image(image).stopTimeout(stopTimeout)));
        Task created = fleet.run("job");
        fleet.pass(100);
        fleet.stop(created);
        fleet.settle();
        Task task = fleet.describe(created);
        Container app = task.containers().get(0);
        // SIGTERM comes 2 s after the call: a second to notice, another to deactivate.
        Duration took = Duration.between(task.stoppingAt().plusSeconds(2), task.executionStoppedAt());
        return app.exitCode() + " after " + took.toMillis() / 1000.0;
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "PID 1 without a handler ignores SIGTERM | sleep 3600 | false | 137 after 5.0",
                "an init process passes SIGTERM on | sleep 3600 | true | 143 after 0.0",
                "a trap waits for the foreground command | trap 'exit 3' TERM; sleep 3600 | false | 137 after 5.0",
                "a trap acts between two commands | trap 'exit 3' TERM; while true; do sleep 1; done | false |"
                        + " 3 after 0.2",
                "a trap interrupts wait | trap 'exit 3' TERM; sleep 3600 & wait | false | 3 after 0.0",
                "a trap interrupts wait for $! | trap 'exit 3' TERM; tail -f /dev/null & wait $! | false |"
                        + " 3 after 0.0",
                "a trap may take its time | trap 'sleep 2; exit 4' TERM; sleep 3600 & wait | false | 4 after 2.0",
                "a trap may take too long | trap 'sleep 9; exit 4' TERM; sleep 3600 & wait | false | 137 after 5.0",
                "a trap that only prints stops nothing | trap 'echo no' TERM; while true; do sleep 1; done |"
                        + " false | 137 after 5.0",
                "exec takes the trap away | trap 'exit 3' TERM; exec sleep 3600 | true | 143 after 0.0",
            })
    void a_command_answers_sigterm_as_a_shell_does(String row, String program, boolean init, String outcome) {
        assertThat(stopped("app:1", init, "sh", "-c", program)).as(row).isEqualTo(outcome);
    }

    @Test
    void a_script_says_its_exit_code_on_sigterm() {
        scripts.add("app:1", script -> script.exitsOnSigterm(0));
        fleet.scripts.put("app:1", scripts.find("app:1").orElseThrow());

        assertThat(stopped("app:1", 5)).isEqualTo("0 after 0.0");
    }

    @Test
    void a_script_says_what_it_does_on_sigterm_and_logs_it() {
        scripts.add(
                "app:1",
                script -> script.repeat(1_000, Duration.ofSeconds(1), round -> round.logs("alive"))
                        .onSigterm(shutdown -> shutdown.logs("draining")
                                .after(Duration.ofSeconds(3))
                                .logs("bye")
                                .exits(7)));
        fleet.scripts.put("app:1", scripts.find("app:1").orElseThrow());
        fleet.logs.groups.add("/web");
        fleet.fargate(
                "web",
                container(
                        "app",
                        c -> c.logConfiguration(l -> l.logDriver("awslogs")
                                .options(Map.of(
                                        "awslogs-group", "/web",
                                        "awslogs-region", "us-east-1",
                                        "awslogs-stream-prefix", "ecs")))));
        Task created = fleet.run("web");
        fleet.pass(21);
        fleet.stop(created);
        fleet.settle();

        assertThat(fleet.describe(created).containers().get(0).exitCode()).isEqualTo(7);
        assertThat(fleet.logs.lines)
                .extracting(line -> line.substring(line.indexOf('+')))
                .containsExactly(
                        "+19200 alive",
                        "+20200 alive",
                        "+21200 alive",
                        "+22200 alive",
                        "+23000 draining",
                        "+26000 bye");
    }

    @Test
    void what_takes_longer_than_the_stop_timeout_is_killed() {
        scripts.add(
                "app:1",
                script -> script.onSigterm(
                        shutdown -> shutdown.after(Duration.ofSeconds(30)).exits(0)));
        fleet.scripts.put("app:1", scripts.find("app:1").orElseThrow());

        assertThat(stopped("app:1", 12)).isEqualTo("137 after 12.0");
    }

    @Test
    void a_world_restored_while_a_container_shuts_down_goes_on_alike() {
        scripts.add(
                "app:1",
                script -> script.onSigterm(
                        shutdown -> shutdown.after(Duration.ofSeconds(9)).exits(6)));
        Fleet copy = new Fleet();
        for (Fleet each : List.of(fleet, copy)) {
            each.scripts.put("app:1", scripts.find("app:1").orElseThrow());
        }
        fleet.fargate("web", container("app", c -> {}));
        Task created = fleet.run("web");
        fleet.pass(30);
        fleet.stop(created);
        fleet.pass(5);

        copy.restore(fleet.image());
        copy.settle();
        fleet.settle();

        assertThat(copy.describe(created)).isEqualTo(fleet.describe(created));
        assertThat(copy.describe(created).containers().get(0).exitCode()).isEqualTo(6);
    }

    @Test
    void a_script_cannot_both_handle_and_ignore_sigterm() {
        assertThatThrownBy(() ->
                        scripts.add("app:1", script -> script.exitsOnSigterm(0).ignoresSigterm()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot also ignore it");
    }

    @Test
    void a_handler_does_what_a_process_that_ends_can_do() {
        assertThatThrownBy(() -> scripts.add("app:1", script -> script.onSigterm(shutdown -> shutdown.usesMemory(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("logs, after, calls and exits");
    }
}
