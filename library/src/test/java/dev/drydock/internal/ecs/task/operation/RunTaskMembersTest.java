package dev.drydock.internal.ecs.task.operation;

import static dev.drydock.internal.ecs.task.Fleet.container;
import static dev.drydock.internal.ecs.task.Fleet.network;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.Snapshot;
import dev.drydock.internal.ecs.task.Fleet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.Attachment;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskManagedEBSVolumeConfiguration;

/**
 * What RunTask does with each member. Each row names the rule.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html">RunTask</a>
 */
class RunTaskMembersTest {

    private static final String INVALID = "InvalidParameterException";
    private static final String LACKS = "PlatformTaskDefinitionIncompatibilityException";
    private static final String LACKS_TEXT = "One or more of the requested capabilities are not supported.";

    private final Fleet fleet = new Fleet();

    @BeforeEach
    void furnish() {
        fleet.fargate("web", container("app", c -> {}));
        fargate(
                "windows",
                b -> b.cpu("1024")
                        .memory("2048")
                        .runtimePlatform(p -> p.operatingSystemFamily("WINDOWS_SERVER_2022_CORE")
                                .cpuArchitecture("X86_64")));
        fargate(
                "arm",
                b -> b.runtimePlatform(p -> p.operatingSystemFamily("LINUX").cpuArchitecture("ARM64")));
        fargate("efs", b -> b.volumes(v -> v.name("data").efsVolumeConfiguration(e -> e.fileSystemId("fs-1"))));
        fargate("large", b -> b.cpu("8192").memory("16384"));
        fargate(
                "ebs",
                b -> b.volumes(v -> v.name("data").configuredAtLaunch(true), v -> v.name("scratch"))
                        .containerDefinitions(container(
                                "app",
                                c -> c.mountPoints(m -> m.sourceVolume("data").containerPath("/data")))));
        fargate("tagged", b -> b.tags(tag("team", "a"), tag("stage", "prod")));
        fargate("role", b -> b.taskRoleArn("arn:aws:iam::123456789012:role/task"));
        fleet.bridge("old", container("app", c -> c.memory(3_000)));
    }

