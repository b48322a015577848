package dev.drydock.loadbalancing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.container.ScriptBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.DeploymentRolloutState;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupAttribute;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealthDescription;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetTypeEnum;

/** Services behind target groups that were created. */
class CreatedGroupServicesTest {

    private final Pier pier = new Pier();
    private final EcsClient ecs = pier.aws.ecs();

    @BeforeEach
    void declare_a_cluster_and_definitions() {
        ecs.createCluster(b -> b.clusterName("prod"));
        ecs.registerTaskDefinition(b -> b.family("web")
                .networkMode(NetworkMode.AWSVPC)
                .requiresCompatibilities(Compatibility.FARGATE)
                .cpu("256")
                .memory("512")
                .containerDefinitions(c -> c.name("app").image("shop/web:1").portMappings(p -> p.containerPort(8080))));
        ecs.registerTaskDefinition(b -> b.family("ship")
                .containerDefinitions(
                        c -> c.name("app").image("shop/web:1").memory(128).portMappings(p -> p.containerPort(8080))));
    }

    private static LoadBalancer balancer(String group) {
        return LoadBalancer.builder()
                .targetGroupArn(group)
                .containerName("app")
                .containerPort(8080)
                .build();
    }

    private static CreateServiceRequest.Builder web(int desired, String... groups) {
        List<LoadBalancer> balancers = new ArrayList<>();
        for (String each : groups) {
            balancers.add(balancer(each));
        }
        return CreateServiceRequest.builder()
                .cluster("prod")
                .serviceName("web")
                .taskDefinition("web")
                .desiredCount(desired)
                .launchType(LaunchType.FARGATE)
                .networkConfiguration(n -> n.awsvpcConfiguration(v -> v.subnets("subnet-1", "subnet-2")))
                .loadBalancers(balancers);
    }

    private void create(CreateServiceRequest.Builder request) {
        ecs.createService(request.build());
    }

    private Service service() {
        return ecs.describeServices(b -> b.cluster("prod").services("web"))
                .services()
                .get(0);
    }

    private List<String> events() {
        return service().events().stream().map(each -> each.message()).toList();
    }

    private List<Task> tasks(String status) {
        List<String> arns =
                ecs.listTasks(b -> b.cluster("prod").desiredStatus(status)).taskArns();
        return arns.isEmpty()
                ? List.of()
                : ecs.describeTasks(b -> b.cluster("prod").tasks(arns)).tasks();
    }

    private void attribute(String group, String key, String value) {
        pier.elb.modifyTargetGroupAttributes(b -> b.targetGroupArn(group)
                .attributes(TargetGroupAttribute.builder().key(key).value(value).build()));
    }

    private void image(Consumer<ScriptBuilder> script) {
        pier.aws.images().add("shop/web:1", script);
    }

    // ---- coming

    @Test
    void a_deployment_of_a_deleted_service_leaves_the_list_while_the_others_drain() {
        create(web(2, pier.served()));
        pier.aws.time().settle();
        ecs.updateService(b -> b.cluster("prod").service("web").forceNewDeployment(true));
        while (pier.aws.view().tasks("prod").stream()
                .noneMatch(each -> each.lastStatus().equals("DEACTIVATING"))) {
            pier.after(5);
        }
        pier.after(100);

        ecs.deleteService(b -> b.cluster("prod").service("web").force(true));
        pier.after(250);

        assertThat(service().status()).isEqualTo("DRAINING");
        assertThat(service().deployments()).extracting(each -> each.status()).containsExactly("PRIMARY");

        pier.after(600);
        assertThat(service().status()).isEqualTo("INACTIVE");
    }

    @Test
    void tasks_of_fargate_are_targets_with_their_addresses_and_zones() {
        String group = pier.served();
        create(web(2, group));

        pier.aws.time().settle();

        List<TargetHealthDescription> health = pier.health(group);
        assertThat(health)
                .extracting(each -> each.targetHealth().stateAsString())
                .containsOnly("healthy");
        assertThat(health).extracting(each -> each.target().port()).containsOnly(8080);
        assertThat(health)
                .extracting(each -> each.target().availabilityZone())
                .containsExactlyInAnyOrder("us-east-1a", "us-east-1b");
        assertThat(events()).contains("(service web) registered 2 targets in (target-group " + group + ")");
        assertThat(service().deployments().get(0).rolloutState()).isEqualTo(DeploymentRolloutState.COMPLETED);
    }

