package dev.drydock;

import static dev.drydock.operation.EcsOperation.CREATE_CLUSTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.testkit.Networks;
import dev.drydock.time.DrydockStuckError;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.InvalidParameterException;

class GivenTest {

    private final Drydock aws = Drydock.create();

    @Test
    void a_cluster_with_a_fleet_takes_one_line() {
        aws.given().cluster("prod").instances(4, "m5.large");

        var arns = aws.ecs().listContainerInstances(b -> b.cluster("prod")).containerInstanceArns();
        assertThat(aws.ecs()
                        .describeContainerInstances(b -> b.cluster("prod").containerInstances(arns))
                        .containerInstances())
                .hasSize(4)
                .allMatch(ContainerInstance::agentConnected)
                .flatExtracting(ContainerInstance::attributes)
                .filteredOn(attribute -> attribute.name().equals("ecs.availability-zone"))
                .extracting(attribute -> attribute.value())
                .containsExactlyInAnyOrder("us-east-1a", "us-east-1b", "us-east-1c", "us-east-1a");
    }

    @Test
    void a_fleet_may_be_of_several_types_in_chosen_zones_with_attributes_of_its_own() {
        aws.given()
                .cluster("prod")
                .instances(
                        3,
                        fleet -> fleet.types("m5.large", "c5.large")
                                .zones("us-east-1b")
                                .attribute("stack", "blue")
                                .trunking());

        assertThat(listed("attribute:stack == blue and attribute:ecs.availability-zone == us-east-1b"))
                .isEqualTo(3);
        assertThat(listed("attribute:ecs.instance-type == m5.large")).isEqualTo(2);
        assertThat(listed("attribute:ecs.awsvpc-trunk-id exists")).isEqualTo(3);
        assertThat(listed("attribute:stack == green")).isZero();
    }

