package dev.drydock.internal.ecs.task.container;

import static dev.drydock.internal.ecs.task.Fleet.container;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.container.ContainerScript;
import dev.drydock.internal.container.ContainerScript.Exits;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.Fleet;
import dev.drydock.internal.ecs.task.TaskListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.Task;

/**
 * The order in which containers start and stop, and what restart policies do.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html">ContainerDependency</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerRestartPolicy.html">ContainerRestartPolicy</a>
 */
class DependenciesTest {

    private static final String GRAPH =
            "CannotStartContainerError: dependency graph: failed to resolve container ordering" + " dependency ";

    private final Fleet fleet = new Fleet();

    private static Container named(Task task, String name) {
        return task.containers().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0} on a container that exits {1} after {2} s: {3}")
    @CsvSource({
        "START, 1, 3, RUNNING",
        "COMPLETE, 1, 3, RUNNING",
        "COMPLETE, 0, 3, RUNNING",
        "SUCCESS, 0, 3, RUNNING",
        "SUCCESS, 1, 3, STOPPED",
        "HEALTHY, 0, 3, STOPPED",
    })
    void a_condition_holds_or_never_will(String condition, int exitCode, int seconds, String outcome) {
        fleet.script("init:1", new Exits(Duration.ofSeconds(seconds), exitCode));
        fleet.fargate(
                "web",
                container("app", c -> c.dependsOn(d -> d.containerName("init").condition(condition))),
                container(
                        "init",
                        c -> c.essential(false)
                                .healthCheck(h -> h.command("CMD", "x").interval(5))));
        Task created = fleet.run("web");

        fleet.settle();

        assertThat(fleet.describe(created).lastStatus()).isEqualTo(outcome);
        assertThat(named(fleet.describe(created), "init").exitCode()).isEqualTo(exitCode);
    }

    @Test
    void a_container_that_is_not_essential_is_given_up_alone() {
        fleet.script("init:1", new Exits(Duration.ofSeconds(3), 2));
        fleet.fargate(
                "web",
                container("app", c -> {}),
                container(
                        "side",
                        c -> c.essential(false)
                                .dependsOn(d -> d.containerName("init").condition("SUCCESS"))),
                container(
                        "last",
                        c -> c.essential(false)
                                .dependsOn(d -> d.containerName("side").condition("START"))),
                container("init", c -> c.essential(false)));
        Task created = fleet.run("web");

        fleet.settle();

        Task task = fleet.describe(created);
        assertThat(task.lastStatus()).isEqualTo("RUNNING");
        assertThat(named(task, "side").exitCode()).isEqualTo(143);
        assertThat(named(task, "side").reason())
                .isEqualTo(GRAPH + "[init(init:1) (STOPPED->RUNNING) - Exit: 2] for target [side(side:1)"
                        + " (MANIFEST_PULLED->RUNNING)] as dependency did not exit successfully.");
        assertThat(named(task, "last").reason())
                .isEqualTo(GRAPH + "[side(side:1) (STOPPED->STOPPED) - Exit: 143] for target [last(last:1)"
                        + " (MANIFEST_PULLED->RUNNING)] because dependency will never start");
    }

    @Test
    void the_log_router_starts_first_and_stops_last() {
        fleet.scripts.put("app:1", new ContainerScript(List.of(), true));
        fleet.fargate(
                "web",
                container(
                        "app",
                        c -> c.stopTimeout(10)
                                .logConfiguration(
                                        l -> l.logDriver("awsfirelens").options(Map.of("Name", "stdout")))),
                container("router", c -> c.firelensConfiguration(f -> f.type("fluentbit"))));
        Task created = fleet.run("web");
        List<String> starts = fleet.watch(created, Duration.ofSeconds(25), DependenciesTest::states);
        fleet.stop(created);
        List<String> stops = fleet.watch(created, Duration.ofSeconds(20), DependenciesTest::states);

        assertThat(starts)
                .containsExactly("[PENDING, PENDING] 0S", "[PENDING, RUNNING] 19.2S", "[RUNNING, RUNNING] 19.4S");
        assertThat(stops).containsExactly("[RUNNING, RUNNING] 25S", "[STOPPED, STOPPED] 37S");
    }

    private static String states(Task task) {
        List<String> states = new ArrayList<>();
        task.containers().forEach(each -> states.add(each.lastStatus()));
        return states.toString();
    }

    @Test
    void stopping_a_task_that_has_not_started_leaves_its_containers_without_exit_codes() {
        fleet.fargate("web", container("app", c -> {}), container("side", c -> {}));
        List<Task> created = new ArrayList<>();
        for (int second : List.of(0, 3, 8, 15, 19)) {
            Task task = fleet.run("web");
            fleet.pass(second);
            fleet.stop(task);
            fleet.settle();
            created.add(fleet.describe(task));
        }

        assertThat(created).allSatisfy(task -> {
            assertThat(task.lastStatus()).isEqualTo("STOPPED");
            assertThat(task.stopCodeAsString()).isEqualTo("UserInitiated");
        });
        assertThat(created)
                .extracting(task -> task.startedAt() != null)
                .containsExactly(false, false, false, false, true);
        assertThat(created.subList(0, 4))
                .flatExtracting(Task::containers)
                .allSatisfy(each -> assertThat(each.exitCode()).isNull());
    }

    // ---- restarts

