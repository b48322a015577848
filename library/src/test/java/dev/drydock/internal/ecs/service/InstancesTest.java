package dev.drydock.internal.ecs.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.time.TimeMode;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ContainerInstanceStatus;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Task;

/** Services on container instances. */
class InstancesTest {

    private static final String WHERE_TO_READ =
            " For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.";

    private final Quay quay = new Quay();

    private Service create(int desired) {
        return quay.ecs
                .createService(b -> b.cluster("prod")
                        .serviceName("web")
                        .taskDefinition(quay.onBridge())
                        .desiredCount(desired))
                .service();
    }

    private List<String> instances() {
        return quay.ecs.listContainerInstances(b -> b.cluster("prod")).containerInstanceArns();
    }

    @Test
    void without_a_launch_type_tasks_run_on_instances() {
        quay.aws.given().cluster("prod").instances(3, "m5.large");

        Service created = create(3);
        quay.stable();

        assertThat(created.launchType()).isEqualTo(LaunchType.EC2);
        assertThat(created.platformVersion()).isNull();
        assertThat(created.roleArn()).isNull();
        assertThat(quay.tasks()).extracting(Task::availabilityZone).doesNotHaveDuplicates();
        assertThat(quay.ecs
                        .describeClusters(b -> b.clusters("prod"))
                        .clusters()
                        .get(0)
                        .activeServicesCount())
                .isEqualTo(1);
    }

    @Test
    void a_service_without_instances_says_so_once_and_goes_on_when_there_are_some() {
        create(1);
        quay.after(Duration.ofMinutes(5));
        assertThat(quay.story())
                .containsExactly("was unable to place a task because no container instance met all of its requirements."
                        + " Reason: No Container Instances were found in your cluster." + WHERE_TO_READ);

        quay.aws.given().cluster("prod").instances(1, "m5.large");
        quay.stable();

        assertThat(quay.service().runningCount()).isEqualTo(1);
    }

    @Test
    void a_service_too_large_for_its_instances_names_the_closest_match() {
        quay.aws.given().cluster("prod").instances(1, "t3.micro");
        String instance = instances().get(0);

        create(20);
        quay.after(Duration.ofMinutes(5));

        assertThat(quay.service().runningCount()).isBetween(1, 19);
        assertThat(quay.story())
                .contains("was unable to place a task because no container instance met all of its requirements."
                        + " The closest matching (container-instance "
                        + instance.substring(instance.lastIndexOf('/') + 1)
                        + ") has insufficient memory available." + WHERE_TO_READ);
    }

    @Test
    void tasks_move_off_an_instance_that_drains_and_the_service_never_runs_fewer() {
        quay.aws.given().cluster("prod").instances(2, "m5.large");
        create(2);
        quay.stable();
        String drained = instances().get(0);

        quay.ecs.updateContainerInstancesState(
                b -> b.cluster("prod").containerInstances(drained).status(ContainerInstanceStatus.DRAINING));
        quay.aws
                .time()
                .advanceUntil(
                        () -> {
                            assertThat(quay.service().runningCount()).isGreaterThanOrEqualTo(2);
                            return quay.ecs
                                    .describeContainerInstances(
                                            b -> b.cluster("prod").containerInstances(drained))
                                    .containerInstances()
                                    .get(0)
                                    .runningTasksCount()
                                    .equals(0);
                        },
                        Duration.ofMinutes(10));

        assertThat(quay.tasks())
                .hasSize(2)
                .allSatisfy(task -> assertThat(task.containerInstanceArn()).isNotEqualTo(drained));
    }

    @Test
    void tasks_lost_with_their_instance_are_replaced_elsewhere() {
        quay.aws.given().cluster("prod").instances(2, "m5.large");
        create(2);
        quay.stable();
        String lost = instances().get(0);

        quay.ecs.deregisterContainerInstance(
                b -> b.cluster("prod").containerInstance(lost).force(true));
        quay.aws.time().settle();

        assertThat(quay.service().runningCount()).isEqualTo(2);
        assertThat(quay.service().deployments().get(0).failedTasks()).isZero();
        assertThat(quay.tasks())
                .allSatisfy(task -> assertThat(task.containerInstanceArn()).isNotEqualTo(lost));
    }

    private void create(int desired, Consumer<CreateServiceRequest.Builder> change) {
        quay.ecs.createService(b -> change.accept(b.cluster("prod")
                .serviceName("web")
                .taskDefinition(quay.onBridge())
                .desiredCount(desired)));
    }

