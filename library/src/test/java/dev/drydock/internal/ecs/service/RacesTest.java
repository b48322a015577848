package dev.drydock.internal.ecs.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentBrief;
import software.amazon.awssdk.services.ecs.model.Task;

/** Calls that come while a deployment is under way: AWS's answer to each, and nothing is stuck afterwards. */
class RacesTest {

    private final Quay quay = new Quay();

    private void settled(int running) {
        quay.aws.time().settle();
        Service service = quay.service();
        assertThat(service.runningCount()).isEqualTo(running);
        assertThat(service.pendingCount()).isZero();
        assertThat(service.deployments())
                .extracting(Deployment::rolloutStateAsString)
                .containsExactly("COMPLETED");
        assertThat(service.events().get(0).message()).isEqualTo("(service web) has reached a steady state.");
    }

    private String rollingBack() {
        quay.running(
                2,
                b -> b.deploymentConfiguration(
                        d -> d.deploymentCircuitBreaker(c -> c.enable(true).rollback(true))));
        String first = quay.service().taskDefinition();
        quay.aws.images().add("shop/web:2", script -> script.exits(1));
        quay.update(b -> b.taskDefinition(quay.revision("shop/web:2")));
        quay.aws
                .time()
                .advanceUntil(
                        () -> quay.story().stream().anyMatch(each -> each.startsWith("rolling back to")),
                        Duration.ofMinutes(30));
        return first;
    }

    @Test
    void updates_in_quick_succession_leave_the_last_one_running() {
        quay.running(3);
        quay.update(b -> b.taskDefinition(quay.revision("shop/web:2")));
        quay.after(Duration.ofSeconds(35));
        quay.update(b -> b.taskDefinition(quay.revision("shop/web:3")));
        quay.after(Duration.ofSeconds(5));
        String last = quay.revision("shop/web:4");

        Service updated = quay.update(b -> b.taskDefinition(last));

        assertThat(updated.deployments())
                .extracting(Deployment::status)
                .containsExactly("PRIMARY", "ACTIVE", "ACTIVE", "ACTIVE");
        settled(3);
        assertThat(quay.tasks()).extracting(Task::taskDefinitionArn).containsOnly(last);
        assertThat(quay.ecs
                        .listServiceDeployments(b -> b.cluster("prod").service("web"))
                        .serviceDeployments())
                .extracting(ServiceDeploymentBrief::statusAsString)
                .containsExactly("SUCCESSFUL", "STOPPED", "STOPPED", "SUCCESSFUL");
    }

    @Test
    void an_update_while_it_rolls_back_takes_over() {
        rollingBack();
        String next = quay.revision("shop/web:3");

        quay.update(b -> b.taskDefinition(next));

        settled(2);
        assertThat(quay.service().taskDefinition()).isEqualTo(next);
    }

    @Test
    void scaling_to_zero_while_it_rolls_back_ends_the_rollback_with_no_task() {
        String first = rollingBack();

        quay.update(b -> b.desiredCount(0));

        settled(0);
        assertThat(quay.service().taskDefinition()).isEqualTo(first);
        assertThat(quay.ecs
                        .listServiceDeployments(b -> b.cluster("prod").service("web"))
                        .serviceDeployments()
                        .get(0)
                        .statusAsString())
                .isEqualTo("ROLLBACK_SUCCESSFUL");
    }

    @Test
    void scaling_while_tasks_are_replaced_counts_for_the_new_ones() {
        quay.running(4);
        quay.update(b -> b.taskDefinition(quay.revision("shop/web:2")));
        quay.after(Duration.ofSeconds(40));

        Service scaled = quay.update(b -> b.desiredCount(1));

        assertThat(scaled.deployments().get(0).desiredCount()).isEqualTo(1);
        settled(1);
    }

