package dev.drydock.assertions;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.assertions.Quay.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.testkit.Networks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.Service;

class ServiceAssertTest {

    private static final String REGISTRY = "123456789012.dkr.ecr.us-east-1.amazonaws.com/";

    private final Drydock aws = Drydock.create();

    @BeforeEach
    void a_service_of_two_tasks_is_created() {
        aws.given().cluster("prod").and().taskDefinition("web", REGISTRY + "shop/web:1");
        aws.ecs()
                .createService(request -> request.cluster("prod")
                        .serviceName("web")
                        .taskDefinition("web")
                        .desiredCount(2)
                        .launchType(LaunchType.FARGATE)
                        .deploymentConfiguration(deployment -> deployment.deploymentCircuitBreaker(
                                breaker -> breaker.enable(true).rollback(true)))
                        .networkConfiguration(Networks::ofOneSubnet));
    }

    @Test
    void a_service_is_stable_when_its_one_deployment_runs_all_that_is_desired() {
        assertThat(failureOf(() -> assertThat(aws).service("prod", "web").isStable()))
                .startsWith("Expected service web in cluster prod to be stable, but it has 0 of 2")
                .contains(" PRIMARY IN_PROGRESS, web:1, 0 of 2 running\n  events: none\nCalls that mention web:\n")
                .contains("ecs:CreateService {");

        aws.ecs().waiter().waitUntilServicesStable(r -> r.cluster("prod").services("web"));
        assertThat(aws).service("prod", "web").isStable();

        aws.ecs().updateService(r -> r.cluster("prod").service("web").forceNewDeployment(true));
        assertThat(failureOf(() -> assertThat(aws).service("prod", "web").isStable()))
                .contains("to be stable, but it has 2 deployments\n");
    }

    @Test
    void a_stable_service_completes_its_deployment_once_its_tasks_have_proved_healthy() {
        aws.ecs().waiter().waitUntilServicesStable(r -> r.cluster("prod").services("web"));
        assertThat(failureOf(() -> assertThat(aws).service("prod", "web").hasCompleted()))
                .startsWith(
                        "Expected service web in cluster prod to have completed its deployment, but its deployment is"
                                + " IN_PROGRESS\n");

        aws.time().settle();

        assertThat(aws).service("prod", "web").hasCompleted();
    }

    @Test
    void running_tasks_are_counted() {
        assertThat(failureOf(() -> assertThat(aws).service("prod", "web").hasRunning(2)))
                .contains("to have 2 running tasks, but it has 0 of 2, and ");

        aws.time().settle();

        assertThat(aws).service("prod", "web").hasRunning(2);
    }

    @Test
    void what_runs_is_an_image_or_a_task_definition() {
        assertThat(failureOf(() -> assertThat(aws).service("prod", "web").runs("shop/web:1")))
                .contains("to run shop/web:1, but no task of its PRIMARY deployment is RUNNING:"
                        + " it has 0 of 2, and 0 pending\n");

        aws.time().settle();

        assertThat(aws)
                .service("prod", "web")
                .runs("shop/web:1")
                .runs(REGISTRY + "shop/web:1")
                .runs("shop/web:1");
        assertThat(failureOf(() -> assertThat(aws).service("prod", "web").runs("shop/web:2")))
                .contains("to run shop/web:2, but it runs " + REGISTRY + "shop/web:1 by web:1\n");
    }

    @Test
    void a_task_definition_is_not_taken_for_another_version_of_the_image() {
        deploy("web", "shop/store:1");
        assertThat(aws).service("prod", "web").runs("web:2").runs("shop/store:1");
        assertThat(failureOf(() -> assertThat(aws).service("prod", "web").runs("web:1")))
                .contains("to run web:1, but it runs " + REGISTRY + "shop/store:1 by web:2\n");

        aws.images().push("web:1");
        deploy("web", "web:1");
        assertThat(aws).service("prod", "web").runs("web:1");
        assertThat(failureOf(() -> assertThat(aws).service("prod", "web").runs("web:3")))
                .contains("to run web:3, but it runs " + REGISTRY + "web:1 by web:3\n");
    }

    @Test
    void a_bad_image_is_rolled_back_until_a_good_one_comes() {
        aws.time().settle();
        assertThat(failureOf(() -> assertThat(aws).service("prod", "web").rolledBack()))
                .contains("to have been rolled back, but its PRIMARY deployment ecs-svc/")
                .contains(" is no rollback\n");

        aws.images().add("shop/web:2", script -> script.exits(1));
        deploy("web", "shop/web:2");
        assertThat(aws).service("prod", "web").rolledBack().isStable().runs("shop/web:1");

        deploy("web", "shop/web:3");
        assertThat(failureOf(() -> assertThat(aws).service("prod", "web").rolledBack()))
                .contains(" is no rollback\n");
    }

    @Test
    void an_event_is_found_by_a_part_of_it() {
        aws.time().settle();

        assertThat(aws).service("prod", "web").hasEvent("has reached a steady state");
        assertThat(failureOf(() -> assertThat(aws).service("prod", "web").hasEvent("unable")))
                .contains("to have an event with \"unable\", but none of its 3 has it\n")
                .contains("\n  events, the newest first:\n    (service web) has reached a steady state.\n");
    }

    @Test
    void a_deleted_service_is_inactive() {
        aws.time().settle();
        assertThat(failureOf(() -> assertThat(aws).service("prod", "web").isInactive()))
                .contains("to be INACTIVE, but it is ACTIVE\n");

        aws.ecs()
                .deleteService(request -> request.cluster("prod").service("web").force(true));
        aws.time().settle();

        assertThat(aws).service("prod", "web").isInactive();
        assertThat(failureOf(() -> assertThat(aws).service("prod", "web").isStable()))
                .contains("to be stable, but it is INACTIVE\n");
        assertThat(aws.view().services("prod")).isEmpty();
    }

    @Test
    void a_service_that_is_not_there_fails_with_those_that_are() {
        assertThat(failureOf(() -> assertThat(aws).service("prod", "wbe").isStable()))
                .startsWith("Expected a service wbe in cluster prod, but there is none\n  services: web\n");
        assertThat(failureOf(() -> assertThat(aws).service("pord", "web").isStable()))
                .startsWith("Expected to find service web in cluster pord, but ClusterNotFoundException: Cluster not"
                        + " found.\n  Clusters in us-east-1: prod\n");
    }

    @Test
    void the_view_shows_all_services_of_a_cluster() {
        for (int i = 0; i < 11; i++) {
            String name = "side" + i;
            aws.ecs()
                    .createService(request -> request.cluster("prod")
                            .serviceName(name)
                            .taskDefinition("web")
                            .desiredCount(0)
                            .launchType(LaunchType.FARGATE)
                            .networkConfiguration(Networks::ofOneSubnet));
        }
        String journal = aws.journal().text();

        assertThat(aws.view().services("prod"))
                .hasSize(12)
                .extracting(Service::serviceName)
                .contains("web", "side10");
        assertThat(aws.view().service("prod", "nothing")).isEmpty();
        assertThat(aws.journal().text()).isEqualTo(journal);
    }

    private void deploy(String family, String image) {
        aws.time().settle();
        aws.given().taskDefinition(family, image);
        aws.ecs().updateService(r -> r.cluster("prod").service("web").taskDefinition(family));
        aws.time().settle();
    }
}
