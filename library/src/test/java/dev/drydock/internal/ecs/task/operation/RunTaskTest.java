package dev.drydock.internal.ecs.task.operation;

import static dev.drydock.internal.ecs.task.Fleet.container;
import static dev.drydock.internal.ecs.task.Fleet.network;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.drydock.internal.ecs.task.Fleet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ecs.model.ConflictException;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;
import software.amazon.awssdk.services.ecs.model.Task;

/** What RunTask refuses, what it takes from a request, and that a client token counts once. */
class RunTaskTest {

    private static final String INVALID = "InvalidParameterException";

    private final Fleet fleet = new Fleet();

    @BeforeEach
    void furnish() {
        fleet.fargate("web", container("app", c -> {}));
        fleet.bridge("old", container("app", c -> {}));
        fleet.bridge("gone", container("app", c -> {}));
        fleet.ecs.deregisterTaskDefinition(b -> b.taskDefinition("gone:1"));
        fleet.register(b -> b.family("eni").networkMode("awsvpc").containerDefinitions(container("app", c -> {})));
        fleet.ecs.createCluster(b -> b.clusterName("empty"));
    }

    private record Row(String rule, Consumer<RunTaskRequest.Builder> request, String code, String text) {
        @Override
        public String toString() {
            return rule;
        }
    }

    private static Row row(String rule, String text, Consumer<RunTaskRequest.Builder> change) {
        return new Row(rule, change, INVALID, text);
    }

    private static Consumer<RunTaskRequest.Builder> fargate() {
        return b -> b.taskDefinition("web").launchType("FARGATE").networkConfiguration(network("subnet-1"));
    }

    private static Consumer<RunTaskRequest.Builder> fargate(Consumer<RunTaskRequest.Builder> change) {
        return fargate().andThen(change);
    }

    static Stream<Row> refusals() {
        return Stream.of(places(), placements(), networks(), contents()).flatMap(each -> each);
    }

    private static Stream<Row> places() {
        return Stream.concat(placesNamed(), placesMeant());
    }

    private static Stream<Row> placements() {
        return Stream.of(
                row(
                        "binpack of something else",
                        "binpack field 'disk' is invalid.",
                        b -> b.taskDefinition("old")
                                .placementStrategy(p -> p.type("binpack").field("disk"))),
                row(
                        "no expression",
                        "Invalid expression: stack is prod",
                        b -> b.taskDefinition("old")
                                .placementConstraints(p -> p.type("memberOf").expression("stack is prod"))),
                row(
                        "distinctInstance with an expression",
                        "distinctInstance expression should not be specified.",
                        b -> b.taskDefinition("old")
                                .placementConstraints(
                                        p -> p.type("distinctInstance").expression("attribute:a exists"))));
    }

    private static Stream<Row> placesNamed() {
        return Stream.of(
                new Row(
                        "unknown cluster",
                        b -> b.cluster("dev").taskDefinition("web"),
                        "ClusterNotFoundException",
                        "Cluster not found."),
                new Row(
                        "unknown definition",
                        b -> b.taskDefinition("nix"),
                        "ClientException",
                        "TaskDefinition not found."),
                row("inactive definition", "TaskDefinition is inactive", b -> b.taskDefinition("gone:1")),
                row("count 0", "Count must be between 1 and 10.", fargate(b -> b.count(0))),
                row("count 11", "Count must be between 1 and 10.", fargate(b -> b.count(11))),
                row(
                        "launch type",
                        "launch type should be one of [EC2,FARGATE,EXTERNAL,FMI,MANAGED_INSTANCES]",
                        b -> b.taskDefinition("web").launchType("MOON")),
                row(
                        "launch type and strategy",
                        "Specifying both a launch type and capacity provider strategy is not supported. Remove one and"
                                + " try again.",
                        fargate(b -> b.capacityProviderStrategy(
                                p -> p.capacityProvider("FARGATE").weight(1)))),
                row(
                        "no instances",
                        "No Container Instances were found in your cluster.",
                        b -> b.taskDefinition("old")));
    }

