package dev.drydock.internal.ecs.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.DeploymentRolloutState;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskStopCode;

/** Deployments as callers see them, from the first call to the steady state. */
class DeploymentsTest {

    private final Quay quay = new Quay();

    private static DeploymentConfiguration breaker(boolean rollback) {
        return DeploymentConfiguration.builder()
                .deploymentCircuitBreaker(b -> b.enable(true).rollback(rollback))
                .build();
    }

    @Test
    void a_new_service_starts_its_tasks_and_becomes_steady() {
        quay.create(Quay.web(quay.revision("shop/web:1"), 2));

        quay.stable();
        quay.aws.time().settle();

        Service service = quay.service();
        assertThat(service.runningCount()).isEqualTo(2);
        assertThat(service.deployments()).hasSize(1);
        Deployment primary = service.deployments().get(0);
        assertThat(primary.rolloutState()).isEqualTo(DeploymentRolloutState.COMPLETED);
        assertThat(primary.rolloutStateReason()).isEqualTo("ECS deployment " + primary.id() + " completed.");
        assertThat(quay.tasks()).allSatisfy(task -> {
            assertThat(task.startedBy()).isEqualTo(primary.id());
            assertThat(task.group()).isEqualTo("service:web");
            assertThat(task.lastStatus()).isEqualTo("RUNNING");
        });
        assertThat(quay.story())
                .containsExactly(
                        "has started 2 tasks: (task T1) (task T2).",
                        "(deployment D1) deployment completed.",
                        "has reached a steady state.");
    }

    @Test
    void a_new_revision_replaces_the_tasks_without_ever_running_fewer() {
        quay.running(2);
        String next = quay.revision("shop/web:2");

        Service updating = quay.update(b -> b.taskDefinition(next));

        assertThat(updating.taskDefinition()).isEqualTo(next);
        assertThat(updating.deployments()).extracting(Deployment::status).containsExactly("PRIMARY", "ACTIVE");
        assertThat(updating.deployments())
                .extracting(Deployment::rolloutStateAsString)
                .containsExactly("IN_PROGRESS", "COMPLETED");
        quay.aws
                .time()
                .advanceUntil(
                        () -> {
                            assertThat(quay.service().runningCount()).isBetween(2, 4);
                            return quay.service().deployments().size() == 1;
                        },
                        Duration.ofMinutes(10));
        assertThat(quay.service().deployments().get(0).rolloutState()).isEqualTo(DeploymentRolloutState.IN_PROGRESS);
        quay.aws.time().settle();
        assertThat(quay.tasks()).extracting(Task::taskDefinitionArn).containsExactly(next, next);
        assertThat(quay.story())
                .containsExactly(
                        "has started 2 tasks: (task T1) (task T2).",
                        "(deployment D1) deployment completed.",
                        "has reached a steady state.",
                        "has started 2 tasks: (task T3) (task T4).",
                        "has stopped 2 running tasks: (task T2) (task T1).",
                        "(deployment D2) deployment completed.",
                        "has reached a steady state.");
    }

    @Test
    void replaced_tasks_say_why_they_stopped() {
        Service before = quay.running(1);
        quay.update(b -> b.forceNewDeployment(true));
        quay.aws.time().settle();

        Task stopped = quay.stoppedTasks().get(0);

        assertThat(stopped.stopCode()).isEqualTo(TaskStopCode.SERVICE_SCHEDULER_INITIATED);
        assertThat(stopped.stoppedReason())
                .isEqualTo("Scaling activity initiated by (deployment "
                        + before.deployments().get(0).id() + ")");
    }

    @Test
    void with_no_room_above_the_desired_count_the_old_task_goes_first() {
        quay.running(
                1,
                b -> b.deploymentConfiguration(d -> d.minimumHealthyPercent(0).maximumPercent(100)));

        quay.update(b -> b.forceNewDeployment(true));
        quay.aws.time().settle();

        assertThat(quay.story().subList(3, 7))
                .containsExactly(
                        "has stopped 1 running tasks: (task T1).",
                        "has started 1 tasks: (task T2).",
                        "(deployment D2) deployment completed.",
                        "has reached a steady state.");
    }

    @Test
    void scaling_makes_no_new_deployment() {
        String id = quay.running(1).deployments().get(0).id();

        quay.update(b -> b.desiredCount(3));
        quay.aws.time().settle();
        assertThat(quay.service().runningCount()).isEqualTo(3);
        quay.update(b -> b.desiredCount(0));
        quay.aws.time().settle();

        assertThat(quay.service().runningCount()).isZero();
        assertThat(quay.service().deployments()).extracting(Deployment::id).containsExactly(id);
        assertThat(quay.story().subList(3, 7))
                .containsExactly(
                        "has started 2 tasks: (task T2) (task T3).",
                        "has reached a steady state.",
                        "has stopped 3 running tasks: (task T3) (task T2) (task T1).",
                        "has reached a steady state.");
    }

