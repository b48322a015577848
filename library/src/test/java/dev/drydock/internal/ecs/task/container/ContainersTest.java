package dev.drydock.internal.ecs.task.container;

import static dev.drydock.internal.ecs.task.Fleet.container;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.container.ContainerScript;
import dev.drydock.internal.container.ContainerScript.Exits;
import dev.drydock.internal.container.ContainerScript.Health;
import dev.drydock.internal.container.ContainerScript.Logs;
import dev.drydock.internal.container.ContainerScript.Memory;
import dev.drydock.internal.ecs.task.Fleet;
import dev.drydock.internal.ecs.task.HealthProbe;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.ContainerCondition;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.Task;

/** What containers do, and what that does to their tasks; on Fargate, where containers start 19.2 s after RunTask. */
class ContainersTest {

    private final Fleet fleet = new Fleet();

    private static Duration seconds(double seconds) {
        return Duration.ofMillis((long) (seconds * 1_000));
    }

    private static Container named(Task task, String name) {
        return task.containers().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ContainerDefinition checked(String name) {
        return container(
                name,
                c -> c.healthCheck(
                        h -> h.command("CMD-SHELL", "true").interval(10).retries(3)));
    }

    // ---- exits

    @Test
    void a_container_that_exits_within_a_second_never_lets_its_task_run() {
        fleet.script("app:1", new Exits(seconds(0.8), 3));
        fleet.fargate("job", container("app", c -> {}));
        Task created = fleet.run("job");

        List<String> states = fleet.watch(created, Duration.ofSeconds(60), Task::lastStatus);

        assertThat(states)
                .containsExactly(
                        "PROVISIONING 0S",
                        "PENDING 4S",
                        "ACTIVATING 19S",
                        "STOPPING 20S",
                        "DEPROVISIONING 21S",
                        "STOPPED 36S");
        Task task = fleet.describe(created);
        assertThat(Duration.between(task.createdAt(), task.startedAt())).hasSeconds(19);
        assertThat(task.stopCodeAsString()).isEqualTo("EssentialContainerExited");
        assertThat(task.stoppedReason()).isEqualTo("Essential container in task exited");
        assertThat(named(task, "app").exitCode()).isEqualTo(3);
    }

    @Test
    void a_job_runs_and_ends_with_its_container() {
        fleet.script("app:1", new Exits(seconds(30), 0));
        fleet.fargate("job", container("app", c -> {}));
        Task created = fleet.run("job");

        fleet.settle();

        Task task = fleet.describe(created);
        assertThat(task.lastStatus()).isEqualTo("STOPPED");
        assertThat(Fleet.secondsAfter(task, task.startedAt())).isEqualTo(20.2);
        assertThat(Fleet.secondsAfter(task, task.executionStoppedAt())).isEqualTo(49.2);
        assertThat(Fleet.secondsAfter(task, task.stoppingAt())).isEqualTo(49.2);
        assertThat(named(task, "app").exitCode()).isZero();
    }

    @Test
    void more_memory_than_the_hard_limit_kills_the_container() {
        fleet.script("app:1", new Memory(seconds(5), 128), new Memory(seconds(10), 129));
        fleet.fargate("web", container("app", c -> c.memory(128)));
        Task created = fleet.run("web");

        fleet.settle();

        Container app = named(fleet.describe(created), "app");
        assertThat(app.exitCode()).isEqualTo(137);
        assertThat(app.reason()).isEqualTo("OutOfMemoryError: Container killed due to memory usage");
        assertThat(fleet.describe(created).stopCodeAsString()).isEqualTo("EssentialContainerExited");
    }

    @Test
    void a_task_goes_on_without_a_container_that_is_not_essential() {
        fleet.script("side:1", new Exits(seconds(5), 1));
        fleet.fargate("web", container("app", c -> {}), container("side", c -> c.essential(false)));
        Task created = fleet.run("web");

        fleet.pass(120);

        Task task = fleet.describe(created);
        assertThat(task.lastStatus()).isEqualTo("RUNNING");
        assertThat(task.executionStoppedAt()).isNull();
        assertThat(named(task, "side").lastStatus()).isEqualTo("STOPPED");
        assertThat(named(task, "side").exitCode()).isEqualTo(1);
        assertThat(named(task, "app").lastStatus()).isEqualTo("RUNNING");
    }

    @Test
    void a_process_that_ignores_sigterm_is_killed_after_its_stop_timeout() {
        fleet.scripts.put("app:1", new ContainerScript(List.of(), true));
        fleet.fargate("web", container("app", c -> c.stopTimeout(45)));
        Task created = fleet.run("web");
        fleet.pass(100);
        fleet.stop(created);

        List<String> down = fleet.watch(created, Duration.ofSeconds(80), Task::lastStatus);

        assertThat(down)
                .containsExactly(
                        "RUNNING 1M40S",
                        "DEACTIVATING 1M41S",
                        "STOPPING 1M42S",
                        "DEPROVISIONING 2M28S",
                        "STOPPED 2M43S");
        assertThat(named(fleet.describe(created), "app").exitCode()).isEqualTo(137);
    }

    @Test
    void the_others_get_sigterm_when_an_essential_container_exits() {
        fleet.script("app:1", new Exits(seconds(10), 1));
        fleet.scripts.put("side:1", new ContainerScript(List.of(), true));
        fleet.fargate("web", container("app", c -> {}), container("side", c -> {}));
        Task created = fleet.run("web");

        fleet.settle();

        Task task = fleet.describe(created);
        assertThat(named(task, "app").exitCode()).isEqualTo(1);
        assertThat(named(task, "side").exitCode()).isEqualTo(137);
        assertThat(Fleet.secondsAfter(task, task.stoppedAt())).isEqualTo(29.2 + 30 + 1 + 15);
    }

    @Test
    void a_restart_policy_starts_again_what_ran_for_long_enough() {
        fleet.script("app:1", new Exits(seconds(90), 1));
        fleet.script("brief:1", new Exits(seconds(30), 1));
        fleet.script("ok:1", new Exits(seconds(90), 0));
        for (String name : List.of("app", "brief", "ok")) {
            fleet.fargate(
                    name,
                    container(
                            name,
                            c -> c.restartPolicy(r ->
                                    r.enabled(true).restartAttemptPeriod(60).ignoredExitCodes(0))));
        }
        Task lasting = fleet.run("app");
        Task brief = fleet.run("brief");
        Task ignored = fleet.run("ok");

        fleet.pass(600);

        assertThat(fleet.describe(lasting).lastStatus()).isEqualTo("RUNNING");
        assertThat(fleet.describe(lasting).executionStoppedAt()).isNull();
        assertThat(fleet.describe(brief).lastStatus()).isEqualTo("STOPPED");
        assertThat(fleet.describe(ignored).lastStatus()).isEqualTo("STOPPED");
    }

    // ---- dependencies

    @Test
    void an_init_container_ends_before_the_others_start() {
        fleet.script("init:1", new Exits(seconds(6), 0));
        fleet.fargate(
                "web",
                container("app", c -> c.dependsOn(d -> d.containerName("init").condition(ContainerCondition.SUCCESS))),
                container("init", c -> c.essential(false)));
        Task created = fleet.run("web");

        List<String> starts = fleet.watch(
                created, Duration.ofSeconds(40), task -> named(task, "app").lastStatus());

        assertThat(starts).containsExactly("PENDING 0S", "RUNNING 25.4S");
        Task task = fleet.describe(created);
        assertThat(Fleet.secondsAfter(task, task.startedAt())).isEqualTo(26.4);
        assertThat(named(task, "init").exitCode()).isZero();
    }

    @Test
    void a_failed_init_container_stops_the_task_before_it_starts() {
        fleet.script("init:1", new Exits(seconds(6), 1));
        fleet.fargate(
                "web",
                container("app", c -> c.dependsOn(d -> d.containerName("init").condition("SUCCESS"))),
                container("init", c -> c.essential(false)));
        Task created = fleet.run("web");

        fleet.settle();

        Task task = fleet.describe(created);
        assertThat(task.stopCodeAsString()).isEqualTo("TaskFailedToStart");
        assertThat(task.stoppedReason()).isEqualTo("Task failed to start");
        assertThat(task.startedAt()).isNull();
        assertThat(named(task, "app").exitCode()).isEqualTo(143);
        assertThat(named(task, "app").reason())
                .isEqualTo("CannotStartContainerError: dependency graph: failed to resolve container ordering"
                        + " dependency [init(init:1) (STOPPED->RUNNING) - Exit: 1] for target [app(app:1)"
                        + " (MANIFEST_PULLED->RUNNING)] as dependency did not exit successfully.");
    }

    @Test
    void a_container_waits_until_what_it_depends_on_is_healthy() {
        fleet.fargate(
                "web",
                container("app", c -> c.dependsOn(d -> d.containerName("db").condition("HEALTHY"))),
                checked("db"));
        Task created = fleet.run("web");

        fleet.settle();

        Task task = fleet.describe(created);
        assertThat(Fleet.secondsAfter(task, task.startedAt())).isEqualTo(19.2 + 10 + 0.2 + 1);
        assertThat(task.healthStatusAsString()).isEqualTo("HEALTHY");
    }

    @Test
    void a_dependency_that_takes_longer_than_its_start_timeout_fails_the_task() {
        fleet.script("db:1", new Health(Duration.ZERO, false));
        fleet.fargate(
                "web",
                container("app", c -> c.dependsOn(d -> d.containerName("db").condition("HEALTHY"))),
                checked("db").toBuilder().startTimeout(20).build());
        Task created = fleet.run("web");

        fleet.settle();

        Task task = fleet.describe(created);
        assertThat(named(task, "app").reason())
                .isEqualTo(
                        "CannotStartContainerError: dependency graph: container ordering dependency"
                                + " [db(db:1) (RUNNING->RUNNING)] for target [app(app:1) (MANIFEST_PULLED->RUNNING)] has timed out.");
        assertThat(Fleet.secondsAfter(task, task.stoppingAt())).isEqualTo(39.2);
    }

    @Test
    void containers_stop_in_the_reverse_order_of_their_start() {
        fleet.scripts.put("app:1", new ContainerScript(List.of(), true));
        fleet.fargate(
                "web",
                container(
                        "app",
                        c -> c.stopTimeout(10)
                                .dependsOn(d -> d.containerName("db").condition("START"))),
                container("db", c -> {}));
        Task created = fleet.run("web");
        fleet.pass(100);
        fleet.stop(created);

        List<String> stops = fleet.watch(
                created, Duration.ofSeconds(40), task -> named(task, "db").lastStatus());

        assertThat(stops).containsExactly("RUNNING 1M40S", "STOPPED 1M52S");
    }

    // ---- health

    @Test
    void health_changes_when_the_script_says_so() {
        fleet.script("app:1", new Health(seconds(35), false), new Health(seconds(95), true));
        fleet.fargate("web", checked("app"));
        Task created = fleet.run("web");

        List<String> health = fleet.watch(created, Duration.ofSeconds(150), Task::healthStatusAsString);

        assertThat(health).containsExactly("UNKNOWN 0S", "HEALTHY 29.2S", "UNHEALTHY 1M19.2S", "HEALTHY 1M59.2S");
        assertThat(fleet.describe(created).lastStatus()).isEqualTo("RUNNING");
    }

    @Test
    void failures_in_the_start_period_do_not_count() {
        HealthProbe probe = new HealthProbe(10_000, 5_000, 2, 30_000);
        ContainerScript sick = new ContainerScript(List.of(new Health(Duration.ZERO, false)), false);

        assertThat(probe.next(sick, false, List.of(), -1))
                .isEqualTo(new HealthProbe.Flip(40_000, dev.drydock.internal.ecs.task.Health.UNHEALTHY));
        assertThat(probe.next(sick, false, List.of(), 40_000)).isNull();
    }

    @Test
    void only_essential_containers_with_a_check_count_for_the_task() {
        fleet.script("side:1", new Health(Duration.ZERO, false));
        fleet.fargate(
                "web",
                checked("app"),
                checked("side").toBuilder().essential(false).build(),
                container("plain", c -> {}));
        Task created = fleet.run("web");

        fleet.pass(200);

        Task task = fleet.describe(created);
        assertThat(task.healthStatusAsString()).isEqualTo("HEALTHY");
        assertThat(named(task, "side").healthStatusAsString()).isEqualTo("UNHEALTHY");
        assertThat(named(task, "plain").healthStatusAsString()).isEqualTo("UNKNOWN");
    }

    // ---- logs

    private static ContainerDefinition logging(Map<String, String> more) {
        return container("app", c -> {
            Map<String, String> options = new java.util.TreeMap<>(
                    Map.of("awslogs-group", "/web", "awslogs-region", "us-east-1", "awslogs-stream-prefix", "ecs"));
            options.putAll(more);
            c.logConfiguration(l -> l.logDriver("awslogs").options(options));
        });
    }

    @Test
    void lines_go_to_the_stream_of_the_container() {
        fleet.logs.groups.add("/web");
        fleet.script(
                "app:1",
                new Logs(Duration.ZERO, List.of("up")),
                new Logs(seconds(5), List.of("one", "two")),
                new Exits(seconds(5), 0));
        fleet.fargate("web", logging(Map.of()));
        Task created = fleet.run("web");

        fleet.settle();

        String stream = "/web ecs/app/" + Fleet.id(created);
        assertThat(fleet.logs.lines)
                .containsExactly(stream + " +19200 up", stream + " +24200 one", stream + " +24200 two");
    }

    @Test
    void a_missing_group_fails_the_task_unless_the_driver_may_make_it() {
        fleet.fargate("web", logging(Map.of()));
        fleet.fargate("maker", logging(Map.of("awslogs-create-group", "true")));
        Task failing = fleet.run("web");
        fleet.settle();
        Task working = fleet.run("maker");
        fleet.settle();

        Task task = fleet.describe(failing);
        assertThat(task.stopCodeAsString()).isEqualTo("TaskFailedToStart");
        assertThat(task.stoppedReason())
                .startsWith("ResourceInitializationError: failed to validate logger args: create stream has been"
                        + " retried 1 time(s): failed to create Cloudwatch log stream: ResourceNotFoundException: The"
                        + " specified log group does not exist.");
        assertThat(named(task, "app").exitCode()).isNull();
        assertThat(fleet.describe(working).lastStatus()).isEqualTo("RUNNING");
        assertThat(fleet.logs.groups).containsExactly("/web");
    }
}