    private static Stream<Row> placesMeant() {
        return Stream.of(
                row(
                        "definition for EC2 only",
                        "Task definition does not support launch_type FARGATE.",
                        b -> b.taskDefinition("old").launchType("FARGATE")),
                row(
                        "strategy of the cluster",
                        "The specified capacity provider strategy cannot contain a capacity provider that is not"
                                + " associated with the cluster. Associate the capacity provider with the cluster or"
                                + " specify a valid capacity provider and try again.",
                        b -> b.cluster("empty")
                                .taskDefinition("web")
                                .capacityProviderStrategy(
                                        p -> p.capacityProvider("FARGATE").weight(1))));
    }

    private static Stream<Row> networks() {
        return Stream.of(
                row(
                        "no network",
                        "Network Configuration must be provided when networkMode 'awsvpc' is specified.",
                        b -> b.taskDefinition("web").launchType("FARGATE")),
                row(
                        "network on a bridge",
                        "Network Configuration is not valid for the given `networkMode` of this task definition.",
                        b -> b.taskDefinition("old").networkConfiguration(network("subnet-1"))),
                row("no subnets", "subnets can not be empty.", fargate(b -> b.networkConfiguration(network()))),
                row(
                        "no such subnet",
                        "Error retrieving subnet information for [net]: The subnet ID 'net' does not exist (ErrorCode:"
                                + " InvalidSubnetID.NotFound)",
                        fargate(b -> b.networkConfiguration(network("net")))),
                row(
                        "public address on EC2",
                        "Assign public IP is not supported for this launch type.",
                        b -> b.taskDefinition("eni")
                                .networkConfiguration(n -> n.awsvpcConfiguration(
                                        v -> v.subnets("subnet-1").assignPublicIp("ENABLED")))),
                row(
                        "platform on EC2",
                        "The platform version must be null when specifying an EC2 launch type.",
                        b -> b.taskDefinition("old").platformVersion("LATEST")),
                new Row(
                        "unknown platform",
                        fargate(b -> b.platformVersion("9.9.9")),
                        "PlatformUnknownException",
                        "The specified platform does not exist."));
    }