    private void fargate(String family, Consumer<RegisterTaskDefinitionRequest.Builder> change) {
        fleet.register(b -> change.accept(b.family(family)
                .requiresCompatibilitiesWithStrings("FARGATE")
                .networkMode("awsvpc")
                .cpu("256")
                .memory("512")
                .executionRoleArn("arn:aws:iam::123456789012:role/execution")
                .containerDefinitions(container("app", c -> {}))));
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    private static Consumer<RunTaskRequest.Builder> fargate(
            Consumer<RunTaskRequest.Builder> change, String definition) {
        return b -> change.accept(
                b.taskDefinition(definition).launchType("FARGATE").networkConfiguration(network("subnet-1")));
    }

    private static Consumer<RunTaskRequest.Builder> spot(String definition, String version) {
        return b -> b.taskDefinition(definition)
                .platformVersion(version)
                .capacityProviderStrategy(
                        s -> s.capacityProvider("FARGATE_SPOT").weight(1))
                .networkConfiguration(network("subnet-1"));
    }

    // ---- what is shown of a task

    private record Row(
            String rule, Consumer<RunTaskRequest.Builder> request, Function<Task, Object> shown, Object expected) {
        @Override
        public String toString() {
            return rule;
        }
    }

    static Stream<Row> members() {
        return Stream.of(named(), platforms(), tags()).flatMap(each -> each);
    }

    private static Stream<Row> named() {
        String arn = "arn:aws:ecs:us-east-1:123456789012:task-definition/web:1";
        return Stream.of(
                new Row("taskDefinition by family", fargate(b -> {}, "web"), Task::taskDefinitionArn, arn),
                new Row("taskDefinition by revision", fargate(b -> {}, "web:1"), Task::taskDefinitionArn, arn),
                new Row("taskDefinition by ARN", fargate(b -> {}, arn), Task::taskDefinitionArn, arn),
                new Row("group by default", fargate(b -> {}, "web"), Task::group, "family:web"),
                new Row("group", fargate(b -> b.group("g".repeat(255)), "web"), Task::group, "g".repeat(255)),
                new Row("startedBy", fargate(b -> b.startedBy("a-Z_9/"), "web"), Task::startedBy, "a-Z_9/"),
                new Row("startedBy absent", fargate(b -> {}, "web"), Task::startedBy, null),
                new Row("referenceId is internal", fargate(b -> b.referenceId("r"), "web"), Task::group, "family:web"),
                new Row("exec by default", fargate(b -> {}, "role"), Task::enableExecuteCommand, false),
                new Row("exec", fargate(b -> b.enableExecuteCommand(true), "role"), Task::enableExecuteCommand, true),
                new Row(
                        "exec with the role overridden",
                        fargate(
                                b -> b.enableExecuteCommand(true)
                                        .overrides(o -> o.taskRoleArn("arn:aws:iam::123456789012:role/other")),
                                "web"),
                        task -> task.overrides().taskRoleArn(),
                        "arn:aws:iam::123456789012:role/other"),
                new Row(
                        "ephemeral storage overridden",
                        fargate(b -> b.overrides(o -> o.ephemeralStorage(e -> e.sizeInGiB(50))), "web"),
                        task -> task.ephemeralStorage().sizeInGiB(),
                        50),
                new Row(
                        "assignPublicIp on Fargate",
                        fargate(
                                b -> b.networkConfiguration(n -> n.awsvpcConfiguration(
                                        v -> v.subnets("subnet-1").assignPublicIp("ENABLED"))),
                                "web"),
                        Task::lastStatus,
                        "PROVISIONING"));
    }

    private static Stream<Row> platforms() {
        return Stream.of(
                new Row("platform by default", fargate(b -> {}, "web"), Task::platformVersion, "1.4.0"),
                new Row(
                        "platform LATEST",
                        fargate(b -> b.platformVersion("LATEST"), "web"),
                        Task::platformVersion,
                        "1.4.0"),
                new Row(
                        "platform 1.3.0",
                        fargate(b -> b.platformVersion("1.3.0"), "web"),
                        Task::platformVersion,
                        "1.3.0"),
                new Row("platform of Windows", fargate(b -> {}, "windows"), Task::platformVersion, "1.0.0"),
                new Row(
                        "platform family of Windows",
                        fargate(b -> {}, "windows"),
                        Task::platformFamily,
                        "Windows_Server_2022_Core"),
                new Row(
                        "ARM64",
                        fargate(b -> {}, "arm"),
                        task -> task.attributes().get(0).value(),
                        "arm64"),
                new Row("Spot on 1.3.0", spot("web", "1.3.0"), Task::platformVersion, "1.3.0"));
    }

    private static Stream<Row> tags() {
        return Stream.of(
                new Row("no tags", fargate(b -> {}, "tagged"), Task::tags, List.of()),
                new Row("propagate NONE", fargate(b -> b.propagateTags("NONE"), "tagged"), Task::tags, List.of()),
                new Row(
                        "propagate TASK_DEFINITION",
                        fargate(b -> b.propagateTags("TASK_DEFINITION"), "tagged"),
                        Task::tags,
                        List.of(tag("team", "a"), tag("stage", "prod"))),
                new Row(
                        "explicit tags win",
                        fargate(b -> b.propagateTags("TASK_DEFINITION").tags(tag("team", "b")), "tagged"),
                        Task::tags,
                        List.of(tag("team", "b"), tag("stage", "prod"))),
                new Row(
                        "managed tags",
                        fargate(b -> b.enableECSManagedTags(true).tags(tag("team", "b")), "tagged"),
                        Task::tags,
                        List.of(tag("team", "b"), tag("aws:ecs:clusterName", "prod"))));
    }

    @ParameterizedTest
    @MethodSource("members")
    void is_shown(Row row) {
        assertThat(row.shown().apply(fleet.run(row.request()).get(0))).isEqualTo(row.expected());
    }

    // ---- what is refused

    private record Refused(String rule, Consumer<RunTaskRequest.Builder> request, String code, String text) {
        @Override
        public String toString() {
            return rule;
        }
    }

    static Stream<Refused> refusals() {
        return Stream.of(lacking(), misplaced(), volumes()).flatMap(each -> each);
    }

    private static Stream<Refused> lacking() {
        return Stream.of(
                new Refused("EFS on 1.3.0", fargate(b -> b.platformVersion("1.3.0"), "efs"), LACKS, LACKS_TEXT),
                new Refused("8 vCPU on 1.3.0", fargate(b -> b.platformVersion("1.3.0"), "large"), LACKS, LACKS_TEXT),
                new Refused("ARM64 on 1.3.0", fargate(b -> b.platformVersion("1.3.0"), "arm"), LACKS, LACKS_TEXT),
                new Refused("Spot on 1.2.0", spot("web", "1.2.0"), LACKS, LACKS_TEXT),
                new Refused("Spot for Windows", spot("windows", null), LACKS, LACKS_TEXT),
                new Refused(
                        "1.4.0 for Windows",
                        fargate(b -> b.platformVersion("1.4.0"), "windows"),
                        "PlatformUnknownException",
                        "The specified platform does not exist."));
    }

    private static Stream<Refused> misplaced() {
        return Stream.of(
                new Refused(
                        "17 subnets",
                        fargate(
                                b -> b.networkConfiguration(network(Stream.iterate(1, i -> i + 1)
                                        .limit(17)
                                        .map(i -> "subnet-" + i)
                                        .toArray(String[]::new))),
                                "web"),
                        INVALID,
                        "subnets can have at most 16 items."),
                new Refused(
                        "EXTERNAL without an instance of ECS Anywhere",
                        b -> b.taskDefinition("old").launchType("EXTERNAL"),
                        INVALID,
                        "No Container Instances were found in your cluster."),
                new Refused(
                        "override twice",
                        fargate(
                                b -> b.overrides(o -> o.containerOverrides(c -> c.name("app"), c -> c.name("app"))),
                                "web"),
                        INVALID,
                        "Multiple overrides for container named app are not allowed."),
                new Refused(
                        "no number of GPUs",
                        fargate(
                                b -> b.overrides(o -> o.containerOverrides(c -> c.name("app")
                                        .resourceRequirements(r -> r.type("GPU").value("all")))),
                                "web"),
                        INVALID,
                        "Invalid 'resourceRequirements' setting for container 'app'."),
                new Refused(
                        "override without a name",
                        fargate(b -> b.overrides(o -> o.containerOverrides(c -> c.cpu(1))), "web"),
                        INVALID,
                        "Container override name cannot be empty."),
                new Refused(
                        "storage of 20 GiB",
                        fargate(b -> b.overrides(o -> o.ephemeralStorage(e -> e.sizeInGiB(20))), "web"),
                        INVALID,
                        "EphemeralStorage size should be at least 21"),
                new Refused(
                        "storage of 201 GiB",
                        fargate(b -> b.overrides(o -> o.ephemeralStorage(e -> e.sizeInGiB(201))), "web"),
                        INVALID,
                        "EphemeralStorage size should be at most 200"),
                new Refused(
                        "group of 256 characters",
                        fargate(b -> b.group("g".repeat(256)), "web"),
                        INVALID,
                        "group can have at most 255 characters."));
    }

    private static Stream<Refused> volumes() {
        return Stream.of(
                new Refused(
                        "volume of another name",
                        fargate(b -> b.volumeConfigurations(v -> v.name("logs").managedEBSVolume(ebs(10))), "ebs"),
                        INVALID,
                        "The volume name 'logs' in your request does not have a matching volume in your Task Definition."),
                new Refused(
                        "volume not configured at launch",
                        fargate(
                                b -> b.volumeConfigurations(
                                        v -> v.name("scratch").managedEBSVolume(ebs(10))),
                                "ebs"),
                        INVALID,
                        "The volume name 'scratch' in your request does not have a matching volume in your Task"
                                + " Definition."),
                new Refused(
                        "volume without a size",
                        fargate(b -> b.volumeConfigurations(v -> v.name("data").managedEBSVolume(ebs(null))), "ebs"),
                        INVALID,
                        "ECS managed EBS volume configuration was invalid. The request must contain the parameter size or"
                                + " snapshotId. (ErrorCode: MissingParameter)"),
                new Refused(
                        "two volumes",
                        fargate(
                                b -> b.volumeConfigurations(
                                        v -> v.name("data").managedEBSVolume(ebs(10)),
                                        v -> v.name("data").managedEBSVolume(ebs(10))),
                                "ebs"),
                        INVALID,
                        "volumeConfigurations can have at most 1 items."));
    }

    private static TaskManagedEBSVolumeConfiguration ebs(Integer size) {
        return TaskManagedEBSVolumeConfiguration.builder()
                .roleArn("arn:aws:iam::123456789012:role/ebs")
                .sizeInGiB(size)
                .build();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void is_refused(Refused row) {
        fleet.refuses(() -> fleet.run(row.request()), row.code(), row.text());
    }

    // ---- the rest

    @ParameterizedTest
    @ValueSource(ints = {1, 10})
    void as_many_tasks_are_run_as_asked_for(int count) {
        assertThat(fleet.run(fargate(b -> b.count(count), "web"))).hasSize(count);
    }

    @Test
    void what_finds_room_is_run_and_the_rest_are_failures() {
        fleet.instance("m5.large");

        RunTaskResponse response =
                fleet.ecs.runTask(b -> b.cluster("prod").taskDefinition("old").count(5));

        assertThat(response.tasks()).hasSize(2);
        assertThat(response.failures()).extracting(f -> f.reason()).containsExactly("RESOURCE:MEMORY");
    }

    @Test
    void a_strategy_deals_the_tasks_of_one_call_out() {
        List<Task> tasks = fleet.run(b -> b.taskDefinition("web")
                .count(6)
                .capacityProviderStrategy(
                        s -> s.capacityProvider("FARGATE").weight(1).base(1),
                        s -> s.capacityProvider("FARGATE_SPOT").weight(4))
                .networkConfiguration(network("subnet-1")));

        assertThat(tasks.stream().filter(task -> task.capacityProviderName().equals("FARGATE")))
                .hasSize(2);
        assertThat(tasks.stream().filter(task -> task.capacityProviderName().equals("FARGATE_SPOT")))
                .hasSize(4);
    }

    @Test
    void five_hundred_tasks_may_be_provisioning_in_a_cluster() {
        for (int i = 0; i < 50; i++) {
            fleet.run(fargate(b -> b.count(10), "web"));
        }

        fleet.refuses(
                () -> fleet.run(fargate(b -> {}, "web")),
                "ClientException",
                "You've reached the limit on the number of tasks in the PROVISIONING state in this cluster.");
        fleet.settle();
        assertThat(fleet.run(fargate(b -> {}, "web"))).hasSize(1);
    }

    @Test
    void a_volume_is_attached_for_the_life_of_its_task() {
        Task task = fleet.run(fargate(
                        b -> b.volumeConfigurations(v -> v.name("data").managedEBSVolume(ebs(10))), "ebs"))
                .get(0);
        assertThat(volume(task).status()).isEqualTo("PRECREATED");
        fleet.settle();
        Attachment attached = volume(fleet.describe(task));
        assertThat(attached.details())
                .extracting(KeyValuePair::name)
                .containsExactly("roleArn", "deleteOnTermination", "volumeName", "volumeId");
        assertThat(attached.status()).isEqualTo("ATTACHED");
        Fleet.Image image = fleet.image();
        fleet.restore(image);
        assertThat(fleet.image()).isEqualTo(image);
        fleet.stop(task);
        fleet.settle();
        assertThat(volume(fleet.describe(task)).status()).isEqualTo("DELETED");
    }

    private static Attachment volume(Task task) {
        return task.attachments().stream()
                .filter(each -> each.type().equals("AmazonElasticBlockStorage"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_volume_survives_a_snapshot_as_text() {
        Drydock aws = Drydock.create();
        aws.given().cluster("prod");
        aws.ecs()
                .registerTaskDefinition(b -> b.family("ebs")
                        .requiresCompatibilitiesWithStrings("FARGATE")
                        .networkMode("awsvpc")
                        .cpu("256")
                        .memory("512")
                        .volumes(v -> v.name("data").configuredAtLaunch(true))
                        .containerDefinitions(container(
                                "app",
                                c -> c.mountPoints(m -> m.sourceVolume("data").containerPath("/data")))));
        RunTaskRequest.Builder request = RunTaskRequest.builder();
        fargate(b -> b.volumeConfigurations(v -> v.name("data").managedEBSVolume(ebs(10))), "ebs")
                .accept(request);
        Task task = aws.ecs().runTask(request.cluster("prod").build()).tasks().get(0);
        DescribeTasksRequest whatBecameOfIt = DescribeTasksRequest.builder()
                .cluster("prod")
                .tasks(task.taskArn())
                .build();

        Drydock other = Drydock.create();
        other.restore(new Snapshot(aws.snapshot().json()));

        assertThat(other.ecs().describeTasks(whatBecameOfIt).tasks())
                .isEqualTo(aws.ecs().describeTasks(whatBecameOfIt).tasks());
    }

    @Test
    void a_platform_without_an_operating_system_has_the_sizes_of_linux() {
        fargate("graviton", b -> b.cpu("512").memory("1024").runtimePlatform(p -> p.cpuArchitecture("ARM64")));

        Task task = fleet.run(fargate(b -> b.overrides(o -> o.cpu("256").memory("512")), "graviton"))
                .get(0);

        assertThat(task.cpu()).isEqualTo("256");
        assertThat(task.memory()).isEqualTo("512");
    }

    @Test
    void a_subnet_named_twice_counts_once_for_the_zones() {
        fleet.run(fargate(b -> b.count(2), "web"));
        fleet.run(fargate(b -> b.networkConfiguration(network("subnet-2")), "web"));
        fleet.run(fargate(b -> b.networkConfiguration(network("subnet-3")), "web"));

        List<Task> emptiest =
                fleet.run(fargate(b -> b.networkConfiguration(network("subnet-4", "subnet-4", "subnet-5")), "web"));
        List<Task> later = fleet.run(fargate(b -> b.networkConfiguration(network("subnet-5")), "web"));

        assertThat(emptiest).extracting(Task::availabilityZone).containsExactly("us-east-1b");
        assertThat(later).extracting(Task::availabilityZone).containsExactly("us-east-1b");
    }

    @Test
    void managed_instances_are_not_simulated() {
        fleet.instance("m5.large");
        fleet.register(b -> b.family("managed").networkMode("host").containerDefinitions(container("app", c -> {})));

        assertThatThrownBy(() -> fleet.run(b -> b.taskDefinition("managed").launchType("MANAGED_INSTANCES")))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("MANAGED_INSTANCES");
    }

    @Test
    void what_overrides_ask_for_has_to_be_on_the_platform_too() {
        fleet.refuses(
                () -> fleet.run(fargate(
                        b -> b.platformVersion("1.3.0").overrides(o -> o.ephemeralStorage(s -> s.sizeInGiB(50))),
                        "web")),
                LACKS,
                LACKS_TEXT);
        fleet.refuses(
                () -> fleet.run(fargate(
                        b -> b.platformVersion("1.3.0")
                                .overrides(o -> o.cpu("8192").memory("16384")),
                        "web")),
                LACKS,
                LACKS_TEXT);
    }
}
