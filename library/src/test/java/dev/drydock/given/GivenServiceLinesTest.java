package dev.drydock.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.drydock.Drydock;
import dev.drydock.time.DrydockStuckError;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.applicationautoscaling.model.ServiceNamespace;
import software.amazon.awssdk.services.ecs.model.ClientException;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.InvalidParameterException;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Task;

/** Whatever a service can be, one line of given() says. */
class GivenServiceLinesTest {

    private static final String GROUP =
            "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/73e2d6bc24d8a067";

    private final Drydock aws = Drydock.create();
    private final ClusterSetup prod = aws.given().cluster("prod");

    private Service web() {
        return aws.view().service("prod", "web").orElseThrow();
    }

    private ContainerDefinition container() {
        return aws.view().taskDefinition("web").containerDefinitions().get(0);
    }

    @Test
    void the_circuit_breaker_is_on_with_or_without_rollback() {
        prod.service("web", "shop/web:1").circuitBreaker(true).running(1);
        prod.service("api", "shop/web:1").circuitBreaker(false).running(1);

        assertThat(List.of("web", "api"))
                .extracting(each -> aws.view()
                        .service("prod", each)
                        .orElseThrow()
                        .deploymentConfiguration()
                        .deploymentCircuitBreaker())
                .extracting(each -> each.enable(), each -> each.rollback())
                .containsExactly(tuple(true, true), tuple(true, false));
    }

    @Test
    void capacity_providers_run_its_tasks_and_the_cluster_gets_those_of_fargate() {
        prod.service("web", "shop/web:1").capacityProviders("FARGATE_SPOT").running(2);

        assertThat(aws.view().tasks("prod"))
                .extracting(Task::capacityProviderName)
                .containsOnly("FARGATE_SPOT");
        assertThat(aws.view().cluster("prod").orElseThrow().capacityProviders()).containsExactly("FARGATE_SPOT");
    }

    @Test
    void a_log_group_and_a_health_check_are_in_its_definition() {
        aws.images().add("shop/web:1", script -> script.logs("ready").becomesHealthy());

        prod.service("web", "shop/web:1")
                .logGroup()
                .healthCheck("curl -f http://localhost/")
                .running(1);

        assertThat(aws.view().logLines("/ecs/web")).containsExactly("ready");
        assertThat(container().healthCheck().command()).containsExactly("CMD-SHELL", "curl -f http://localhost/");
        assertThat(aws.view().tasks("prod"))
                .extracting(Task::healthStatusAsString)
                .containsExactly("HEALTHY");
    }

    @Test
    void a_target_group_by_arn_needs_nothing_else() {
        prod.service("web", "shop/web:1").targetGroup(GROUP, 8080).running(2);

        assertThat(aws.targets(GROUP).registered()).hasSize(2).allMatch(each -> each.port() == 8080);
        assertThat(container().portMappings())
                .extracting(each -> each.containerPort())
                .containsExactly(8080);
    }

    @Test
    void a_target_group_by_name_comes_with_a_load_balancer_if_there_is_none() {
        prod.service("web", "shop/web:1").targetGroup("web", 8080).running(2);

        String arn = web().loadBalancers().get(0).targetGroupArn();
        assertThat(aws.targets(arn).registered()).hasSize(2);
        assertThat(aws.view().loadBalancers()).hasSize(2).anyMatch(each -> each.contains("listener 80 HTTP: forward"));
    }

    @Test
    void a_target_group_that_is_there_is_taken() {
        String group = aws.given().loadBalancer("shop").listener(80, "web").targetGroup("web");

        prod.service("web", "shop/web:1").targetGroup("web", 8080).running(1);

        assertThat(web().loadBalancers().get(0).targetGroupArn()).isEqualTo(group);
        assertThat(aws.view().loadBalancers()).hasSize(2);
    }

