package dev.drydock.report;

import static dev.drydock.operation.EcsOperation.RUN_TASK;
import static dev.drydock.operation.EcsOperation.UPDATE_SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.container.ScriptBuilder;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.DeploymentCircuitBreaker;
import software.amazon.awssdk.services.ecs.model.EcsException;

/** How a world stands, and why it is not as it was wanted. */
class ReportStandingTest {

    private final Drydock aws = Drydock.builder().time(TimeMode.manual()).build();

    private List<String> brief() {
        return aws.view().report().brief(40);
    }

    /** A new image that does as the script says is rolled out over one that works. */
    private void deploy(Consumer<ScriptBuilder> script, DeploymentCircuitBreaker breaker, int tasks) {
        aws.given().cluster("prod").service("web", "shop/web:1").running(tasks);
        aws.images().add("shop/web:2", script);
        aws.given().taskDefinition("next", "shop/web:2");
        aws.ecs()
                .updateService(b -> b.cluster("prod")
                        .service("web")
                        .taskDefinition("next")
                        .deploymentConfiguration(c -> c.deploymentCircuitBreaker(breaker)));
    }

    private static DeploymentCircuitBreaker breaker(boolean enabled) {
        return DeploymentCircuitBreaker.builder()
                .enable(enabled)
                .rollback(false)
                .build();
    }

    @Test
    void a_service_that_is_as_wanted_is_one_line() {
        aws.given().cluster("prod").service("web", "shop/web:1").running(2);

        assertThat(brief()).contains("How it stands at +70.201s:", "as wanted: service prod/web");
    }

    @Test
    void a_deployment_that_hangs_is_told_with_its_counts_events_ends_and_the_breaker() {
        deploy(script -> script.exits(1), breaker(false), 2);
        aws.time().advance(Duration.ofMinutes(5));

        List<String> brief = brief();

        int at = brief.indexOf("service prod/web: 2 wanted, 2 running, 0 pending");
        assertThat(at).isPositive();
        assertThat(brief.subList(at + 1, at + 3))
                .containsExactly(
                        "  PRIMARY next:1 IN_PROGRESS 0 of 2 running, 10 failed",
                        "  ACTIVE web:1 COMPLETED 2 of 2 running");
        assertThat(brief.subList(at + 3, at + 5))
                .allMatch(line -> line.startsWith("  event at +"))
                .anyMatch(line -> line.contains("(service web) is unable to consistently start tasks successfully"));
        assertThat(brief)
                .contains(
                        "  its tasks: 2 RUNNING, 10 STOPPED",
                        "  stopped: 10 × Essential container in task exited (next: exit code 1)",
                        "  why it does not fail: the deployment circuit breaker is disabled, so the deployment goes on for"
                                + " ever; enable deploymentConfiguration.deploymentCircuitBreaker for it to fail");
    }

    @Test
    void a_breaker_that_has_not_counted_enough_yet_tells_how_many() {
        deploy(script -> script.exits(1), breaker(true), 2);
        aws.time().advance(Duration.ofSeconds(35));

        assertThat(brief())
                .contains(
                        "  why it does not fail: the circuit breaker has counted 2 of the 3 failures in a row that trip it");
    }

    @Test
    void tasks_that_had_been_running_are_told_not_to_count() {
        deploy(script -> script.after(Duration.ofSeconds(5)).exits(1), breaker(true), 2);
        aws.time().advance(Duration.ofMinutes(5));

        assertThat(brief())
                .anyMatch(
                        line -> line.matches("  why it does not fail: the circuit breaker counts none of the \\d+ tasks"
                                + " that exited, because they had been RUNNING for longer than 1s"));
    }

    @Test
    void a_deployment_that_has_failed_tells_why_and_nothing_of_the_breaker() {
        deploy(script -> script.exits(1), breaker(true), 2);
        aws.time().advance(Duration.ofMinutes(5));

        assertThat(brief())
                .anyMatch(line -> line.startsWith("  PRIMARY next:1 FAILED") && line.contains("tasks failed to start"))
                .noneMatch(line -> line.contains("why it does not fail"));
    }

    @Test
    void a_service_that_finds_no_room_tells_what_each_instance_lacks() {
        aws.given().cluster("prod").instances(4, "t3.micro");
        aws.ecs()
                .registerTaskDefinition(b -> b.family("big")
                        .containerDefinitions(
                                c -> c.name("big").image("shop/big:1").memory(8_192)));
        aws.ecs()
                .createService(b -> b.cluster("prod")
                        .serviceName("big")
                        .taskDefinition("big")
                        .desiredCount(1));
        aws.time().advance(Duration.ofMinutes(1));

        assertThat(brief())
                .contains("service prod/big: 1 wanted, 0 running, 0 pending")
                .anyMatch(line ->
                        line.matches("  no room: i-[0-9a-f]+ is refused: RESOURCE:MEMORY \\(even when empty: .*"))
                .contains("  no room: and so for 2 more instances; aws.explain(serviceArn) has them all");
    }