    private static Stream<Row> contents() {
        return Stream.of(
                row(
                        "constraints on Fargate",
                        "Placement constraints are not supported with FARGATE launch type.",
                        fargate(b -> b.placementConstraints(p -> p.type("distinctInstance")))),
                row(
                        "strategies on Fargate",
                        "Placement strategies are not supported with FARGATE launch type.",
                        fargate(b -> b.placementStrategy(p -> p.type("random")))),
                row(
                        "override of no container",
                        "Override for container named x is not a container in the TaskDefinition.",
                        fargate(b -> b.overrides(o -> o.containerOverrides(c -> c.name("x"))))),
                row(
                        "overrides too long",
                        "Container Overrides length must be at most 8192",
                        fargate(b -> b.overrides(
                                o -> o.containerOverrides(c -> c.name("app").command("x".repeat(8_192)))))),
                row(
                        "override of the size",
                        "No Fargate configuration exists for given values: 256 CPU, 4096 memory. See the Amazon ECS"
                                + " documentation for the valid values.",
                        fargate(b -> b.overrides(o -> o.memory("4096")))),
                row("reserved group", "Invalid namespace for group.", fargate(b -> b.group("service:web"))),
                row("long startedBy", "startedBy longer than 128.", fargate(b -> b.startedBy("x".repeat(129)))),
                row("odd startedBy", "startedBy contains invalid characters.", fargate(b -> b.startedBy("a!b"))),
                row(
                        "tags of a service",
                        "The SERVICE option is not supported when running a task.",
                        fargate(b -> b.propagateTags("SERVICE"))),
                row(
                        "reserved tag",
                        "Tag key must not start with aws:",
                        fargate(b -> b.tags(t -> t.key("aws:x").value("y")))),
                row(
                        "exec without a role",
                        "The task couldn't be run because a valid taskRoleArn is not being used. Specify a valid task"
                                + " role in your task definition and try again.",
                        fargate(b -> b.enableExecuteCommand(true))),
                row(
                        "token with a space",
                        "clientToken must be 1 to 64 characters in the ASCII range of 33 to 126.",
                        fargate(b -> b.clientToken("a b"))));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void is_refused_in_the_words_of_aws(Row row) {
        fleet.refuses(() -> fleet.ecs.runTask(b -> row.request().accept(b.cluster("prod"))), row.code(), row.text());
    }

    @Test
    void a_request_without_launch_type_follows_the_strategy_of_the_cluster() {
        fleet.ecs.createCluster(b -> b.clusterName("spot")
                .capacityProviders("FARGATE_SPOT")
                .defaultCapacityProviderStrategy(
                        p -> p.capacityProvider("FARGATE_SPOT").weight(1)));

        Task task = fleet.ecs
                .runTask(b -> b.cluster("spot").taskDefinition("web").networkConfiguration(network("subnet-1")))
                .tasks()
                .get(0);

        assertThat(task.capacityProviderName()).isEqualTo("FARGATE_SPOT");
        assertThat(task.launchType()).isEqualTo(LaunchType.FARGATE);
    }

    @Test
    void overrides_are_echoed_for_every_container_and_change_what_runs() {
        Task task = fleet.run(fargate(b -> b.overrides(o -> o.cpu("512")
                        .memory("1 GB")
                        .containerOverrides(
                                c -> c.name("app").command("sleep", "1").memory(64)))))
                .get(0);

        assertThat(task.cpu()).isEqualTo("512");
        assertThat(task.memory()).isEqualTo("1024");
        assertThat(task.containers().get(0).memory()).isEqualTo("64");
        assertThat(task.overrides().containerOverrides().get(0).command()).containsExactly("sleep", "1");
        assertThat(task.overrides().hasInferenceAcceleratorOverrides()).isTrue();
    }

    // ---- idempotency

    private RunTaskResponse runWithToken(Consumer<RunTaskRequest.Builder> change) {
        return fleet.ecs.runTask(b -> fargate(change).accept(b.cluster("prod").clientToken("once")));
    }

    @Test
    void the_same_request_with_the_same_token_gives_the_same_tasks() {
        RunTaskResponse first = runWithToken(b -> b.count(2));

        RunTaskResponse second = runWithToken(b -> b.count(2));

        assertThat(second.tasks()).isEqualTo(first.tasks());
        assertThat(fleet.ecs.listTasks(b -> b.cluster("prod")).taskArns()).hasSize(2);
    }

    @Test
    void another_request_with_the_same_token_conflicts() {
        RunTaskResponse first = runWithToken(b -> b.count(2));

        ConflictException conflict = catchThrowableOfType(ConflictException.class, () -> runWithToken(b -> b.count(1)));

        assertThat(conflict.resourceIds())
                .containsExactlyElementsOf(
                        first.tasks().stream().map(Task::taskArn).toList());
    }

    @Test
    void a_token_shows_little_of_a_stopped_task_and_counts_no_more_once_that_is_forgotten() {
        Task first = runWithToken(b -> {}).tasks().get(0);
        fleet.stop(first);
        fleet.settle();

        Task stopped = runWithToken(b -> {}).tasks().get(0);
        fleet.pass(3_700);
        Task next = runWithToken(b -> {}).tasks().get(0);

        assertThat(stopped)
                .isEqualTo(Task.builder()
                        .taskArn(first.taskArn())
                        .lastStatus("STOPPED")
                        .desiredStatus("STOPPED")
                        .build());
        assertThat(next.taskArn()).isNotEqualTo(first.taskArn());
    }

    @Test
    void a_token_counts_within_its_cluster_alone_and_for_a_day_at_most() {
        Task first = runWithToken(b -> {}).tasks().get(0);

        Task elsewhere = runWithToken(b -> b.cluster("empty")).tasks().get(0);
        fleet.pass(86_401);
        Task later = runWithToken(b -> {}).tasks().get(0);

        assertThat(List.of(first.taskArn(), elsewhere.taskArn(), later.taskArn()))
                .doesNotHaveDuplicates();
    }
}