    @Test
    void auto_scaling_keeps_it_at_a_target() {
        prod.service("web", "shop/web:1").scaling(2, 10, 75).running(2);

        ApplicationAutoScalingClient scaling = aws.client(ApplicationAutoScalingClient.class);
        assertThat(scaling.describeScalableTargets(b -> b.serviceNamespace(ServiceNamespace.ECS))
                        .scalableTargets())
                .extracting(each -> each.resourceId(), each -> each.minCapacity(), each -> each.maxCapacity())
                .containsExactly(tuple("service/prod/web", 2, 10));
        assertThat(scaling.describeScalingPolicies(b -> b.serviceNamespace(ServiceNamespace.ECS))
                        .scalingPolicies())
                .singleElement()
                .satisfies(policy -> assertThat(policy.targetTrackingScalingPolicyConfiguration()
                                .targetValue())
                        .isEqualTo(75));
    }

    @Test
    void tags_are_the_services_and_with_has_the_last_word() {
        prod.service("web", "shop/web:1")
                .tag("team", "shop")
                .circuitBreaker(true)
                .with(request ->
                        request.enableECSManagedTags(true).deploymentConfiguration(c -> c.minimumHealthyPercent(50)))
                .running(1);

        assertThat(web().tags())
                .extracting(each -> each.key(), each -> each.value())
                .containsExactly(tuple("team", "shop"));
        assertThat(web().enableECSManagedTags()).isTrue();
        assertThat(web().deploymentConfiguration().minimumHealthyPercent()).isEqualTo(50);
        assertThat(web().deploymentConfiguration().deploymentCircuitBreaker().enable())
                .isFalse();
    }

    @Test
    void its_definition_takes_all_words_of_definitions() {
        prod.service("web", "shop/web:1")
                .definition(web -> web.size(512, 1024)
                        .environment("LEVEL", "info")
                        .command("sleep", "600")
                        .tag("team", "shop")
                        .with(request -> request.pidMode("task")))
                .running(1);

        assertThat(container().environment()).extracting(each -> each.name()).containsExactly("LEVEL");
        assertThat(container().command()).containsExactly("sleep", "600");
        assertThat(aws.view().taskDefinition("web").cpu()).isEqualTo("512");
        assertThat(aws.view().taskDefinition("web").pidModeAsString()).isEqualTo("task");
    }

    @Test
    void the_line_gives_the_arns_of_service_and_tasks_and_goes_on() {
        RunningService web = prod.service("web", "shop/web:1").running(3);

        assertThat(web.serviceArn()).isEqualTo("arn:aws:ecs:us-east-1:123456789012:service/prod/web");
        assertThat(web.taskDefinitionArn()).isEqualTo(web().taskDefinition());
        assertThat(web.taskArns())
                .hasSize(3)
                .allSatisfy(arn -> assertThat(aws.view().task("prod", arn)).isPresent());
        assertThat(web.service("api", "shop/api:1").running(1).taskArns()).hasSize(1);
        assertThat(web.arn()).isEqualTo("arn:aws:ecs:us-east-1:123456789012:cluster/prod");
    }

    @Test
    void instances_are_given_by_their_ids_in_ec2_and_their_arns() {
        AddedInstances two = prod.instances(2, "m5.large");
        AddedInstances one = two.instances(1, fleet -> fleet.types("c5.large"));
        AddedInstances outside = one.externalInstances(1, 1024, 2048);

        assertThat(aws.ecs()
                        .describeContainerInstances(b -> b.cluster("prod").containerInstances(two.arns()))
                        .containerInstances())
                .extracting(each -> each.ec2InstanceId())
                .isEqualTo(two.ec2Ids());
        assertThat(one.added()).hasSize(1).doesNotContainAnyElementsOf(two.added());
        assertThat(outside.ec2Ids()).singleElement().asString().startsWith("mi-");
        assertThatCode(() -> aws.faults().instance(one.ec2Ids().get(0)).terminate())
                .doesNotThrowAnyException();
    }

