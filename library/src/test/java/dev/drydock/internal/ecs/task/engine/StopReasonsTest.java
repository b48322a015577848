package dev.drydock.internal.ecs.task.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.testkit.Networks;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.LogConfiguration;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.Task;

/**
 * Why tasks stop and containers fail, word for word, by launch type.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stopped-task-error-codes.html">Amazon
 *     ECS stopped tasks error messages</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_cannot_pull_image.html">CannotPullContainer
 *     task errors in Amazon ECS</a>
 */
class StopReasonsTest {

    private static final String IMAGE = "shop/web:1";
    private static final String EFS =
            "ResourceInitializationError: failed to invoke EFS utils commands to set up EFS volumes: stderr: ";
    private static final String NO_GROUP = "failed to create Cloudwatch log stream: ResourceNotFoundException: The"
            + " specified log group does not exist.";
    private static final String RESERVED_GROUP = "failed to create Cloudwatch log group: InvalidParameterException: Log"
            + " groups starting with AWS/ are reserved for AWS.";
    private static final String LIMIT =
            "toomanyrequests: You have reached your pull rate limit. You may increase the limit"
                    + " by authenticating and upgrading: https://www.docker.com/increase-rate-limit";

    /** A row of the spec: what happens to a task of one container, and what the task and the container say then. */
    static final class Row {

        private final String name;
        private Consumer<Drydock> before = aws -> {};
        private Consumer<ContainerDefinition.Builder> container = c -> {};
        private Consumer<RegisterTaskDefinitionRequest.Builder> definition = d -> {};
        private BiConsumer<Drydock, Task> then = (aws, task) -> {};
        private String code = "TaskFailedToStart";
        private String onFargate = "";
        private String onEc2 = "Task failed to start";
        private String containerOnFargate = "null";
        private String containerOnEc2 = "null";
        private String exitCode = "null";

        Row(String name) {
            this.name = name;
        }

        Row before(Consumer<Drydock> furnish) {
            before = furnish;
            return this;
        }

        Row container(Consumer<ContainerDefinition.Builder> change) {
            container = change;
            return this;
        }

        Row definition(Consumer<RegisterTaskDefinitionRequest.Builder> change) {
            definition = change;
            return this;
        }

        Row then(BiConsumer<Drydock, Task> act) {
            then = act;
            return this;
        }

        /** What comes of it wherever it runs; the container says nothing. */
        Row stops(String stopCode, String reason, String exit) {
            code = stopCode;
            onFargate = reason;
            onEc2 = reason;
            exitCode = exit;
            return this;
        }

        /** The task of Fargate repeats what its container says; on EC2 it says only that it failed. */
        Row containerSays(String fargate, String ec2) {
            onFargate = fargate;
            containerOnFargate = fargate;
            containerOnEc2 = ec2;
            return this;
        }

        /** Nothing of the containers was begun. */
        Row taskSaysItAloneOnFargate() {
            containerOnFargate = "null";
            return this;
        }

        Row also(String containerReason) {
            containerOnFargate = containerReason;
            containerOnEc2 = containerReason;
            return this;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>(running());
        rows.addAll(resources());
        rows.addAll(pulls());
        rows.addAll(containers());
        rows.addAll(agentErrors());
        return rows;
    }