    @Test
    void tasks_on_instances_are_targets_with_their_host_ports() {
        String group = pier.create(b -> b.targetType(TargetTypeEnum.INSTANCE)).targetGroupArn();
        pier.forward(group);
        pier.aws.given().cluster("prod").instances(1, "m5.large");

        ecs.createService(b -> b.cluster("prod")
                .serviceName("web")
                .taskDefinition("ship")
                .desiredCount(2)
                .loadBalancers(balancer(group)));
        pier.aws.time().settle();

        assertThat(pier.health(group)).hasSize(2).allSatisfy(each -> {
            assertThat(each.target().id()).startsWith("i-");
            assertThat(each.target().port()).isGreaterThanOrEqualTo(32_768);
            assertThat(each.targetHealth().stateAsString()).isEqualTo("healthy");
        });
    }

    @Test
    void a_task_is_in_every_group_and_healthy_if_all_say_so() {
        String web = pier.served();
        String shop = pier.create(b -> b.name("shop")).targetGroupArn();
        pier.forward(shop);
        pier.aws.targets(shop).unhealthy(500);
        create(web(1, web, shop).healthCheckGracePeriodSeconds(3_600));

        pier.after(Duration.ofMinutes(10));

        assertThat(pier.states(web).get(0)).endsWith("healthy").doesNotContain("unhealthy");
        assertThat(pier.states(shop).get(0)).contains("unhealthy");
        assertThat(service().deployments().get(0).rolloutState()).isEqualTo(DeploymentRolloutState.IN_PROGRESS);
    }

    // ---- health by what containers answer