    @Test
    void a_service_that_drains_takes_no_update_and_no_second_creation() {
        quay.running(2);
        quay.ecs.deleteService(b -> b.cluster("prod").service("web").force(true));

        quay.refuses(() -> quay.update(b -> b.desiredCount(5)), "ServiceNotActiveException", "Service was not ACTIVE.");
        quay.refuses(
                () -> quay.create(Quay.web("web", 1)),
                "InvalidParameterException",
                "Unable to Start a service that is still Draining.");
        quay.aws.time().settle();

        assertThat(quay.service().status()).isEqualTo("INACTIVE");
        assertThat(quay.tasks()).isEmpty();
    }

    @Test
    void deleting_a_service_that_drains_again_answers_the_same() {
        quay.running(2);
        quay.ecs.deleteService(b -> b.cluster("prod").service("web").force(true));
        quay.after(Duration.ofSeconds(5));

        Service again = quay.ecs
                .deleteService(b -> b.cluster("prod").service("web").force(true))
                .service();

        assertThat(again.status()).isEqualTo("DRAINING");
        quay.aws.time().settle();
        assertThat(quay.service().status()).isEqualTo("INACTIVE");
    }

    @Test
    void a_service_deleted_while_its_tasks_are_replaced_stops_them_all() {
        quay.running(3);
        quay.update(b -> b.taskDefinition(quay.revision("shop/web:2")));
        quay.after(Duration.ofSeconds(25));

        quay.ecs.deleteService(b -> b.cluster("prod").service("web").force(true));
        quay.aws.time().settle();

        assertThat(quay.service().status()).isEqualTo("INACTIVE");
        assertThat(quay.tasks()).isEmpty();
        assertThat(quay.stoppedTasks()).extracting(Task::lastStatus).containsOnly("STOPPED");
    }

    @Test
    void a_service_deleted_while_it_rolls_back_is_gone() {
        rollingBack();

        quay.ecs.deleteService(b -> b.cluster("prod").service("web").force(true));
        quay.aws.time().settle();

        assertThat(quay.service().status()).isEqualTo("INACTIVE");
        assertThat(quay.tasks()).isEmpty();
    }

    @Test
    void a_cluster_is_not_deleted_from_under_its_service_until_that_has_drained() {
        quay.running(1);
        String contains = "The Cluster cannot be deleted while Services are active.";
        quay.update(b -> b.forceNewDeployment(true));
        quay.after(Duration.ofSeconds(15));

        quay.refuses(
                () -> quay.ecs.deleteCluster(b -> b.cluster("prod")), "ClusterContainsServicesException", contains);
        quay.ecs.deleteService(b -> b.cluster("prod").service("web").force(true));
        quay.refuses(
                () -> quay.ecs.deleteCluster(b -> b.cluster("prod")), "ClusterContainsServicesException", contains);
        quay.aws.time().settle();

        quay.ecs.deleteCluster(b -> b.cluster("prod"));
        quay.aws.time().settle();

        assertThat(quay.ecs.listClusters().clusterArns()).isEmpty();
    }

    @Test
    void a_deployment_is_stopped_while_a_newer_one_takes_over() {
        quay.running(2);
        quay.update(b -> b.taskDefinition(quay.revision("shop/web:2")));
        quay.after(Duration.ofSeconds(20));
        String old = quay.service().currentServiceDeployment();
        String last = quay.revision("shop/web:3");
        quay.update(b -> b.taskDefinition(last));

        // STOP_REQUESTED already: asked for again, it stays so and the newer one is left alone.
        quay.ecs.stopServiceDeployment(b -> b.serviceDeploymentArn(old));

        settled(2);
        assertThat(quay.service().taskDefinition()).isEqualTo(last);
    }

    @Test
    void every_task_lost_in_the_middle_of_a_deployment_is_replaced_by_the_new_one() {
        quay.running(3);
        String next = quay.revision("shop/web:2");
        quay.update(b -> b.taskDefinition(next));
        quay.after(Duration.ofSeconds(45));

        quay.tasks().forEach(each -> quay.ecs.stopTask(b -> b.cluster("prod").task(each.taskArn())));

        settled(3);
        assertThat(quay.tasks()).extracting(Task::taskDefinitionArn).containsOnly(next);
    }
}