    @Test
    void a_task_that_somebody_stops_is_replaced() {
        quay.running(1);
        String task = quay.tasks().get(0).taskArn();

        quay.ecs.stopTask(b -> b.cluster("prod").task(task));
        quay.aws.time().settle();

        assertThat(quay.tasks()).hasSize(1).extracting(Task::taskArn).doesNotContain(task);
        assertThat(quay.service().deployments().get(0).failedTasks()).isZero();
        assertThat(quay.story().subList(3, 5))
                .containsExactly("has started 1 tasks: (task T2).", "has reached a steady state.");
    }

    @Test
    void a_bad_image_is_rolled_back_to_the_deployment_before() {
        Service before = quay.running(2, b -> b.deploymentConfiguration(breaker(true)));
        quay.aws.images().add("shop/web:2", script -> script.exits(1));

        quay.update(b -> b.taskDefinition(quay.revision("shop/web:2")));
        quay.aws.time().settle();

        Service after = quay.service();
        assertThat(after.taskDefinition()).isEqualTo(before.taskDefinition());
        assertThat(after.deployments()).hasSize(1);
        Deployment primary = after.deployments().get(0);
        assertThat(primary.id()).isEqualTo(before.deployments().get(0).id());
        assertThat(primary.rolloutState()).isEqualTo(DeploymentRolloutState.COMPLETED);
        assertThat(quay.story().subList(3, 9))
                .containsExactly(
                        "has started 2 tasks: (task T3) (task T4).",
                        "has started 2 tasks: (task T5) (task T6).",
                        "(deployment D2) deployment failed: tasks failed to start.",
                        "rolling back to deployment D1.",
                        "(deployment D1) deployment completed.",
                        "has reached a steady state.");
        quay.stable();
    }

    @Test
    void a_bad_image_without_rollback_leaves_the_old_tasks_at_work() {
        Service before = quay.running(1, b -> b.deploymentConfiguration(breaker(false)));
        quay.aws.images().add("shop/web:2", script -> script.exits(1));

        quay.update(b -> b.taskDefinition(quay.revision("shop/web:2")));
        quay.aws.time().settle();

        List<Deployment> deployments = quay.service().deployments();
        assertThat(deployments).extracting(Deployment::rolloutStateAsString).containsExactly("FAILED", "COMPLETED");
        assertThat(deployments.get(0).failedTasks()).isEqualTo(3);
        assertThat(deployments.get(0).rolloutStateReason())
                .isEqualTo("ECS deployment circuit breaker: tasks failed to start.");
        assertThat(deployments.get(1).id())
                .isEqualTo(before.deployments().get(0).id());
        assertThat(deployments.get(1).runningCount()).isEqualTo(1);
    }

    @Test
    void a_bad_image_without_breaker_is_tried_for_ever_ever_more_slowly() {
        quay.running(1);
        quay.aws.images().add("shop/web:2", script -> script.exits(1));

        quay.update(b -> b.taskDefinition(quay.revision("shop/web:2")));
        quay.after(Duration.ofHours(3));

        Service service = quay.service();
        assertThat(service.deployments().get(0).rolloutState()).isEqualTo(DeploymentRolloutState.IN_PROGRESS);
        assertThat(service.deployments().get(0).failedTasks()).isBetween(8, 20);
        assertThat(service.runningCount()).isEqualTo(1);
        assertThat(quay.story())
                .contains("is unable to consistently start tasks successfully."
                        + " For more information, see the Troubleshooting section.");
    }

    @Test
    void a_second_update_takes_over_from_the_first() {
        quay.running(1);
        quay.update(b -> b.forceNewDeployment(true));
        quay.after(Duration.ofSeconds(20));

        Service updated = quay.update(b -> b.forceNewDeployment(true));
        quay.aws.time().settle();

        assertThat(updated.deployments()).extracting(Deployment::status).containsExactly("PRIMARY", "ACTIVE", "ACTIVE");
        assertThat(quay.service().deployments()).hasSize(1);
        assertThat(quay.service().runningCount()).isEqualTo(1);
    }

