package dev.drydock.internal.ecs.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Targets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Task;

/** Services behind load balancers: registration, health, draining, and what their events tell of it. */
class BalancedServicesTest {

    private static final NetworkConfiguration NO_NETWORK = null;

    private final Quay quay = new Quay();
    private final Targets targets = quay.aws.targets(Quay.GROUP);

    private void create(int desired) {
        quay.create(Quay.web(quay.whole(), desired).loadBalancers(Quay.balancer(Quay.GROUP)));
    }

    private String task() {
        return quay.tasks().get(0).taskArn();
    }

    @Test
    void tasks_are_registered_before_they_are_running_and_healthy_before_the_deployment_is_complete() {
        create(2);

        quay.after(Duration.ofSeconds(30));
        assertThat(quay.tasks()).extracting(Task::lastStatus).containsOnly("ACTIVATING");
        assertThat(targets.registered()).extracting(Targets.Registered::health).containsOnly("initial");
        quay.aws.time().settle();

        assertThat(targets.registered()).extracting(Targets.Registered::health).containsOnly("healthy");
        assertThat(targets.registered()).allSatisfy(each -> {
            assertThat(each.id()).startsWith("10.");
            assertThat(each.port()).isEqualTo(80);
        });
        assertThat(quay.story())
                .containsExactly(
                        "has started 2 tasks: (task T1) (task T2).",
                        "registered 2 targets in (target-group " + Quay.GROUP + ")",
                        "(deployment D1) deployment completed.",
                        "has reached a steady state.");
    }

    @Test
    void a_task_that_is_scaled_in_leaves_its_target_group_and_drains_before_it_stops() {
        create(1);
        quay.aws.time().settle();
        String task = task();

        quay.update(b -> b.desiredCount(0));
        quay.after(Duration.ofSeconds(25));

        assertThat(quay.ecs
                        .describeTasks(b -> b.cluster("prod").tasks(task))
                        .tasks()
                        .get(0)
                        .lastStatus())
                .isEqualTo("DEACTIVATING");
        assertThat(targets.registered()).extracting(Targets.Registered::health).containsExactly("draining");
        quay.after(Duration.ofSeconds(290));
        assertThat(quay.ecs
                        .describeTasks(b -> b.cluster("prod").tasks(task))
                        .tasks()
                        .get(0)
                        .lastStatus())
                .isEqualTo("DEACTIVATING");
        quay.aws.time().settle();
        assertThat(targets.registered()).isEmpty();
        assertThat(quay.story().subList(4, 8))
                .containsExactly(
                        "has stopped 1 running tasks: (task T1).",
                        "has reached a steady state.",
                        "deregistered 1 targets in (target-group " + Quay.GROUP + ")",
                        "(service web, taskSet D1) has begun draining connections on 1 tasks.");
    }

    @Test
    void the_deregistration_delay_is_the_target_groups() {
        targets.deregistrationDelay(Duration.ofSeconds(5));
        create(1);
        quay.aws.time().settle();

        quay.update(b -> b.desiredCount(0));
        quay.after(Duration.ofSeconds(50));

        assertThat(quay.stoppedTasks()).extracting(Task::lastStatus).containsExactly("STOPPED");
    }

    @Test
    void an_unhealthy_target_is_replaced_first_and_stopped_then() {
        create(1);
        quay.aws.time().settle();
        String sick = task();

        targets.only(sick).unhealthy(503);
        quay.aws.time().settle();

        Task stopped = quay.stoppedTasks().get(0);
        assertThat(stopped.taskArn()).isEqualTo(sick);
        assertThat(stopped.stoppedReason())
                .isEqualTo("Task failed ELB health checks in (target-group " + Quay.GROUP + ")");
        assertThat(quay.story().subList(4, 11))
                .containsExactly(
                        "has started 1 tasks: (task T2). Amazon ECS replaced 1 tasks due to an unhealthy status.",
                        "registered 1 targets in (target-group " + Quay.GROUP + ")",
                        "(task T1) (port 80) is unhealthy in (target-group " + Quay.GROUP
                                + ") due to (reason Health checks failed with these codes: [503]).",
                        "has stopped 1 running tasks: (task T1).",
                        "has reached a steady state.",
                        "deregistered 1 targets in (target-group " + Quay.GROUP + ")",
                        "(service web, taskSet D1) has begun draining connections on 1 tasks.");
    }

    @Test
    void in_the_grace_period_unhealthy_targets_are_left_alone() {
        targets.timesOut();
        quay.create(Quay.web(quay.whole(), 1)
                .loadBalancers(Quay.balancer(Quay.GROUP))
                .healthCheckGracePeriodSeconds(300));

        quay.after(Duration.ofMinutes(4));
        assertThat(quay.stoppedTasks()).isEmpty();
        quay.after(Duration.ofMinutes(4));

        assertThat(quay.story())
                .anySatisfy(
                        each -> assertThat(each)
                                .isEqualTo(
                                        "has started 1 tasks: (task T2). Amazon ECS replaced 1 tasks due to an unhealthy status."));
    }

