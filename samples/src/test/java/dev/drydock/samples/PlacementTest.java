package dev.drydock.samples;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.operation.EcsOperation.RUN_TASK;

import dev.drydock.Drydock;
import dev.drydock.junit.DrydockTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.NetworkBinding;
import software.amazon.awssdk.services.ecs.model.Task;

/** What placement promises, on a cluster of container instances. */
@DrydockTest
class PlacementTest {

    @BeforeEach
    void a_definition_maps_its_port_to_any_port_of_the_host(EcsClient ecs, Drydock aws) {
        aws.given().cluster("prod");
        ecs.registerTaskDefinition(request -> request.family("web")
                .containerDefinitions(container -> container
                        .name("app")
                        .image("shop/web:1")
                        .cpu(256)
                        .memory(512)
                        .portMappings(port -> port.containerPort(80))));
    }

    @Test
    void a_spread_service_survives_the_loss_of_a_zone(EcsClient ecs, Drydock aws) {
        aws.given().cluster("prod").instances(6, "m5.large");
        service(
                ecs,
                6,
                b -> b.placementStrategy(
                        s -> s.type("spread").field("attribute:ecs.availability-zone"),
                        s -> s.type("spread").field("instanceId")));
        aws.time().settle();
        assertThat(perZone(ecs).values()).containsOnly(2L);

        instances(ecs, "attribute:ecs.availability-zone == us-east-1a")
                .forEach(id -> aws.faults().instance(id).terminate());
        assertThat(tasks(ecs)).hasSizeGreaterThanOrEqualTo(4);
        aws.time().settle();

        assertThat(perZone(ecs)).isEqualTo(Map.of("us-east-1b", 3L, "us-east-1c", 3L));
    }

    @Test
    void binpack_uses_the_fewest_instances(EcsClient ecs, Drydock aws) {
        aws.given().cluster("prod").instances(5, "m5.large");

        for (int i = 0; i < 2; i++) {
            ecs.runTask(b -> b.cluster("prod")
                    .taskDefinition("web")
                    .count(8)
                    .placementStrategy(s -> s.type("binpack").field("cpu")));
        }

        assertThat(instances(ecs, "runningTasksCount > 0")).hasSize(2);
    }

    @Test
    void distinct_instances_refuse_the_fourth_of_three(EcsClient ecs, Drydock aws) {
        aws.given().cluster("prod").instances(3, "m5.large");

        var run = ecs.runTask(b ->
                b.cluster("prod").taskDefinition("web").count(4).placementConstraints(c -> c.type("distinctInstance")));

        assertThat(run.tasks()).hasSize(3);
        assertThat(run.failures())
                .extracting(Failure::reason)
                .containsOnly("DistinctInstance placement constraint unsatisfied.");
        assertThat(aws).called(RUN_TASK).once();
    }

    @Test
    void a_custom_attribute_keeps_tasks_together(EcsClient ecs, Drydock aws) {
        aws.given()
                .cluster("prod")
                .instances(2, fleet -> fleet.attribute("stack", "green"))
                .instances(2, fleet -> fleet.attribute("stack", "blue"));

        List<Task> tasks = ecs.runTask(b -> b.cluster("prod")
                        .taskDefinition("web")
                        .count(5)
                        .placementConstraints(c -> c.type("memberOf").expression("attribute:stack == blue")))
                .tasks();

        assertThat(instances(ecs, "attribute:stack == blue"))
                .containsAll(tasks.stream().map(PlacementTest::host).toList());
    }

    @Test
    void dynamic_ports_let_tasks_of_one_definition_share_an_instance(EcsClient ecs, Drydock aws) {
        aws.given().cluster("prod").instances(1, "m5.large");

        ecs.runTask(b -> b.cluster("prod").taskDefinition("web").count(3));
        aws.time().advance(Duration.ofMinutes(1));

        assertThat(tasks(ecs))
                .flatExtracting(task -> Tasks.container(task, "app").networkBindings())
                .extracting(NetworkBinding::hostPort)
                .doesNotHaveDuplicates()
                .hasSize(3)
                .allMatch(port -> port >= 32_768 && port <= 60_999);
    }

    @Test
    void an_instance_drains_and_a_task_without_room_keeps_it_waiting(EcsClient ecs, Drydock aws) {
        aws.given().cluster("prod").instances(2, "m5.large");
        service(ecs, 2, b -> b.placementConstraints(c -> c.type("distinctInstance")));
        aws.time().settle();
        String draining = instances(ecs, "runningTasksCount == 1").get(0);

        ecs.updateContainerInstancesState(
                b -> b.cluster("prod").containerInstances(draining).status("DRAINING"));
        aws.time().advance(Duration.ofMinutes(10));
        assertThat(aws).instance("prod", draining).isDraining().hasRunningTasks(1);

        aws.given().cluster("prod").instances(1, "m5.large");
        aws.time().advance(Duration.ofMinutes(10));
        assertThat(aws).instance("prod", draining).isDraining().hasRunningTasks(0);
        ecs.deregisterContainerInstance(b -> b.cluster("prod").containerInstance(draining));

        assertThat(tasks(ecs)).hasSize(2).extracting(PlacementTest::host).doesNotContain(draining);
    }

    private static void service(EcsClient ecs, int desired, Consumer<CreateServiceRequest.Builder> change) {
        ecs.createService(b -> change.accept(b.cluster("prod")
                .serviceName("web")
                .taskDefinition("web")
                .launchType("EC2")
                .desiredCount(desired)));
    }

    private static List<String> instances(EcsClient ecs, String filter) {
        return ecs
                .listContainerInstancesPaginator(b -> b.cluster("prod").filter(filter))
                .containerInstanceArns()
                .stream()
                .map(arn -> arn.substring(arn.lastIndexOf('/') + 1))
                .toList();
    }

    private static List<Task> tasks(EcsClient ecs) {
        return Tasks.describe(ecs, "prod", Tasks.list(ecs, b -> b.cluster("prod")));
    }

    private static Map<String, Long> perZone(EcsClient ecs) {
        return tasks(ecs).stream().collect(Collectors.groupingBy(Task::availabilityZone, Collectors.counting()));
    }

    private static String host(Task task) {
        return task.containerInstanceArn().substring(task.containerInstanceArn().lastIndexOf('/') + 1);
    }
}