    @Test
    void tasks_of_a_strategy_are_dealt_out_to_its_providers() {
        String definition = quay.revision("shop/web:1");
        quay.create(Quay.web(definition, 6)
                .launchType((String) null)
                .capacityProviderStrategy(
                        s -> s.capacityProvider("FARGATE").base(1).weight(1),
                        s -> s.capacityProvider("FARGATE_SPOT").weight(4)));

        quay.stable();

        assertThat(quay.tasks())
                .extracting(Task::capacityProviderName)
                .containsExactlyInAnyOrder(
                        "FARGATE", "FARGATE", "FARGATE_SPOT", "FARGATE_SPOT", "FARGATE_SPOT", "FARGATE_SPOT");
    }

    @Test
    void scaling_in_leaves_what_the_strategy_would_have_dealt_out() {
        quay.create(Quay.web(quay.revision("shop/web:1"), 6)
                .launchType((String) null)
                .capacityProviderStrategy(
                        s -> s.capacityProvider("FARGATE").base(1).weight(1),
                        s -> s.capacityProvider("FARGATE_SPOT").weight(4)));
        quay.stable();
        quay.tasks().stream()
                .filter(task -> task.capacityProviderName().equals("FARGATE"))
                .forEach(task -> quay.aws.faults().killContainer(task.taskArn()));
        quay.stable();

        quay.update(b -> b.desiredCount(2));
        quay.stable();

        assertThat(quay.tasks())
                .extracting(Task::capacityProviderName)
                .containsExactlyInAnyOrder("FARGATE", "FARGATE_SPOT");
    }

    @Test
    void a_protected_task_makes_another_provider_give_up_one() {
        quay.create(Quay.web(quay.revision("shop/web:1"), 4)
                .launchType((String) null)
                .capacityProviderStrategy(
                        s -> s.capacityProvider("FARGATE").weight(1),
                        s -> s.capacityProvider("FARGATE_SPOT").weight(1)));
        quay.stable();
        quay.tasks().stream()
                .filter(task -> task.capacityProviderName().equals("FARGATE_SPOT"))
                .forEach(task -> quay.ecs.updateTaskProtection(
                        b -> b.cluster("prod").tasks(task.taskArn()).protectionEnabled(true)));

        quay.update(b -> b.desiredCount(2));
        quay.stable();

        assertThat(quay.tasks()).extracting(Task::capacityProviderName).containsExactly("FARGATE_SPOT", "FARGATE_SPOT");
    }

    @Test
    void an_unhealthy_task_is_replaced_before_it_is_stopped() {
        quay.aws
                .images()
                .add("shop/web:1", script -> script.after(Duration.ofMinutes(5)).failsHealthCheck());
        quay.create(Quay.web(
                quay.revision(
                        "shop/web:1",
                        c -> c.healthCheck(h -> h.command("CMD-SHELL", "true").interval(10))),
                1));
        quay.stable();

        quay.after(Duration.ofMinutes(8));

        assertThat(quay.story().subList(3, 6))
                .containsExactly(
                        "has started 1 tasks: (task T2). Amazon ECS replaced 1 tasks due to an unhealthy status.",
                        "(task T1) failed container health checks.",
                        "has stopped 1 running tasks: (task T1).");
        assertThat(quay.stoppedTasks().get(0).stoppedReason()).isEqualTo("Task failed container health checks");
    }

    @Test
    void an_image_that_cannot_be_pulled_is_told_of_with_its_reason() {
        String uri = quay.aws.images().push("shop/web:1").uri();
        String missing = uri.substring(0, uri.lastIndexOf(':')) + ":9";

        quay.create(Quay.web(quay.revision(missing), 1));
        quay.after(Duration.ofMinutes(2));

        assertThat(quay.story().get(1))
                .startsWith("was unable to place a task. Reason: CannotPullContainerError: ")
                .endsWith(" For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.");
        assertThat(quay.story().get(2)).isEqualTo("has started 1 tasks: (task T2).");
    }

    @Test
    void a_large_service_comes_up_at_500_tasks_a_minute() {
        quay.create(Quay.web(quay.revision("shop/web:1"), 1_200));

        quay.after(Duration.ofSeconds(60));
        assertThat(quay.service().runningCount()).isEqualTo(500);
        quay.aws.time().settle();

        assertThat(quay.service().runningCount()).isEqualTo(1_200);
        assertThat(quay.service().events()).hasSize(100);
    }

    @Test
    void what_a_failed_deployment_replaced_still_leaves_the_list() {
        quay.create(Quay.web(quay.revision("shop/web:1"), 2)
                .deploymentConfiguration(
                        d -> d.alarms(a -> a.enable(true).rollback(false).alarmNames("latency"))));
        quay.update(b -> b.forceNewDeployment(true));

        quay.aws.alarm("latency").raise();
        quay.aws.time().settle();

        assertThat(quay.service().deployments())
                .extracting(Deployment::rolloutStateAsString)
                .containsExactly("FAILED");
    }
}