    private static List<Row> running() {
        return List.of(
                new Row("essential container exits with 0")
                        .before(aws -> aws.images()
                                .add(IMAGE, s -> s.after(Duration.ofMinutes(1)).exits(0)))
                        .stops("EssentialContainerExited", "Essential container in task exited", "0"),
                new Row("essential container exits with 139")
                        .before(aws -> aws.images()
                                .add(IMAGE, s -> s.after(Duration.ofMinutes(1)).exits(139)))
                        .stops("EssentialContainerExited", "Essential container in task exited", "139"),
                new Row("StopTask without reason")
                        .then((aws, task) ->
                                aws.ecs().stopTask(b -> b.cluster("prod").task(task.taskArn())))
                        .stops("UserInitiated", "Task stopped by user", "143"),
                new Row("StopTask with reason")
                        .then((aws, task) -> aws.ecs()
                                .stopTask(b ->
                                        b.cluster("prod").task(task.taskArn()).reason("going home")))
                        .stops("UserInitiated", "going home", "143"),
                new Row("Fargate retirement")
                        .then((aws, task) -> aws.faults().task(task.taskArn()).retires())
                        .stops(
                                "ServiceSchedulerInitiated",
                                "ECS is performing maintenance on the underlying infrastructure hosting the task",
                                "143"),
                new Row("killed")
                        .then((aws, task) -> aws.faults().killContainer(task.taskArn()))
                        .stops("EssentialContainerExited", "Essential container in task exited", "137"),
                new Row("OOM kill")
                        .before(aws -> aws.images()
                                .add(IMAGE, s -> s.after(Duration.ofMinutes(1)).usesMemory(129)))
                        .stops("EssentialContainerExited", "Essential container in task exited", "137")
                        .also("OutOfMemoryError: Container killed due to memory usage"),
                new Row("OOM kill of a child, PID 1 goes on")
                        .before(aws -> aws.images()
                                .add(
                                        IMAGE,
                                        s -> s.childRunsOutOfMemory()
                                                .after(Duration.ofMinutes(1))
                                                .exits(0)))
                        .stops("EssentialContainerExited", "Essential container in task exited", "0")
                        .also("OutOfMemoryError: Container killed due to memory usage"),
                new Row("CannotStopContainerError")
                        .before(aws -> aws.faults().container(IMAGE).cannotStop("no such process"))
                        .then((aws, task) ->
                                aws.ecs().stopTask(b -> b.cluster("prod").task(task.taskArn())))
                        .stops("UserInitiated", "Task stopped by user", "137")
                        .also("CannotStopContainerError: failed sending SIGTERM to container: no such process"),
                new Row("hangs on SIGTERM")
                        .before(aws -> aws.faults().container(IMAGE).hangsOnSigterm())
                        .then((aws, task) ->
                                aws.ecs().stopTask(b -> b.cluster("prod").task(task.taskArn())))
                        .stops("UserInitiated", "Task stopped by user", "137"));
    }

    private static List<Row> resources() {
        return List.of(
                new Row("ENI timeout")
                        .before(aws -> aws.faults().eni().timesOut())
                        .stops(
                                "TaskFailedToStart",
                                "Timeout waiting for network interface provisioning to complete.",
                                "null"),
                new Row("ENI create error")
                        .before(aws -> aws.faults().eni().fails("InsufficientFreeAddressesInSubnet"))
                        .stops(
                                "TaskFailedToStart",
                                "Unexpected EC2 error while attempting to Create Network Interface with public IP"
                                        + " assignment disabled in subnet 'subnet-1': InsufficientFreeAddressesInSubnet",
                                "null"),
                new Row("EFS mount")
                        .before(aws -> aws.faults().efs().fails("mount.nfs4: access denied by server"))
                        .definition(
                                d -> d.volumes(v -> v.name("data").efsVolumeConfiguration(e -> e.fileSystemId("fs-1"))))
                        .stops(
                                "TaskFailedToStart",
                                EFS + "mount.nfs4: access denied by server : unsuccessful EFS utils command execution;"
                                        + " code: 32",
                                "null"));
    }

    private static List<Row> pulls() {
        String hub = "registry-1.docker.io";
        return List.of(
                new Row("pull timeout / Fargate net timeout")
                        .before(aws -> aws.faults().pull("quay.io/" + IMAGE).timesOut())
                        .container(c -> c.image("quay.io/" + IMAGE))
                        .containerSays(
                                "CannotPullContainerError: pull image manifest has been retried 5 time(s): failed to"
                                        + " resolve ref \"quay.io/shop/web:1\": failed to do request: Head"
                                        + " \"https://quay.io/v2/shop/web/manifests/1\": dial tcp 10.0.3.17:443: i/o"
                                        + " timeout",
                                "CannotPullContainerError: API error (500): Get https://quay.io/v2/: net/http: request"
                                        + " canceled while waiting for connection"),
                new Row("platform mismatch")
                        .before(aws -> aws.faults().pull(IMAGE).hasOtherPlatform())
                        .containerSays(
                                "CannotPullContainerError: image Manifest does not contain descriptor matching platform"
                                        + " 'linux/amd64'",
                                "CannotPullContainerError: no matching manifest for linux/amd64 in the manifest list"
                                        + " entries"),
                new Row("Docker Hub limit")
                        .before(aws -> aws.faults().pull("nginx:1").isLimited())
                        .container(c -> c.image("nginx:1"))
                        .containerSays(
                                "CannotPullContainerError: inspect image has been retried 5 time(s): httpReaderSeeker:"
                                        + " failed open: unexpected status code https://" + hub
                                        + "/v2/library/nginx/manifests/1: 429 Too Many Requests - Server message: "
                                        + LIMIT,
                                "CannotPullContainerError: Error response from daemon: " + LIMIT),
                new Row("disk full")
                        .before(aws -> aws.faults().pull(IMAGE).fillsTheDisk())
                        .containerSays(
                                "CannotPullContainerError: write /var/lib/docker/tmp/GetImageBlob111111111: no space left"
                                        + " on device",
                                "CannotPullContainerError: write /var/lib/docker/tmp/GetImageBlob111111111: no space left"
                                        + " on device"),
                new Row("any other pull failure")
                        .before(aws -> aws.faults().pull(IMAGE).fails("ref pull has been retried 1 time(s)"))
                        .containerSays(
                                "CannotPullContainerError: ref pull has been retried 1 time(s)",
                                "CannotPullContainerError: ref pull has been retried 1 time(s)"));
    }