    private Map<String, Long> tasksByInstance() {
        return quay.tasks().stream().collect(Collectors.groupingBy(Task::containerInstanceArn, Collectors.counting()));
    }

    @ParameterizedTest
    @CsvSource({
        "attribute:stack == blue, 'encountered error \"MemberOf placement constraint unsatisfied.\".'",
        "task:group == databases, 'encountered error \"MemberOf placement constraint unsatisfied.\".'"
    })
    void the_event_quotes_the_constraint_that_the_closest_match_fails(String expression, String told) {
        quay.aws.given().cluster("prod").instances(1, "m5.large");
        create(1, b -> b.placementConstraints(c -> c.type("memberOf").expression(expression)));

        quay.after(Duration.ofMinutes(1));

        assertThat(quay.story().get(0))
                .contains("The closest matching (container-instance ")
                .contains(told);
    }

    @Test
    void distinct_instances_hold_one_task_each_and_the_event_names_the_closest_match() {
        quay.aws.given().cluster("prod").instances(2, "m5.large");
        create(3, b -> b.placementConstraints(c -> c.type("distinctInstance")));

        quay.after(Duration.ofMinutes(2));

        assertThat(tasksByInstance().values()).containsExactly(1L, 1L);
        assertThat(quay.story())
                .anyMatch(each -> each.contains(
                        "encountered error \"DistinctInstance placement constraint unsatisfied.\"." + WHERE_TO_READ));
    }

    @Test
    void binpack_empties_instances_when_it_scales_in() {
        quay.aws.given().cluster("prod").instances(3, "t3.micro");
        create(12, b -> b.placementStrategy(s -> s.type("binpack").field("memory")));
        quay.stable();
        assertThat(tasksByInstance().values()).containsExactlyInAnyOrder(7L, 5L);

        quay.update(b -> b.desiredCount(7));
        quay.stable();

        assertThat(tasksByInstance().values()).containsExactly(7L);
    }

    @Test
    void spread_stays_balanced_when_it_scales_in() {
        quay.aws.given().cluster("prod").instances(3, "m5.large");
        create(
                9,
                b -> b.placementStrategy(
                        s -> s.type("spread").field("attribute:ecs.availability-zone"),
                        s -> s.type("spread").field("instanceId")));
        quay.stable();

        quay.update(b -> b.desiredCount(4));
        quay.stable();

        assertThat(tasksByInstance().values()).containsExactlyInAnyOrder(1L, 1L, 2L);
    }

    @Test
    void a_new_strategy_counts_from_the_next_task_on() {
        quay.aws.given().cluster("prod").instances(3, "m5.large");
        create(3, b -> {});
        quay.stable();

        quay.update(b -> b.desiredCount(6)
                .placementStrategy(s -> s.type("binpack").field("memory"))
                .availabilityZoneRebalancing("DISABLED"));
        quay.stable();

        assertThat(tasksByInstance().values()).containsExactlyInAnyOrder(1L, 1L, 4L);
        assertThat(quay.service().placementStrategy().get(0).field()).isEqualTo("MEMORY");
    }

    @Test
    void tasks_not_yet_running_on_an_instance_that_drains_are_stopped_at_once() {
        Drydock aws = Drydock.builder()
                .time(TimeMode.manual())
                .timings(Timings.realistic().with(Timing.EC2_PULL, Duration.ofMinutes(5)))
                .build();
        aws.given().cluster("prod").instances(1, "m5.large");
        EcsClient ecs = aws.ecs();
        ecs.registerTaskDefinition(b -> b.family("ship")
                .containerDefinitions(c -> c.name("app").image("nginx:1").memory(128)));
        ecs.createService(b -> b.cluster("prod")
                .serviceName("ship")
                .taskDefinition("ship")
                .desiredCount(2)
                .launchType(LaunchType.EC2));
        aws.time().advance(Duration.ofSeconds(15));
        String instance = ecs.listContainerInstances(b -> b.cluster("prod"))
                .containerInstanceArns()
                .get(0);

        ecs.updateContainerInstancesState(
                b -> b.cluster("prod").containerInstances(instance).status(ContainerInstanceStatus.DRAINING));
        aws.time().advance(Duration.ofSeconds(30));

        assertThat(ecs.listTasks(b -> b.cluster("prod").serviceName("ship")).taskArns())
                .isEmpty();
        assertThat(ecs.describeServices(b -> b.cluster("prod").services("ship"))
                        .services()
                        .get(0)
                        .events())
                .extracting(each -> each.message())
                .contains("(service ship) stopped 2 pending tasks.");
    }
}