    @Test
    void a_container_that_answers_503_on_the_path_of_the_group_is_replaced() {
        image(script -> script.answersHealthCheck("/health", 503));
        String group = pier.create(b -> b.healthCheckPath("/health")).targetGroupArn();
        pier.forward(group);

        create(web(1, group));
        pier.after(Duration.ofMinutes(5));

        assertThat(tasks("STOPPED"))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.stoppedReason())
                        .isEqualTo("Task failed ELB health checks in (target-group " + group + ")"));
        assertThat(events())
                .anyMatch(each -> each.endsWith("(port 8080) is unhealthy in (target-group " + group
                        + ") due to (reason Health checks failed with these codes: [503])."));
    }

    @Test
    void a_matcher_may_take_503_for_good() {
        image(script -> script.answersHealthCheck("/health", 503));
        String group = pier.create(b -> b.protocol("TCP")
                        .healthCheckProtocol("HTTP")
                        .healthCheckPath("/health")
                        .matcher(m -> m.httpCode("200-599")))
                .targetGroupArn();
        String balancer = pier.elb
                .createLoadBalancer(b -> b.name("net").type("network").subnets("subnet-1", "subnet-2"))
                .loadBalancers()
                .get(0)
                .loadBalancerArn();
        pier.elb.createListener(b -> b.loadBalancerArn(balancer)
                .port(80)
                .protocol("TCP")
                .defaultActions(a -> a.type("forward").targetGroupArn(group)));

        create(web(1, group));
        pier.aws.time().settle();

        assertThat(pier.states(group)).singleElement().asString().endsWith(":8080 healthy");
    }

    @Test
    void a_group_that_checks_another_path_gets_404() {
        image(script -> script.answersHealthCheck("/health", 200));
        String group = pier.served();

        create(web(1, group).healthCheckGracePeriodSeconds(3_600));
        pier.after(Duration.ofMinutes(5));

        assertThat(pier.states(group).get(0)).endsWith("Health checks failed with these codes: [404]");
    }

    @Test
    void what_is_answered_may_change_while_the_container_runs() {
        image(script -> script.answersHealthCheck("/", 200)
                .after(Duration.ofMinutes(10))
                .answersHealthCheck("/", 500));
        String group = pier.served();
        create(web(1, group));
        pier.after(Duration.ofMinutes(8));
        String task = tasks("RUNNING").get(0).taskArn();

        pier.after(Duration.ofMinutes(6));

        assertThat(tasks("RUNNING")).extracting(Task::taskArn).doesNotContain(task);
    }

    @Test
    void a_health_check_that_comes_too_late_needs_a_grace_period() {
        image(script -> script.answersLoadBalancerAfter(Duration.ofSeconds(90)));
        String group = pier.served();

        create(web(1, group).healthCheckGracePeriodSeconds(600));
        pier.aws.time().settle();

        assertThat(tasks("STOPPED")).isEmpty();
        assertThat(pier.states(group).get(0)).endsWith(":8080 healthy");
        assertThat(service().deployments().get(0).rolloutState()).isEqualTo(DeploymentRolloutState.COMPLETED);
    }

    @Test
    void without_one_its_tasks_are_replaced_for_ever() {
        image(script -> script.answersLoadBalancerAfter(Duration.ofMinutes(10)));
        String group = pier.served();

        create(web(1, group));
        pier.after(Duration.ofMinutes(20));

        assertThat(tasks("STOPPED")).hasSizeGreaterThan(1);
        assertThat(service().deployments().get(0).rolloutState()).isEqualTo(DeploymentRolloutState.IN_PROGRESS);
    }

    // ---- going

    @Test
    void containers_are_stopped_when_their_targets_have_drained() {
        String group = pier.served();
        attribute(group, "deregistration_delay.timeout_seconds", "120");
        create(web(1, group));
        pier.aws.time().settle();

        ecs.updateService(b -> b.cluster("prod").service("web").desiredCount(0));
        pier.after(30);
        assertThat(pier.states(group).get(0)).contains("draining");
        assertThat(tasks("STOPPED")).extracting(Task::lastStatus).containsExactly("DEACTIVATING");
        pier.after(90);
        assertThat(tasks("STOPPED")).extracting(Task::lastStatus).containsExactly("DEACTIVATING");
        pier.aws.time().settle();

        assertThat(pier.states(group)).isEmpty();
        assertThat(tasks("STOPPED")).extracting(Task::lastStatus).containsExactly("STOPPED");
    }

    @Test
    void a_target_that_a_user_takes_out_is_missed_and_its_task_replaced() {
        String group = pier.served();
        create(web(1, group));
        pier.aws.time().settle();
        String task = tasks("RUNNING").get(0).taskArn();
        String address = pier.health(group).get(0).target().id();

        pier.deregister(group, Pier.target(address, 8080));
        pier.after(Duration.ofMinutes(10));

        assertThat(tasks("RUNNING"))
                .extracting(Task::taskArn)
                .doesNotContain(task)
                .hasSize(1);
        assertThat(events())
                .anyMatch(each ->
                        each.endsWith("is not healthy in target-group (" + group + ") due to TARGET IS NOT FOUND."));
    }

    @Test
    void a_group_that_is_deleted_is_missed() {
        String group = pier.group();
        String listener = pier.forward(group);
        create(web(1, group));
        pier.aws.time().settle();

        pier.elb.deleteListener(b -> b.listenerArn(listener));
        pier.elb.deleteTargetGroup(b -> b.targetGroupArn(group));
        pier.after(Duration.ofMinutes(10));

        assertThat(events())
                .anyMatch(each -> each.endsWith(
                        "is not healthy in target-group (" + group + ") due to TARGET GROUP IS NOT FOUND."));
    }

    @Test
    void a_task_in_a_zone_that_its_load_balancer_does_not_have_is_unhealthy() {
        String group = pier.served();

        create(web(1, group)
                .networkConfiguration(n -> n.awsvpcConfiguration(v -> v.subnets("subnet-3")))
                .healthCheckGracePeriodSeconds(0));
        pier.after(Duration.ofMinutes(5));

        assertThat(events())
                .anyMatch(
                        each -> each.endsWith(
                                "due to (reason Target is in an Availability Zone that is not enabled for the load balancer)."));
    }

    // ---- what is refused

    @Test
    void a_group_without_a_listener_is_refused() {
        String group = pier.group();

        pier.refuses(
                () -> create(web(1, group)),
                "InvalidParameterException",
                "The target group with targetGroupArn " + group + " does not have an associated load balancer.");
    }

    @Test
    void a_group_of_instances_has_no_tasks_with_addresses() {
        String group = pier.create(b -> b.targetType(TargetTypeEnum.INSTANCE)).targetGroupArn();
        pier.forward(group);

        pier.refuses(
                () -> create(web(1, group)),
                "InvalidParameterException",
                "The provided target group " + group
                        + " has target type instance, which is incompatible with the awsvpc"
                        + " network mode specified in the task definition.");
    }

    @Test
    void a_group_of_addresses_has_no_tasks_without() {
        String group = pier.served();

        pier.refuses(
                () -> ecs.createService(b -> b.cluster("prod")
                        .serviceName("web")
                        .taskDefinition("ship")
                        .desiredCount(1)
                        .loadBalancers(balancer(group))),
                "InvalidParameterException",
                "The provided target group " + group + " has target type ip, which is incompatible with the bridge"
                        + " network mode specified in the task definition.");
    }

    @Test
    void as_soon_as_a_group_was_created_another_must_be_there() {
        String nobody = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/nobody/0123456789abcdef";
        pier.served();

        pier.refuses(
                () -> create(web(1, nobody)), "InvalidParameterException", "Target groups '" + nobody + "' not found");
    }

    @Test
    void a_group_stands_once_in_a_service() {
        String group = pier.served();

        pier.refuses(
                () -> create(web(1, group, group)),
                "InvalidParameterException",
                "Duplicate targetGroupArn found: " + group);
    }
}