    @Test
    void targets_that_are_never_healthy_trip_the_breaker() {
        quay.create(Quay.web(quay.whole(), 1)
                .loadBalancers(Quay.balancer(Quay.GROUP))
                .deploymentConfiguration(d -> d.minimumHealthyPercent(0)
                        .maximumPercent(100)
                        .deploymentCircuitBreaker(c -> c.enable(true).rollback(true))));
        quay.aws.time().settle();
        targets.unhealthy(500);

        quay.update(b -> b.forceNewDeployment(true));
        quay.after(Duration.ofMinutes(30));

        assertThat(quay.story())
                .contains(
                        "(deployment D2) deployment failed: tasks failed to start.", "rolling back to deployment D1.");
    }

    @Test
    void on_container_instances_targets_are_instances_with_host_ports() {
        quay.aws.given().cluster("prod").instances(1, "m5.large");
        quay.create(Quay.web(quay.onBridge(), 1)
                .networkConfiguration(NO_NETWORK)
                .launchType(LaunchType.EC2)
                .loadBalancers(Quay.balancer(Quay.GROUP)));
        quay.aws.time().settle();
        Targets.Registered target = targets.registered().get(0);
        assertThat(target.id()).startsWith("i-");
        assertThat(target.port()).isGreaterThanOrEqualTo(32_768);

        targets.only(task()).timesOut();
        quay.aws.time().settle();

        assertThat(quay.story())
                .contains("(task T1) (instance " + target.id() + ") (port " + target.port()
                        + ") is unhealthy in (target-group " + Quay.GROUP + ") due to (reason Request timed out)");
    }

    @Test
    void behind_a_classic_load_balancer_there_are_instances_and_no_rollout_state() {
        quay.aws.given().cluster("prod").instances(1, "m5.large");
        quay.create(Quay.web(quay.onBridge(), 1)
                .networkConfiguration(NO_NETWORK)
                .launchType(LaunchType.EC2)
                .loadBalancers(LoadBalancer.builder()
                        .loadBalancerName("old")
                        .containerName("app")
                        .containerPort(80)
                        .build()));
        quay.aws.time().settle();

        Service service = quay.service();

        assertThat(service.deployments().get(0).rolloutState()).isNull();
        assertThat(quay.story().get(1)).isEqualTo("registered 1 instances in (elb old)");
    }

    @Test
    void a_lost_instance_takes_its_targets_along() {
        quay.aws.given().cluster("prod").instances(2, "m5.large");
        quay.create(Quay.web(quay.onBridge(), 1)
                .networkConfiguration(NO_NETWORK)
                .launchType(LaunchType.EC2)
                .loadBalancers(Quay.balancer(Quay.GROUP)));
        quay.aws.time().settle();
        String before = targets.registered().get(0).id();

        quay.aws.faults().instance(before).terminate();
        quay.aws.time().settle();

        assertThat(targets.registered())
                .filteredOn(each -> each.health().equals("healthy"))
                .hasSize(1)
                .noneMatch(each -> each.id().equals(before));
    }

    @Test
    void what_deployments_alone_show_is_shown_on_them() {
        quay.create(Quay.web(quay.whole(), 1)
                .serviceRegistries(r -> r.registryArn("arn:aws:servicediscovery:us-east-1:123456789012:service/srv-1"))
                .serviceConnectConfiguration(
                        s -> s.enabled(true).namespace("shop").services(v -> v.portName("http")))
                .volumeConfigurations(v -> v.name("data")
                        .managedEBSVolume(m -> m.roleArn("arn:aws:iam::123456789012:role/volumes")
                                .sizeInGiB(8)))
                .vpcLatticeConfigurations(l -> l.roleArn("arn:aws:iam::123456789012:role/lattice")
                        .targetGroupArn("arn:aws:vpc-lattice:us-east-1:123456789012:targetgroup/tg-1")
                        .portName("http")));

        Service service = quay.service();

        assertThat(service.serviceRegistries()).hasSize(1);
        assertThat(service.deployments()).singleElement().satisfies(each -> {
            assertThat(each.serviceConnectConfiguration().namespace()).isEqualTo("shop");
            assertThat(each.serviceConnectResources().get(0).discoveryName()).isEqualTo("http");
            assertThat(each.volumeConfigurations().get(0).name()).isEqualTo("data");
            assertThat(each.vpcLatticeConfigurations()).hasSize(1);
        });
        assertThat(quay.ecs.listServicesByNamespace(b -> b.namespace("shop")).serviceArns())
                .containsExactly(Quay.WEB);
        assertThat(quay.ecs.listServicesByNamespace(b -> b.namespace("other")).serviceArns())
                .isEmpty();
    }

    @Test
    void other_attachments_make_a_new_deployment_and_the_same_do_not() {
        create(0);
        quay.aws.time().settle();

        quay.update(b -> b.loadBalancers(Quay.balancer(Quay.GROUP)));
        assertThat(quay.service().deployments()).hasSize(1);
        quay.update(b -> b.loadBalancers(List.of()));

        assertThat(quay.service().deployments()).hasSize(2);
        assertThat(quay.service().loadBalancers()).isEmpty();
    }
}
