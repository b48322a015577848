package dev.drydock.internal.ecs.task.operation;

import static dev.drydock.internal.ecs.task.Fleet.container;
import static dev.drydock.internal.ecs.task.Fleet.network;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.ecs.task.Fleet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.StartTaskRequest;
import software.amazon.awssdk.services.ecs.model.StartTaskResponse;
import software.amazon.awssdk.services.ecs.model.Task;

/**
 * StartTask: the caller places the tasks.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_StartTask.html">StartTask</a>
 */
class StartTaskTest {

    private static final String INVALID = "InvalidParameterException";
    private static final String NOBODY = "0".repeat(32);

    private final Fleet fleet = new Fleet();
    private EcsInstance first;
    private EcsInstance second;

    @BeforeEach
    void furnish() {
        first = fleet.instance("m5.large");
        second = fleet.instance("m5.large");
        fleet.bridge(
                "web",
                container(
                        "app",
                        c -> c.memory(128).portMappings(p -> p.containerPort(80).hostPort(8080))));
        fleet.register(b -> b.family("eni").networkMode("awsvpc").containerDefinitions(container("app", c -> {})));
        fleet.bridge("big", container("app", c -> c.cpu(1).memory(100_000)));
        fleet.bridge("busy", container("app", c -> c.cpu(100_000).memory(128)));
    }

    private StartTaskResponse start(Consumer<StartTaskRequest.Builder> request) {
        return fleet.ecs.startTask(b -> request.accept(b.cluster("prod")));
    }

    private static Failure failure(String arn, String reason) {
        return Failure.builder().arn(arn).reason(reason).build();
    }

    @Test
    void one_task_is_started_on_each_instance_named() {
        StartTaskResponse response =
                start(b -> b.taskDefinition("web").containerInstances(first.id(), second.arn(), first.arn()));

        assertThat(response.failures()).isEmpty();
        assertThat(response.tasks()).extracting(Task::containerInstanceArn).containsExactly(first.arn(), second.arn());
        assertThat(response.tasks()).allSatisfy(task -> {
            assertThat(task.lastStatus()).isEqualTo("PENDING");
            assertThat(task.launchType()).isEqualTo(LaunchType.EC2);
            assertThat(task.group()).isEqualTo("family:web");
        });
    }

    @Test
    void its_tasks_live_like_any_other() {
        Task task = start(b -> b.taskDefinition("web").containerInstances(first.id()))
                .tasks()
                .get(0);

        fleet.settle();

        assertThat(fleet.describe(task).lastStatus()).isEqualTo("RUNNING");
    }

    @Test
    void members_are_those_of_run_task() {
        Task task = start(b -> b.taskDefinition("web")
                        .containerInstances(first.id())
                        .group("batch")
                        .startedBy("cron")
                        .enableECSManagedTags(true)
                        .tags(t -> t.key("team").value("a"))
                        .overrides(o -> o.containerOverrides(c -> c.name("app").command("sleep", "1"))))
                .tasks()
                .get(0);

        assertThat(task.group()).isEqualTo("batch");
        assertThat(task.startedBy()).isEqualTo("cron");
        assertThat(task.tags()).extracting(t -> t.key()).containsExactly("team", "aws:ecs:clusterName");
        assertThat(task.overrides().containerOverrides().get(0).command()).containsExactly("sleep", "1");
    }

    @Test
    void an_unknown_instance_is_missing_and_a_deregistered_one_inactive() {
        fleet.ecs.deregisterContainerInstance(b -> b.cluster("prod").containerInstance(first.arn()));

        StartTaskResponse response =
                start(b -> b.taskDefinition("web").containerInstances(NOBODY, first.id(), second.id()));

        assertThat(response.tasks()).hasSize(1);
        assertThat(response.failures())
                .containsExactly(
                        failure("arn:aws:ecs:us-east-1:123456789012:container-instance/prod/" + NOBODY, "MISSING"),
                        failure(first.arn(), "INACTIVE"));
    }

    @Test
    void an_instance_that_drains_takes_no_task() {
        fleet.ecs.updateContainerInstancesState(
                b -> b.cluster("prod").containerInstances(first.arn()).status("DRAINING"));

        assertThat(start(b -> b.taskDefinition("web").containerInstances(first.id()))
                        .failures())
                .containsExactly(failure(first.arn(), "DRAINING"));
    }

    private record Lack(String reason, String family, Consumer<EcsInstance> before) {
        @Override
        public String toString() {
            return reason;
        }
    }

    static Stream<Lack> lacks() {
        return Stream.of(
                new Lack("RESOURCE:MEMORY", "big", instance -> {}),
                new Lack("RESOURCE:CPU", "busy", instance -> {}),
                new Lack("AGENT", "web", instance -> instance.connected(false)));
    }

    @ParameterizedTest
    @MethodSource("lacks")
    void resources_and_agents_are_checked(Lack lack) {
        lack.before().accept(first);

        StartTaskResponse response = start(b -> b.taskDefinition(lack.family()).containerInstances(first.id()));

        assertThat(response.tasks()).isEmpty();
        assertThat(response.failures()).containsExactly(failure(first.arn(), lack.reason()));
    }

    @Test
    void each_task_takes_its_room_before_the_next_request() {
        start(b -> b.taskDefinition("web").containerInstances(first.id()));

        assertThat(start(b -> b.taskDefinition("web").containerInstances(first.id()))
                        .failures())
                .containsExactly(failure(first.arn(), "RESOURCE:PORTS"));
    }

    @Test
    void a_subnet_elsewhere_is_told_by_location() {
        start(b -> b.taskDefinition("eni").containerInstances(first.id()).networkConfiguration(network("subnet-1")));

        assertThat(start(b -> b.taskDefinition("eni")
                                .containerInstances(second.id())
                                .networkConfiguration(network("subnet-1")))
                        .failures())
                .containsExactly(failure(second.arn(), "LOCATION"));
    }

    @Test
    void requests_are_refused_in_the_words_of_aws() {
        fleet.refuses(
                () -> start(b -> b.taskDefinition("web").containerInstances(List.of())),
                "ClientException",
                "Container Instances cannot be empty.");
        fleet.refuses(
                () -> start(b -> b.taskDefinition("nix").containerInstances(first.id())),
                "ClientException",
                "TaskDefinition not found.");
        fleet.refuses(
                () -> start(b -> b.taskDefinition("eni").containerInstances(first.id())),
                INVALID,
                "Network Configuration must be provided when networkMode 'awsvpc' is specified.");
        fleet.refuses(
                () -> start(b ->
                        b.taskDefinition("web").containerInstances(first.id()).group("service:web")),
                INVALID,
                "Invalid namespace for group.");
        fleet.refuses(
                () -> start(b ->
                        b.taskDefinition("web").containerInstances(first.id()).propagateTags("SERVICE")),
                INVALID,
                "The SERVICE option is not supported when running a task.");
    }
}
