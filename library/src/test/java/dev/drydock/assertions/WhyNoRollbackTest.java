package dev.drydock.assertions;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.assertions.Quay.failureOf;

import dev.drydock.Drydock;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.DeploymentRolloutState;

class WhyNoRollbackTest {

    private final Drydock aws = Drydock.builder().time(TimeMode.manual()).build();

    @BeforeEach
    void two_run() {
        aws.given().cluster("prod").service("web", "shop/web:1").running(2);
    }

    private void deploy(boolean enable, boolean rollback) {
        aws.given().taskDefinition("web", "shop/web:2");
        aws.ecs()
                .updateService(request -> request.cluster("prod")
                        .service("web")
                        .taskDefinition("web")
                        .deploymentConfiguration(configuration -> configuration.deploymentCircuitBreaker(
                                breaker -> breaker.enable(enable).rollback(rollback))));
    }

    private String why() {
        return failureOf(() -> assertThat(aws).service("prod", "web").rolledBack());
    }

    @Test
    void a_breaker_that_is_off_is_told() {
        deploy(false, false);

        assertThat(why())
                .contains(" is no rollback\n  why: its deployment circuit breaker is disabled; set"
                        + " deploymentConfiguration.deploymentCircuitBreaker to enable and rollback\n");
    }

    @Test
    void a_breaker_that_rolls_nothing_back_is_told() {
        aws.images().add("shop/web:2", script -> script.exits(1));
        deploy(true, false);
        aws.time().settle();

        assertThat(why())
                .contains(
                        "  why: its deployment circuit breaker is enabled with rollback off: it fails deployments and leaves"
                                + " them\n");
        assertThat(aws)
                .service("prod", "web")
                .primaryDeployment()
                .hasState(DeploymentRolloutState.FAILED)
                .hasReasonContaining("tasks failed to start");
    }

    @Test
    void how_many_failures_are_still_missing_is_told() {
        aws.images().add("shop/web:2", script -> script.exits(1));
        deploy(true, true);
        aws.time()
                .advanceUntil(
                        () -> aws.view()
                                        .service("prod", "web")
                                        .orElseThrow()
                                        .deployments()
                                        .get(0)
                                        .failedTasks()
                                > 0,
                        Duration.ofMinutes(10));
        int failed = aws.view()
                .service("prod", "web")
                .orElseThrow()
                .deployments()
                .get(0)
                .failedTasks();

        assertThat(why())
                .contains(
                        "  why: its deployment circuit breaker trips at 3 failed tasks in a row, and the deployment counts "
                                + failed + "\n")
                .doesNotContain("exited after being RUNNING");
    }

    @Test
    void tasks_that_ran_before_they_exited_are_told() {
        aws.images()
                .add(
                        "shop/web:2",
                        script -> script.after(Duration.ofSeconds(20)).exits(1));
        deploy(true, true);
        aws.time().advance(Duration.ofMinutes(5));

        assertThat(why())
                .containsPattern(
                        "\n  [0-9]+ tasks of it exited after being RUNNING, which counts as no failure: only tasks that"
                                + " never run do, or whose health checks fail\n")
                .contains("\n  stopped tasks");
    }

    @Test
    void a_first_deployment_has_nothing_to_go_back_to() {
        aws.images().add("shop/bad:1", script -> script.exits(1));
        aws.given().taskDefinition("bad", "shop/bad:1");
        aws.ecs()
                .createService(request -> request.cluster("prod")
                        .serviceName("bad")
                        .taskDefinition("bad")
                        .desiredCount(1)
                        .launchType("FARGATE")
                        .deploymentConfiguration(configuration -> configuration.deploymentCircuitBreaker(
                                breaker -> breaker.enable(true).rollback(true)))
                        .networkConfiguration(network -> network.awsvpcConfiguration(vpc -> vpc.subnets("subnet-1"))));
        aws.time().settle();

        assertThat(failureOf(() -> assertThat(aws).service("prod", "bad").rolledBack()))
                .contains("  why: its deployment FAILED, but no earlier one had COMPLETED to go back to\n");
    }

    @Test
    void a_good_deployment_had_no_reason_to_go_back() {
        deploy(true, true);
        aws.time().settle();

        assertThat(why()).contains("  why: its deployment is COMPLETED, so nothing has failed\n");
        assertThat(aws)
                .service("prod", "web")
                .hasDeployments(1)
                .deployment("web:2")
                .hasRunning(2)
                .hasFailedTasks(0);
    }
}