    private static List<Row> containers() {
        return List.of(
                new Row("create")
                        .before(aws ->
                                aws.faults().container(IMAGE).cannotBeCreated("API error (500): devmapper: full"))
                        .containerSays(
                                "CannotCreateContainerError: API error (500): devmapper: full",
                                "CannotCreateContainerError: API error (500): devmapper: full"),
                new Row("start")
                        .before(aws ->
                                aws.faults().container(IMAGE).cannotStart("failed to get container status: gone"))
                        .containerSays(
                                "CannotStartContainerError: failed to get container status: gone",
                                "CannotStartContainerError: failed to get container status: gone"),
                new Row("timeouts, start")
                        .before(aws -> aws.faults().container(IMAGE).neverStarts())
                        .containerSays(
                                "ContainerRuntimeTimeoutError: Could not transition to running; timed out after waiting"
                                        + " 1m: context deadline exceeded",
                                "DockerTimeoutError: Could not transition to started; timed out after waiting 3m0s"),
                new Row("timeouts, create")
                        .before(aws -> aws.faults().container(IMAGE).isNeverCreated())
                        .containerSays(
                                "ContainerRuntimeTimeoutError: Could not transition to created; timed out after waiting"
                                        + " 4m0s",
                                "DockerTimeoutError: Could not transition to created; timed out after waiting 4m0s"));
    }

    private static List<Row> agentErrors() {
        return List.of(
                new Row("inspect")
                        .before(aws -> aws.faults()
                                .container(IMAGE)
                                .failsWith(
                                        "CannotInspectContainerError",
                                        "Could not transition to inspecting; timed out after waiting 30s"))
                        .containerSays(
                                "CannotInspectContainerError: Could not transition to inspecting; timed out after waiting"
                                        + " 30s",
                                "CannotInspectContainerError: Could not transition to inspecting; timed out after waiting"
                                        + " 30s"),
                new Row("volume")
                        .before(aws -> aws.faults().container(IMAGE).failsWith("CannotCreateVolumeError", "no driver"))
                        .containerSays("CannotCreateVolumeError: no driver", "CannotCreateVolumeError: no driver"),
                new Row("port range exhausted")
                        .before(aws -> aws.faults()
                                .container(IMAGE)
                                .failsWith(
                                        "HostConfigError",
                                        "error retrieving docker port map: 9 contiguous host ports unavailable"))
                        .containerSays(
                                "HostConfigError: error retrieving docker port map: 9 contiguous host ports unavailable",
                                "HostConfigError: error retrieving docker port map: 9 contiguous host ports unavailable"),
                new Row("log driver")
                        .container(c -> c.logConfiguration(awslogs("/none", Map.of())))
                        .containerSays(
                                "ResourceInitializationError: failed to validate logger args: create stream has been"
                                        + " retried 1 time(s): " + NO_GROUP + " : exit status 1",
                                "CannotStartContainerError: Error response from daemon: failed to initialize logging"
                                        + " driver: " + NO_GROUP)
                        .taskSaysItAloneOnFargate(),
                new Row("log driver that may not make its group")
                        .container(c -> c.logConfiguration(awslogs("aws/none", Map.of("awslogs-create-group", "true"))))
                        .containerSays(
                                "ResourceInitializationError: failed to validate logger args: create stream has been"
                                        + " retried 1 time(s): " + RESERVED_GROUP + " : exit status 1",
                                "CannotStartContainerError: Error response from daemon: failed to initialize logging"
                                        + " driver: " + RESERVED_GROUP)
                        .taskSaysItAloneOnFargate());
    }

    private static LogConfiguration awslogs(String group, Map<String, String> more) {
        Map<String, String> options = new TreeMap<>(more);
        options.put("awslogs-group", group);
        options.put("awslogs-region", "us-east-1");
        options.put("awslogs-stream-prefix", "ecs");
        return LogConfiguration.builder().logDriver("awslogs").options(options).build();
    }

    private static Drydock world() {
        Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
        aws.given().cluster("prod").instances(1, "m5.large");
        return aws;
    }