    @Test
    void a_service_on_instances_that_are_not_there_says_so() {
        aws.given().cluster("prod").and().taskDefinition("web", "shop/web:1");
        aws.ecs()
                .registerTaskDefinition(b -> b.family("job")
                        .containerDefinitions(
                                c -> c.name("job").image("shop/job:1").memory(512)));
        aws.ecs()
                .createService(b -> b.cluster("prod")
                        .serviceName("job")
                        .taskDefinition("job")
                        .desiredCount(1));
        aws.time().advance(Duration.ofMinutes(1));

        assertThat(brief()).contains("  no room: the cluster has no instances");
    }

    @Test
    void tasks_of_no_service_are_told_by_their_group() {
        aws.images().add("shop/job:1", script -> script.exits(3));
        aws.given().cluster("prod").instances(1, "m5.large");
        aws.ecs()
                .registerTaskDefinition(b -> b.family("job")
                        .containerDefinitions(
                                c -> c.name("job").image("shop/job:1").memory(512)));
        aws.ecs().runTask(b -> b.cluster("prod").taskDefinition("job").count(2));
        aws.time().settle();

        assertThat(brief())
                .contains(
                        "tasks of family:job in prod: 2 STOPPED",
                        "  stopped: 2 × Essential container in task exited (job: exit code 3)");
    }

    @Test
    void the_last_line_that_a_task_logged_before_it_ended_is_told() {
        aws.logs().createLogGroup(b -> b.logGroupName("/ecs/job"));
        aws.images()
                .add(
                        "shop/job:1",
                        script -> script.logs("starting")
                                .logs("IllegalStateException: no database")
                                .exits(1));
        aws.given().cluster("prod").instances(1, "m5.large");
        aws.ecs()
                .registerTaskDefinition(b -> b.family("job")
                        .containerDefinitions(c -> c.name("job")
                                .image("shop/job:1")
                                .memory(512)
                                .logConfiguration(l -> l.logDriver("awslogs")
                                        .options(Map.of(
                                                "awslogs-group", "/ecs/job",
                                                "awslogs-region", "us-east-1",
                                                "awslogs-stream-prefix", "ecs")))));
        aws.ecs().runTask(b -> b.cluster("prod").taskDefinition("job"));
        aws.time().settle();

        assertThat(brief()).contains("  last logged: IllegalStateException: no database");
    }

    @Test
    void logs_that_are_gone_are_left_out() {
        the_last_line_that_a_task_logged_before_it_ended_is_told();

        aws.logs().deleteLogGroup(b -> b.logGroupName("/ecs/job"));

        assertThat(brief()).noneMatch(line -> line.contains("last logged"));
    }

    @Test
    void other_regions_are_told_by_their_names() {
        aws.region("eu-west-1")
                .given()
                .cluster("prod")
                .service("web", "shop/web:1")
                .running(1);

        assertThat(brief()).contains("as wanted: service 123456789012/eu-west-1/prod/web");
    }

    @Test
    void many_services_are_told_as_far_as_there_is_room() {
        for (int i = 0; i < 8; i++) {
            String name = "job" + i;
            aws.given().cluster("prod");
            aws.ecs()
                    .registerTaskDefinition(b -> b.family(name)
                            .containerDefinitions(
                                    c -> c.name(name).image("shop/job:1").memory(512)));
            aws.ecs()
                    .createService(b -> b.cluster("prod")
                            .serviceName(name)
                            .taskDefinition(name)
                            .desiredCount(1));
        }
        aws.time().advance(Duration.ofMinutes(1));

        assertThat(brief()).hasSizeLessThanOrEqualTo(40).contains("… and 5 more services and groups of tasks");
        assertThat(aws.view().report().whole()).contains("service prod/job0: ", "service prod/job7: ");
    }

    @Test
    void faults_that_struck_and_faults_that_never_did_are_told() {
        aws.given().cluster("prod");
        aws.faults().on(RUN_TASK).throttle();
        aws.faults().on(UPDATE_SERVICE).throttle();
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> aws.ecs().updateService(b -> b.service("web")))
                    .isInstanceOf(EcsException.class);
        }

        assertThat(brief())
                .contains(
                        "fault that never struck: ecs:RunTask fails with ThrottlingException",
                        "fault that struck 2 times: ecs:UpdateService fails with ThrottlingException");
    }

    @Test
    void what_is_in_flight_is_told_before_what_is_in_the_background() {
        aws.given().cluster("prod").service("web", "shop/web:1").running(1);
        aws.ecs().updateService(b -> b.cluster("prod").service("web").desiredCount(2));

        assertThat(brief()).anyMatch(line -> line.startsWith("in flight: in 10s reconcile: service/prod/web"));
    }

    @Test
    void a_world_that_only_waits_for_background_says_so() {
        aws.given().cluster("prod").service("web", "shop/web:1").running(1);

        assertThat(brief()).anyMatch(line -> line.startsWith("nothing is in flight; in the background in "));
    }
}