    @Test
    void attributes_of_a_fleet_are_what_ecs_would_take() {
        for (String name : List.of("ecs.instance-type", "with space", "", "x".repeat(129))) {
            assertThatThrownBy(() -> aws.given().cluster("prod").instances(1, fleet -> fleet.attribute(name, "1")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> aws.given().cluster("prod").instances(1, fleet -> fleet.attribute("stack", " blue")))
                .hasMessageContaining("not stack= blue");
        assertThatThrownBy(() -> aws.given().cluster("prod").instances(1, fleet -> {
                    for (int i = 0; i <= 10; i++) {
                        fleet.attribute("a" + i, "1");
                    }
                }))
                .hasMessageContaining("no room for a10");
        assertThat(listed("")).isZero();
    }

    private int listed(String filter) {
        return aws.ecs()
                .listContainerInstances(b -> b.cluster("prod").filter(filter))
                .containerInstanceArns()
                .size();
    }

    @Test
    void trunking_lets_more_tasks_with_an_interface_onto_an_instance() {
        aws.given().cluster("plain").instances(1, "m5.large");
        aws.given().cluster("trunked").instances(1, fleet -> fleet.trunking());
        aws.ecs()
                .registerTaskDefinition(b -> b.family("tiny")
                        .networkMode("awsvpc")
                        .containerDefinitions(
                                c -> c.name("app").image("nginx:1").memory(64)));

        assertThat(started("plain")).isEqualTo(2);
        assertThat(started("trunked")).isEqualTo(10);
    }

    private int started(String cluster) {
        return aws.ecs()
                .runTask(b ->
                        b.cluster(cluster).taskDefinition("tiny").count(10).networkConfiguration(Networks::ofOneSubnet))
                .tasks()
                .size();
    }

    @Test
    void a_task_definition_by_family_and_image_runs_on_fargate() {
        aws.given().taskDefinition("web", "shop/web:1").cluster("prod");

        var run = aws.ecs()
                .runTask(b -> b.cluster("prod")
                        .taskDefinition("web")
                        .launchType("FARGATE")
                        .networkConfiguration(Networks::ofOneSubnet));
        aws.time().settle();

        assertThat(aws.ecs()
                        .describeTasks(
                                b -> b.cluster("prod").tasks(run.tasks().get(0).taskArn()))
                        .tasks())
                .extracting(task -> task.lastStatus())
                .containsExactly("RUNNING");
    }

    @Test
    void a_stable_service_takes_one_line() {
        aws.given().cluster("prod").service("web", "shop/web:1").running(3);

        var service = aws.ecs()
                .describeServices(b -> b.cluster("prod").services("web"))
                .services()
                .get(0);
        assertThat(service.runningCount()).isEqualTo(3);
        assertThat(service.deployments())
                .extracting(deployment -> deployment.rolloutStateAsString())
                .containsExactly("COMPLETED");
        assertThat(service.events().get(0).message()).isEqualTo("(service web) has reached a steady state.");
    }

    @Test
    void a_service_that_is_there_already_stays_as_it_is() {
        aws.given().cluster("prod").service("web", "shop/web:1").running(2);

        aws.given().cluster("prod").service("web", "shop/web:1").running(2);

        assertThat(aws.ecs().listTaskDefinitions().taskDefinitionArns()).hasSize(1);
    }

    @Test
    void a_service_that_is_there_already_but_otherwise_is_not_changed_behind_your_back() {
        aws.given().cluster("prod").service("web", "shop/web:1").running(2);

        assertThatThrownBy(() ->
                        aws.given().cluster("prod").service("web", "shop/web:2").running(2))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(
                        "Cluster prod has a service web already, of image 123456789012.dkr.ecr.us-east-1"
                                + ".amazonaws.com/shop/web:1 with 2 of 2 tasks running; change it through the client");
        assertThat(aws.ecs().listTaskDefinitions().taskDefinitionArns()).hasSize(1);
    }

    @Test
    void a_service_may_run_on_instances_of_the_cluster() {
        aws.given()
                .cluster("prod")
                .instances(2, "m5.large")
                .service("web", "shop/web:1")
                .onInstances()
                .running(3);

        assertThat(aws.view().service("prod", "web").orElseThrow().launchTypeAsString())
                .isEqualTo("EC2");
        assertThat(aws.view().tasks("prod")).hasSize(3).allMatch(task -> task.containerInstanceArn() != null);
    }

    @Test
    void a_service_on_instances_needs_some_with_room() {
        assertThatThrownBy(() -> aws.given()
                        .cluster("prod")
                        .service("web", "shop/web:1")
                        .onInstances()
                        .running(1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no container instances")
                .hasMessageContaining(".instances(2, \"m5.large\")");
        assertThatThrownBy(() -> aws.given()
                        .cluster("prod")
                        .instances(1, "m5.large")
                        .service("web", "shop/web:1")
                        .onInstances()
                        .running(3))
                .isInstanceOf(DrydockStuckError.class)
                .hasMessageContaining("2 of 3 tasks running")
                .hasMessageContaining("event: (service web) was unable to place a task because")
                .hasMessageContaining("RESOURCE:ENI");
    }

    @Test
    void a_service_that_cannot_run_is_told_where_it_is_furnished() {
        aws.images().add("shop/web:1", script -> script.exits(1));

        assertThatThrownBy(() ->
                        aws.given().cluster("prod").service("web", "shop/web:1").running(2))
                .isInstanceOf(DrydockStuckError.class)
                .hasMessageStartingWith("Service web of image shop/web:1 has settled with 0 of 2 tasks running");
    }

    @Test
    void the_world_can_be_described_at_any_line() {
        aws.given().cluster("prod").service("web", "shop/web:1").running(1);

        assertThat(aws.describe().replaceAll("task [0-9a-f]{8} ", "task T ")).isEqualTo("""
                        Drydock[123456789012/us-east-1, seed 1, 2026-01-01T00:01:10.201Z]
                        cluster prod ACTIVE: 0 instances, 1 tasks running, 0 pending
                          service web ACTIVE: 1 of 1 running
                            PRIMARY web:1 COMPLETED: 1 of 1
                          task T (service:web) RUNNING web:1
                        pending
                          in 5h59m59.999s reconcile: arn:aws:ecs:us-east-1:123456789012:service/prod/web (background)
                        """);
    }

    @Test
    void what_is_there_already_stays_as_it_is() {
        aws.given().cluster("prod").and().logGroup("/ecs/web").image("shop/web:1");
        aws.given().cluster("prod").and().logGroup("/ecs/web").image("shop/web:1");

        assertThat(aws.ecs().listClusters().clusterArns()).hasSize(1);
        assertThat(aws.logs().describeLogGroups().logGroups()).hasSize(1);
    }

    @Test
    void furnishing_is_no_call_of_the_code_under_test() {
        aws.faults().on(CREATE_CLUSTER).throttle();

        aws.given().cluster("prod");

        assertThat(aws.journal().calls(CREATE_CLUSTER)).isEmpty();
        assertThat(aws.journal().text()).contains("given ecs:CreateCluster {clusterName=prod}");
        assertThat(aws.faults().unused()).hasSize(1);
    }

    @Test
    void a_fleet_that_cannot_be_made_leaves_no_instance_behind() {
        assertThatThrownBy(() -> aws.given()
                        .cluster("prod")
                        .instances(
                                2, fleet -> fleet.types("m5.large", "t3.micro").trunking()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        aws.given().cluster("prod").instances(2, fleet -> fleet.zones("us-east-1a", "eu-west-1a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("eu-west-1a")
                .hasMessageContaining("us-east-1");

        assertThat(aws.view().cluster("prod").orElseThrow().registeredContainerInstancesCount())
                .isZero();
    }

    @Test
    void task_definitions_name_roles_of_the_partition_they_are_in() {
        var china = aws.region("cn-north-1");

        china.given().taskDefinition("web", "shop/web:1");

        assertThat(china.view().taskDefinition("web").executionRoleArn()).startsWith("arn:aws-cn:iam::");
    }

    @Test
    void misuse_says_what_is_possible() {
        assertThatThrownBy(() -> aws.given().cluster("prod").instances(1, "z9.mega"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("z9.mega")
                .hasMessageContaining("m5.large");
        assertThatThrownBy(() -> aws.given().cluster("prod").instances(1, fleet -> fleet.attribute("ecs.x", "y")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("belong to AWS");
        assertThatThrownBy(() -> aws.given()
                        .cluster("prod")
                        .instances(1, fleet -> fleet.types("t3.micro").trunking()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no trunk network interface");
        assertThatThrownBy(() -> aws.given().cluster("prod").instances(0, "m5.large"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one");
        assertThatThrownBy(() -> aws.given().cluster("a cluster")).isInstanceOf(InvalidParameterException.class);
    }
}