    // ---- nothing silently

    @Test
    void a_line_that_nobody_ended_is_told_when_the_world_is_closed() {
        prod.service("web", "shop/web:1").circuitBreaker(true);
        prod.task("report", "shop/report:1");
        prod.task("nightly");

        assertThat(aws.view().services("prod")).isEmpty();
        assertThatThrownBy(aws::close)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Nothing came of given().cluster(\"prod\").service(\"web\", \"shop/web:1\"), nor of"
                        + " given().cluster(\"prod\").task(\"report\", \"shop/report:1\"), nor of"
                        + " given().cluster(\"prod\").task(\"nightly\"), because the line was not ended; end it with"
                        + " running(…)");
        assertThatCode(aws::close).doesNotThrowAnyException();
    }

    @Test
    void a_line_that_was_refused_is_not_told_again() {
        assertThatThrownBy(() -> prod.service("a service", "shop/web:1").running(1))
                .isInstanceOf(ClientException.class);

        assertThatCode(aws::close).doesNotThrowAnyException();
    }

    // ---- nothing by halves

    @Test
    void nothing_of_a_line_is_there_if_ecs_refuses_it() {
        aws.given().image("shop/other:1");
        String before = aws.snapshot().json();

        assertThatThrownBy(() -> prod.service("web", "shop/web:1")
                        .logGroup()
                        .targetGroup("web", 8080)
                        .scaling(1, 2, 50)
                        .with(request -> request.healthCheckGracePeriodSeconds(-1))
                        .running(1))
                .isInstanceOf(InvalidParameterException.class);

        assertThat(aws.snapshot().json()).isEqualTo(before);
        assertThat(aws.time().elapsed()).isZero();
    }

    @Test
    void a_service_that_stands_in_the_same_form_stays() {
        String before = state(() -> line().running(2));

        assertThat(state(() -> line().running(2))).isEqualTo(before);
    }

    private ServiceSetup line() {
        return prod.service("web", "shop/web:1")
                .circuitBreaker(true)
                .targetGroup("web", 8080)
                .logGroup()
                .healthCheck("true")
                .capacityProviders("FARGATE", "FARGATE_SPOT")
                .scaling(1, 4, 60)
                .tag("team", "shop");
    }

    private String state(Runnable line) {
        line.run();
        return aws.snapshot().json();
    }

    @Test
    void a_service_that_stands_in_another_form_is_told_by_member() {
        line().running(2);

        assertThat(differs(line().circuitBreaker(false))).contains("deploymentConfiguration");
        assertThat(differs(line().targetGroup(GROUP, 8080))).contains("loadBalancers");
        assertThat(differs(line().tag("env", "prod"))).contains("tags");
        assertThat(differs(line().scaling(1, 5, 60))).contains("scaling");
        assertThat(differs(line().logGroup("/ecs/other"))).contains("containerDefinitions");
        assertThat(differs(line().with(request -> request.enableECSManagedTags(true))))
                .contains("enableECSManagedTags");
    }

    private String differs(ServiceSetup line) {
        String[] message = new String[1];
        assertThatThrownBy(() -> line.running(2))
                .isInstanceOf(IllegalStateException.class)
                .satisfies(told -> message[0] = told.getMessage());
        assertThat(message[0])
                .startsWith("Cluster prod has a service web already, with another ")
                .endsWith("; change it through the client, as in aws.ecs().updateService(...)");
        return message[0];
    }

    // ---- misuse