    /** Exit codes and, in seconds from its start, when a container with a restart policy ends. */
    @ParameterizedTest(name = "exit {0} after {1} s, ignored {2}, period {3}: restarted {4}")
    @CsvSource({
        "1, 60, 5, 60, true",
        "1, 59, 5, 60, false",
        "0, 60, 5, 60, true",
        "5, 60, 5, 60, false",
        "1, 299, 5, 0, false",
        "1, 300, 5, 0, true",
    })
    void the_agent_restarts_what_ran_for_the_whole_period(
            int exitCode, int seconds, int ignored, int period, boolean restarted) {
        fleet.script("app:1", new Exits(Duration.ofSeconds(seconds), exitCode));
        fleet.fargate(
                "web",
                container(
                        "app",
                        c -> c.restartPolicy(r -> r.enabled(true)
                                .ignoredExitCodes(ignored)
                                .restartAttemptPeriod(period == 0 ? null : period))));
        List<String> heard = new ArrayList<>();
        fleet.region.engine().listen(new TaskListener() {
            @Override
            public void restarted(EcsTask task, String container, int code, int times) {
                heard.add(container + " " + code + " " + times);
            }
        });
        Task created = fleet.run("web");

        fleet.pass(Duration.ofMillis(19_200 + seconds * 1_000L + 500));

        Task task = fleet.describe(created);
        assertThat(named(task, "app").lastStatus()).isEqualTo(restarted ? "RUNNING" : "STOPPED");
        assertThat(task.desiredStatus()).isEqualTo(restarted ? "RUNNING" : "STOPPED");
        assertThat(heard).isEqualTo(restarted ? List.of("app " + exitCode + " 1") : List.of());
        assertThat(named(task, "app").containerArn())
                .isEqualTo(named(created, "app").containerArn());
    }

    @Test
    void a_policy_that_is_not_enabled_restarts_nothing() {
        fleet.script("app:1", new Exits(Duration.ofMinutes(10), 1));
        fleet.fargate("web", container("app", c -> c.restartPolicy(r -> r.enabled(false))));
        Task created = fleet.run("web");

        fleet.settle();

        assertThat(fleet.describe(created).stopCodeAsString()).isEqualTo("EssentialContainerExited");
    }

    @Test
    void health_is_unknown_again_after_a_restart() {
        fleet.script("app:1", new Exits(Duration.ofSeconds(65), 1));
        fleet.fargate(
                "web",
                container(
                        "app",
                        c -> c.healthCheck(h -> h.command("CMD", "x").interval(10))
                                .restartPolicy(r -> r.enabled(true).restartAttemptPeriod(60))));
        Task created = fleet.run("web");

        List<String> health = fleet.watch(created, Duration.ofSeconds(100), Task::healthStatusAsString);

        assertThat(health).containsExactly("UNKNOWN 0S", "HEALTHY 29.2S", "UNKNOWN 1M24.2S", "HEALTHY 1M34.2S");
    }

    @Test
    void a_container_that_was_told_to_stop_is_not_restarted() {
        fleet.fargate(
                "web",
                container("app", c -> c.restartPolicy(r -> r.enabled(true).restartAttemptPeriod(60))));
        Task created = fleet.run("web");
        fleet.pass(200);

        fleet.stop(created);
        fleet.settle();

        assertThat(named(fleet.describe(created), "app").exitCode()).isEqualTo(143);
    }

    @Test
    void who_waits_for_a_container_waits_no_longer_because_that_was_restarted() {
        fleet.script("slow:1", new ContainerScript.Health(Duration.ZERO, false), new Exits(Duration.ofSeconds(70), 1));
        fleet.bridge(
                "web",
                container(
                        "slow",
                        c -> c.essential(false)
                                .startTimeout(120)
                                .restartPolicy(p -> p.enabled(true).restartAttemptPeriod(60))
                                .healthCheck(h ->
                                        h.command("CMD", "check").interval(10).retries(10))),
                container("app", c -> c.dependsOn(d -> d.containerName("slow").condition("HEALTHY"))));
        fleet.instance("m5.large");

        Task task = fleet.runOnEc2("web");
        fleet.pass(Duration.ofMinutes(10));

        assertThat(fleet.describe(task).stoppedReason()).isEqualTo("Task failed to start");
    }

    @Test
    void containers_that_wait_for_each_other_fail_their_task() {
        fleet.bridge(
                "web",
                container("app", c -> c.logConfiguration(l -> l.logDriver("awsfirelens"))),
                container(
                        "router",
                        c -> c.firelensConfiguration(f -> f.type("fluentbit"))
                                .dependsOn(d -> d.containerName("app").condition("START"))));
        fleet.bridge("job", container("app", c -> c.volumesFrom(v -> v.sourceContainer("app"))));
        fleet.instance("m5.large");

        Task task = fleet.runOnEc2("web");
        Task alone = fleet.runOnEc2("job");
        fleet.settle();

        assertThat(fleet.describe(task).lastStatus()).isEqualTo("STOPPED");
        assertThat(fleet.describe(task).stopCodeAsString()).isEqualTo("TaskFailedToStart");
        assertThat(fleet.describe(task).stoppedReason())
                .isEqualTo("Task dependencies cannot be resolved, taskArn: " + task.taskArn());
        assertThat(fleet.describe(alone).stoppedReason())
                .isEqualTo("Task dependencies cannot be resolved, taskArn: " + alone.taskArn());
    }
}
