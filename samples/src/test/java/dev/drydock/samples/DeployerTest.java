package dev.drydock.samples;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.call.EcsOperation.UPDATE_SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.junit.DrydockExtension;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.LaunchType;

@ExtendWith(DrydockExtension.class)
class DeployerTest {

    private static final String IMAGE = "123456789012.dkr.ecr.us-east-1.amazonaws.com/shop/web:";

    private Deployer deployer;

    @BeforeEach
    void version_1_of_the_web_shop_runs_in_two_tasks(EcsClient ecs, Drydock aws) {
        aws.given().cluster("prod").and().taskDefinition("web", "shop/web:1");
        ecs.createService(request -> request.cluster("prod")
                .serviceName("web")
                .taskDefinition("web")
                .desiredCount(2)
                .launchType(LaunchType.FARGATE)
                .deploymentConfiguration(breaker(true))
                .networkConfiguration(network -> network.awsvpcConfiguration(vpc -> vpc.subnets("subnet-1"))));
        aws.time().settle();
        deployer = new Deployer(ecs, aws.time().sleeper()::sleep);
    }

    @Test
    void a_good_image_is_rolled_out(Drydock aws) {
        aws.given().image("shop/web:2");

        String definition = deployer.deploy("prod", "web", IMAGE + "2");

        assertThat(definition).endsWith(":task-definition/web:2");
        assertThat(aws)
                .service("prod", "web")
                .isStable()
                .hasRunning(2)
                .runs("shop/web:2")
                .runs("web:2");
    }

    @Test
    void a_bad_image_is_rolled_back_and_the_deployment_fails(Drydock aws) {
        aws.images().add("shop/web:2", script -> script.exits(1));

        assertThatThrownBy(() -> deployer.deploy("prod", "web", IMAGE + "2"))
                .isInstanceOf(DeployFailed.class)
                .hasMessageEndingWith("deployment failed: tasks failed to start.");

        aws.time().settle();
        assertThat(aws)
                .service("prod", "web")
                .rolledBack()
                .isStable()
                .hasRunning(2)
                .runs("shop/web:1");
    }

    @Test
    void a_bad_image_without_rollback_fails_once_the_waiter_gives_up(EcsClient ecs, Drydock aws) {
        ecs.updateService(request -> request.cluster("prod").service("web").deploymentConfiguration(breaker(false)));
        aws.images()
                .add("shop/web:2", script -> script.after(Duration.ofSeconds(1)).exits(1));

        assertThatThrownBy(() -> deployer.deploy("prod", "web", IMAGE + "2"))
                .isInstanceOf(DeployFailed.class)
                .hasMessage("ECS deployment circuit breaker: tasks failed to start.");
        assertThat(aws).service("prod", "web").hasRunning(2);
    }

    @Test
    void an_image_of_another_repository_is_not_deployed(Drydock aws) {
        assertThatThrownBy(() -> deployer.deploy("prod", "web", "shop/store:2"))
                .isInstanceOf(DeployFailed.class)
                .hasMessage("No container of web runs shop/store");
        assertThat(aws).called(UPDATE_SERVICE).never();
    }

    @Test
    void a_service_is_scaled_and_then_deleted(EcsClient ecs, Drydock aws) {
        ecs.updateService(request -> request.cluster("prod").service("web").desiredCount(5));
        ecs.waiter().waitUntilServicesStable(request -> request.cluster("prod").services("web"));
        assertThat(aws).service("prod", "web").isStable().hasRunning(5).hasEvent("has started 3 tasks");

        ecs.updateService(request -> request.cluster("prod").service("web").desiredCount(0));
        ecs.deleteService(request -> request.cluster("prod").service("web"));
        ecs.waiter()
                .waitUntilServicesInactive(request -> request.cluster("prod").services("web"));
        assertThat(aws).service("prod", "web").isInactive();
        assertThat(aws).cluster("prod").hasRunningTasks(0);
    }

    private static DeploymentConfiguration breaker(boolean rollback) {
        return DeploymentConfiguration.builder()
                .deploymentCircuitBreaker(breaker -> breaker.enable(true).rollback(rollback))
                .build();
    }
}
