package dev.drydock.samples;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.assertions.DrydockAssertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.junit.DrydockTest;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DeploymentRolloutState;
import software.amazon.awssdk.services.ecs.model.DescribeServicesResponse;
import software.amazon.awssdk.services.ecs.model.Service;

/** Deploy that fails: with the circuit breaker, with its rollback, and without. */
@DrydockTest
class DeployFailsTest {

    private static final String VERSION_2 = "123456789012.dkr.ecr.us-east-1.amazonaws.com/shop/web:2";

    private Deployer deployer;

    @BeforeEach
    void version_1_runs_in_two_tasks(EcsClient ecs, Drydock aws) {
        aws.given().cluster("prod").service("web", "shop/web:1").running(2);
        deployer = new Deployer(ecs, aws.time().sleeper()::sleep);
    }

    @Test
    void the_breaker_rolls_back_and_stable_is_not_enough(EcsClient ecs, Drydock aws) {
        breaker(ecs, true);
        aws.images().add("shop/web:2", script -> script.exits(1));

        assertThatThrownBy(() -> deployer.deploy("prod", "web", VERSION_2))
                .isInstanceOf(DeployFailed.class)
                .hasMessageEndingWith("deployment failed: tasks failed to start.")
                .hasNoCause(); // the SDK's waiter was content
        assertThat(aws).service("prod", "web").rolledBack().hasRunning(2).runs("shop/web:1");
    }

    @Test
    void an_image_that_was_never_pushed_is_rolled_back_too(EcsClient ecs, Drydock aws) {
        breaker(ecs, true);

        assertThatThrownBy(() -> deployer.deploy("prod", "web", VERSION_2))
                .isInstanceOf(DeployFailed.class)
                .hasMessageEndingWith("deployment failed: tasks failed to start.");
        assertThat(aws)
                .service("prod", "web")
                .rolledBack()
                .runs("shop/web:1")
                .hasEvent("was unable to place a task. Reason: CannotPullContainerError");
    }

    @Test
    void the_breaker_without_rollback_leaves_the_old_tasks_alone(EcsClient ecs, Drydock aws) {
        breaker(ecs, false);
        aws.images().add("shop/web:2", script -> script.exits(1));

        assertThatThrownBy(() -> deployer.deploy("prod", "web", VERSION_2))
                .isInstanceOf(DeployFailed.class)
                .hasMessage("ECS deployment circuit breaker: tasks failed to start.");
        assertThat(aws).service("prod", "web").hasRunning(2);
    }

    @Test
    void without_a_breaker_ecs_tries_for_ever_and_the_waiter_gives_up_after_ten_minutes(EcsClient ecs, Drydock aws) {
        aws.images().add("shop/web:2", script -> script.exits(1));

        assertThatThrownBy(() -> deployer.deploy("prod", "web", VERSION_2))
                .isInstanceOf(DeployFailed.class)
                .hasMessageMatching("ECS deployment ecs-svc/\\d+ in progress\\.")
                .hasRootCauseMessage("The waiter has exceeded the max retry attempts: 40");

        aws.time().advance(Duration.ofHours(6));
        assertThat(aws)
                .service("prod", "web")
                .hasRunning(2)
                .hasEvent("is unable to consistently start tasks successfully")
                .primaryDeployment()
                .hasState(DeploymentRolloutState.IN_PROGRESS);
    }

    /** What ECS does, and surprises many: only a task that never was RUNNING counts as a failure. */
    @Test
    void a_task_that_dies_after_it_was_running_never_trips_the_breaker(EcsClient ecs, Drydock aws) {
        breaker(ecs, true);
        aws.images()
                .add(
                        "shop/web:2",
                        script -> script.after(Duration.ofSeconds(20)).exits(1));

        assertThatThrownBy(() -> deployer.deploy("prod", "web", VERSION_2))
                .isInstanceOf(DeployFailed.class)
                .hasMessageMatching("ECS deployment ecs-svc/\\d+ in progress\\.");
    }

    @Test
    void a_deployment_that_gives_no_reason_fails_with_what_the_service_tells(EcsClient ecs, Drydock aws) {
        breaker(ecs, false);
        aws.images().add("shop/web:2", script -> script.exits(1));
        Deployer blind = new Deployer(withoutReasons(ecs), aws.time().sleeper()::sleep);

        assertThatThrownBy(() -> blind.deploy("prod", "web", VERSION_2))
                .isInstanceOf(DeployFailed.class)
                .hasMessageMatching("\\(service web\\) \\(deployment ecs-svc/\\d+\\) .*");
    }

    /** A client whose deployments have no rolloutStateReason, as it may be. */
    private static EcsClient withoutReasons(EcsClient ecs) {
        return (EcsClient) Proxy.newProxyInstance(
                EcsClient.class.getClassLoader(), new Class<?>[] {EcsClient.class}, (proxy, method, arguments) -> {
                    Object answer = method.invoke(ecs, arguments);
                    return answer instanceof DescribeServicesResponse described ? withoutReasons(described) : answer;
                });
    }

    private static DescribeServicesResponse withoutReasons(DescribeServicesResponse described) {
        List<Service> services = described.services().stream()
                .map(service -> service.toBuilder()
                        .deployments(service.deployments().stream()
                                .map(each -> each.toBuilder()
                                        .rolloutStateReason(null)
                                        .build())
                                .toList())
                        .build())
                .toList();
        return described.toBuilder().services(services).build();
    }

    private static void breaker(EcsClient ecs, boolean rollback) {
        ecs.updateService(request -> request.cluster("prod")
                .service("web")
                .deploymentConfiguration(configuration -> configuration.deploymentCircuitBreaker(
                        breaker -> breaker.enable(true).rollback(rollback))));
    }
}