    @Test
    void what_excludes_each_other_is_told_at_once() {
        assertThatThrownBy(() -> prod.instances(1, "m5.large")
                        .service("web", "shop/web:1")
                        .onInstances()
                        .capacityProviders("FARGATE"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Tasks run by a launch type or by capacity providers; say one of onInstances() and"
                        + " capacityProviders(…)");
        assertThatThrownBy(() ->
                        prod.service("web", "shop/web:1").scaling(2, 4, 50).running(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("running(…) needs 2 to 4 for tasks, which scaling(…) of service web keeps to, but was given"
                        + " 1");
        assertThatThrownBy(() -> prod.service("web", "shop/web:1").scaling(4, 2, 50))
                .hasMessage("scaling(…) needs 4 or more for most, but was given 2");
        assertThatThrownBy(() -> prod.service("web", "shop/web:1").targetGroup("web", 70_000))
                .hasMessage("targetGroup(…) needs 65535 or less for port, but was given 70000");
        assertThatThrownBy(() -> prod.service("web", "shop/web:1").capacityProviders())
                .hasMessage("capacityProviders(…) needs at least one for providers, such as FARGATE_SPOT, but was given"
                        + " none");
    }

    // ---- standalone tasks

    @Test
    void standalone_tasks_run_of_an_image_or_of_a_definition_that_is_there() {
        aws.given().taskDefinition("nightly", "shop/nightly:1");

        RunningTasks reports = prod.task("report", "shop/report:1")
                .tag("team", "shop")
                .definition(report -> report.logGroup())
                .running(12);
        String nightly = prod.task("nightly")
                .with(request -> request.startedBy("cron"))
                .running()
                .taskArns()
                .get(0);

        Set<String> arns = new TreeSet<>(reports.taskArns());
        assertThat(arns).hasSize(12);
        assertThat(reports.taskDefinitionArn()).endsWith(":task-definition/report:1");
        assertThat(arns)
                .allSatisfy(arn -> assertThat(
                                aws.view().task("prod", arn).orElseThrow().lastStatus())
                        .isEqualTo("RUNNING"));
        assertThat(aws.view().task("prod", nightly).orElseThrow().startedBy()).isEqualTo("cron");
        assertThat(aws.view().logGroups()).containsExactly("/ecs/report");
    }

    @Test
    void a_task_whose_container_ends_later_is_running_when_the_line_ends() {
        aws.images()
                .add(
                        "shop/report:1",
                        script -> script.after(Duration.ofMinutes(3)).exits(0));

        String arn = prod.task("report", "shop/report:1").running().taskArns().get(0);

        assertThat(aws.view().task("prod", arn).orElseThrow().lastStatus()).isEqualTo("RUNNING");
    }

    @Test
    void a_task_that_dies_at_once_is_told_with_its_reason() {
        aws.images().add("shop/report:1", script -> script.exits(3));

        assertThatThrownBy(() -> prod.task("report", "shop/report:1").running())
                .isInstanceOf(DrydockStuckError.class)
                .hasMessageStartingWith("A task of family:report in cluster prod stopped before it was"
                        + " RUNNING: Essential container in task exited (report: exit code 3)");
    }

    @Test
    void tasks_on_instances_need_room() {
        prod.instances(1, "m5.large");
        String before = aws.snapshot().json();

        assertThatThrownBy(
                        () -> prod.task("report", "shop/report:1").onInstances().running(3))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Cluster prod has no room for 3 tasks of report: RESOURCE:ENI");
        assertThat(aws.snapshot().json()).isEqualTo(before);
        assertThatThrownBy(() -> prod.task("report").definition(report -> report.port(80)))
                .hasMessage(
                        "definition(…) is about a task definition that the line registers, but task(\"report\") runs"
                                + " one that is there; say task(\"report\", \"shop/report:1\") to register one");
    }

    @Test
    void a_definition_of_its_own_line_is_registered_once() {
        aws.given()
                .taskDefinition(
                        "web",
                        "shop/web:1",
                        web -> web.size(512, 1024).port(8080).logGroup());

        assertThat(aws.ecs().listTaskDefinitions().taskDefinitionArns()).hasSize(1);
        assertThat(container().logConfiguration().options()).containsEntry("awslogs-group", "/ecs/web");
        assertThat(aws.view().logGroups()).containsExactly("/ecs/web");
    }
}