    private static Task describe(Drydock aws, Task task) {
        return aws.ecs()
                .describeTasks(b -> b.cluster("prod").tasks(task.taskArn()))
                .tasks()
                .get(0);
    }

    private static Task run(Drydock aws, Row row, String launchType) {
        ContainerDefinition.Builder app =
                ContainerDefinition.builder().name("app").image(IMAGE).memory(128);
        row.container.accept(app);
        aws.ecs().registerTaskDefinition(b -> {
            b.family("web")
                    .requiresCompatibilitiesWithStrings(launchType)
                    .networkMode("awsvpc")
                    .cpu("256")
                    .memory("512")
                    .executionRoleArn("arn:aws:iam::123456789012:role/execution")
                    .containerDefinitions(app.build());
            row.definition.accept(b);
        });
        return aws.ecs()
                .runTask(b -> b.cluster("prod")
                        .taskDefinition("web")
                        .launchType(launchType)
                        .networkConfiguration(Networks::ofOneSubnet))
                .tasks()
                .get(0);
    }

    private static Task stopped(Row row, String launchType) {
        Drydock aws = world();
        row.before.accept(aws);
        Task created = run(aws, row, launchType);
        aws.time().advance(Duration.ofSeconds(40));
        row.then.accept(aws, created);
        aws.time().settle();
        assertThat(aws.faults().unused()).isEmpty();
        return describe(aws, created);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void on_fargate(Row row) {
        Task task = stopped(row, "FARGATE");

        assertThat(task.lastStatus()).isEqualTo("STOPPED");
        assertThat(task.stopCodeAsString()).isEqualTo(row.code);
        assertThat(task.stoppedReason()).isEqualTo(row.onFargate);
        assertContainer(task, row.containerOnFargate, row.exitCode);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void on_ec2(Row row) {
        Task task = stopped(row, "EC2");

        assertThat(task.lastStatus()).isEqualTo("STOPPED");
        assertThat(task.stopCodeAsString()).isEqualTo(row.code);
        assertThat(task.stoppedReason()).isEqualTo(row.onEc2);
        assertContainer(task, row.containerOnEc2, row.exitCode);
    }

    private static void assertContainer(Task task, String reason, String exitCode) {
        Container app = task.containers().get(0);
        assertThat(app.lastStatus()).isEqualTo("STOPPED");
        assertThat(String.valueOf(app.reason())).isEqualTo(reason);
        assertThat(String.valueOf(app.exitCode())).isEqualTo(exitCode);
        assertThat(task.startedAt() == null).isEqualTo(task.stopCodeAsString().equals("TaskFailedToStart"));
    }

    @Test
    void ephemeral_storage_of_fargate_may_not_come_in_time() {
        Row storage = new Row("ephemeral storage timeout")
                .before(aws -> aws.faults().ephemeralStorage().timesOut());

        assertThat(stopped(storage, "FARGATE").stoppedReason())
                .isEqualTo("Timeout waiting for EphemeralStorage provisioning to complete.");
    }

    @Test
    void a_network_interface_that_does_not_come_takes_three_minutes() {
        Drydock aws = world();
        aws.faults().eni().timesOut().inGroup("family:web").times(1);
        Task created = run(aws, new Row("created"), "FARGATE");

        aws.time().settle();

        Task task = describe(aws, created);
        assertThat(Duration.between(created.createdAt(), task.stoppingAt()))
                .isBetween(Duration.ofMinutes(3), Duration.ofSeconds(185));
        assertThat(task.connectivityAt()).isNull();
        assertThat(describe(aws, run(aws, new Row("again"), "FARGATE")).stoppedReason())
                .isNull();
    }

    @Test
    void a_health_flap_passes() {
        Drydock aws = world();
        Task created = run(
                aws,
                new Row("failing health check")
                        .container(c -> c.healthCheck(
                                h -> h.command("CMD", "true").interval(10).retries(2))),
                "FARGATE");
        aws.time().advance(Duration.ofSeconds(60));
        aws.faults().task(created.taskArn()).failsHealthCheckFor(Duration.ofSeconds(30));

        aws.time().advance(Duration.ofSeconds(25));
        String during = describe(aws, created).healthStatusAsString();
        aws.time().advance(Duration.ofSeconds(25));

        assertThat(during).isEqualTo("UNHEALTHY");
        assertThat(describe(aws, created).healthStatusAsString()).isEqualTo("HEALTHY");
        assertThat(describe(aws, created).lastStatus()).isEqualTo("RUNNING");
    }

    @Test
    void a_task_that_is_not_there_cannot_be_struck() {
        Drydock aws = world();

        assertThatThrownBy(() -> aws.faults().task("arn:none").retires())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("wanted RUNNING");
    }
}
