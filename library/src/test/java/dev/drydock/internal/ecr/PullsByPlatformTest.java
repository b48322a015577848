package dev.drydock.internal.ecr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.ImageBuilder;
import dev.drydock.PushedImage;
import dev.drydock.testkit.Networks;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ecr.model.ImageDetail;
import software.amazon.awssdk.services.ecs.model.CPUArchitecture;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.OSFamily;
import software.amazon.awssdk.services.ecs.model.Task;

/** What a task pulls depends on what it runs on, and how long that takes on what there is to transfer. */
class PullsByPlatformTest {

    private static final Consumer<ImageBuilder> BOTH = image -> image.platform("linux/amd64")
            .layers(1_000_000_000)
            .platform("linux/arm64")
            .layers(500_000_000);

    private final Drydock aws = Drydock.create();

    private void define(String image, CPUArchitecture architecture, String... command) {
        define(image, architecture, OSFamily.LINUX, command);
    }

    private void define(String image, CPUArchitecture architecture, OSFamily system, String... command) {
        aws.given().logGroup("/ecs/job");
        aws.ecs()
                .registerTaskDefinition(b -> b.family("job")
                        .networkMode("awsvpc")
                        .requiresCompatibilitiesWithStrings("FARGATE", "EC2")
                        .cpu(system == OSFamily.LINUX ? "256" : "1024")
                        .memory(system == OSFamily.LINUX ? "512" : "2048")
                        .executionRoleArn("arn:aws:iam::123456789012:role/ecsTaskExecutionRole")
                        .runtimePlatform(p -> p.cpuArchitecture(architecture).operatingSystemFamily(system))
                        .containerDefinitions(c -> c.name("app")
                                .image(image)
                                .command(command)
                                .logConfiguration(l -> l.logDriver("awslogs")
                                        .options(Map.of(
                                                "awslogs-group", "/ecs/job",
                                                "awslogs-region", "us-east-1",
                                                "awslogs-stream-prefix", "ecs")))));
    }

    private Task run(LaunchType type) {
        String arn = aws.ecs()
                .runTask(b -> b.cluster("prod")
                        .taskDefinition("job")
                        .launchType(type)
                        .networkConfiguration(Networks::ofOneSubnet))
                .tasks()
                .get(0)
                .taskArn();
        aws.time().settle();
        return aws.ecs()
                .describeTasks(b -> b.cluster("prod").tasks(arn))
                .tasks()
                .get(0);
    }

    private static Duration pull(Task task) {
        return Duration.between(task.pullStartedAt(), task.pullStoppedAt());
    }

    private static Container app(Task task) {
        return task.containers().get(0);
    }

    private ImageDetail detail(String digest) {
        return aws.ecr()
                .describeImages(b -> b.repositoryName("shop/job").imageIds(id -> id.imageDigest(digest)))
                .imageDetails()
                .get(0);
    }

    // ---- out of an index

    @ParameterizedTest
    @CsvSource({"X86_64, PT27S", "ARM64, PT17S"})
    void a_task_on_fargate_pulls_the_image_for_its_definition_out_of_an_index(
            CPUArchitecture architecture, Duration expected) {
        PushedImage index = aws.images().push("shop/job:1", BOTH);
        aws.given().cluster("prod");
        define(index.uri(), architecture, "echo", "done");

        Task task = run(LaunchType.FARGATE);

        assertThat(app(task).exitCode()).isZero();
        assertThat(app(task).imageDigest()).isEqualTo(index.digest());
        assertThat(pull(task)).isEqualTo(expected); // 7 s, and 20 s for a gigabyte of the image that is pulled
    }

    @ParameterizedTest
    @CsvSource({"m5.large, PT21S", "m6g.large, PT11S"})
    void a_task_on_an_instance_pulls_the_image_for_that(String type, Duration expected) {
        PushedImage index = aws.images().push("shop/job:1", BOTH);
        aws.given().cluster("prod").instances(1, type);
        define(index.uri(), null, (OSFamily) null, "echo", "done");

        Task task = run(LaunchType.EC2);

        assertThat(app(task).exitCode()).isZero();
        assertThat(pull(task)).isEqualTo(expected);
    }

    @Test
    void an_index_is_pulled_by_its_digest_too_and_both_manifests_are_recorded_as_pulled() {
        PushedImage index = aws.images().push("shop/job:1", BOTH);
        aws.given().cluster("prod");
        define(index.uri().replace(":1", "@" + index.digest()), CPUArchitecture.ARM64, "echo", "done");

        Task task = run(LaunchType.FARGATE);

        assertThat(app(task).exitCode()).isZero();
        assertThat(detail(index.digest()).lastRecordedPullTime()).isEqualTo(task.pullStartedAt());
        assertThat(aws.ecr().describeImages(b -> b.repositoryName("shop/job")).imageDetails())
                .extracting(ImageDetail::lastRecordedPullTime)
                .containsExactly(null, task.pullStartedAt(), task.pullStartedAt());
    }

    @Test
    void an_index_without_the_platform_fails_the_pull_on_fargate() {
        PushedImage index = aws.images()
                .push("shop/job:1", image -> image.platform("linux/amd64").platform("linux/386"));
        aws.given().cluster("prod");
        define(index.uri(), CPUArchitecture.ARM64);

        Task task = run(LaunchType.FARGATE);

        assertThat(task.stopCodeAsString()).isEqualTo("TaskFailedToStart");
        assertThat(task.stoppedReason())
                .isEqualTo("CannotPullContainerError: image Manifest does not contain descriptor matching platform"
                        + " 'linux/arm64'");
        assertThat(app(task).imageDigest()).isNull();
        assertThat(aws.journal().text())
                .contains("is an index without one for linux/arm64; it has linux/amd64, linux/386");
    }

    @Test
    void an_index_without_the_platform_fails_the_pull_on_an_instance() {
        PushedImage index = aws.images()
                .push("shop/job:1", image -> image.platform("linux/amd64").platform("linux/386"));
        aws.given().cluster("prod").instances(1, "m6g.large");
        define(index.uri(), CPUArchitecture.ARM64);

        Task task = run(LaunchType.EC2);

        assertThat(task.stoppedReason()).isEqualTo("Task failed to start");
        assertThat(app(task).reason())
                .isEqualTo(
                        "CannotPullContainerError: no matching manifest for linux/arm64/v8 in the manifest list entries");
    }

    @Test
    void windows_is_a_platform_of_its_own() {
        PushedImage index = aws.images()
                .push("shop/job:1", image -> image.platform("linux/amd64").platform("windows/amd64"));
        PushedImage linux = aws.images().push("shop/job:2", BOTH);
        aws.given().cluster("prod");

        define(index.uri(), CPUArchitecture.X86_64, OSFamily.WINDOWS_SERVER_2022_CORE, "echo", "done");
        assertThat(app(run(LaunchType.FARGATE)).exitCode()).isZero();

        define(linux.uri(), CPUArchitecture.X86_64, OSFamily.WINDOWS_SERVER_2022_CORE, "echo", "done");
        assertThat(run(LaunchType.FARGATE).stoppedReason())
                .endsWith("does not contain descriptor matching platform 'windows/amd64'");
    }

    // ---- one image

    @ParameterizedTest
    @CsvSource({"FARGATE", "EC2"})
    void an_image_built_for_another_platform_is_pulled_and_dies_as_it_starts(LaunchType type) {
        PushedImage image = aws.images().push("shop/job:1", like -> like.platform("linux/amd64"));
        aws.images().add("shop/job:1", script -> script.logs("never printed"));
        aws.given().cluster("prod").instances(1, "m6g.large");
        define(image.uri(), CPUArchitecture.ARM64, "/app/run", "all");

        Task task = run(type);

        assertThat(task.stoppedReason()).isEqualTo("Essential container in task exited");
        assertThat(app(task).exitCode()).isEqualTo(1);
        assertThat(app(task).imageDigest()).isEqualTo(image.digest());
        assertThat(aws.logs().filterLogEvents(b -> b.logGroupName("/ecs/job")).events())
                .extracting(event -> event.message())
                .containsExactly("exec /app/run: exec format error");
        assertThat(aws.journal().text()).contains("is built for linux/amd64 and runs on linux/arm64");
    }

    @Test
    void an_image_of_which_no_platform_is_said_runs_anywhere() {
        PushedImage image = aws.images().push("shop/job:1", like -> like.layers(1_000));
        aws.given().cluster("prod");
        define(image.uri(), CPUArchitecture.ARM64, "echo", "done");

        assertThat(app(run(LaunchType.FARGATE)).exitCode()).isZero();
    }

    @Test
    void a_copy_in_another_region_is_built_for_the_same_platform() {
        aws.ecr()
                .putReplicationConfiguration(b -> b.replicationConfiguration(c ->
                        c.rules(r -> r.destinations(d -> d.region("eu-west-1").registryId("123456789012")))));
        aws.images().push("shop/job:1", like -> like.platform("linux/amd64"));
        aws.time().advance(Duration.ofMinutes(5));
        aws.given().cluster("prod");
        define(aws.region("eu-west-1").images().uri("shop/job:1"), CPUArchitecture.ARM64, "echo", "done");

        assertThat(app(run(LaunchType.FARGATE)).exitCode()).isEqualTo(1);
    }

    // ---- sizes

    @Test
    void an_instance_that_has_an_image_does_not_transfer_it_again() {
        PushedImage image = aws.images().push("shop/job:1", like -> like.layers(2_000_000_000));
        aws.given().cluster("prod").instances(1, "m5.large");
        define(image.uri(), CPUArchitecture.X86_64, "echo", "done");

        Duration first = pull(run(LaunchType.EC2));
        Duration second = pull(run(LaunchType.EC2));
        aws.time().advance(Duration.ofHours(2));
        Duration afterItWasCleanedUp = pull(run(LaunchType.EC2));

        assertThat(first).isEqualTo(Duration.ofSeconds(41));
        assertThat(second).isEqualTo(Duration.ofSeconds(1));
        assertThat(afterItWasCleanedUp).isEqualTo(Duration.ofSeconds(41));
    }

    @Test
    void how_long_a_gigabyte_takes_is_a_timing() {
        Drydock slow = Drydock.builder()
                .timings(Timings.realistic().with(Timing.PULL_OF_A_GIGABYTE, Duration.ofMinutes(2)))
                .build();
        PushedImage image = slow.images().push("shop/job:1", like -> like.layers(250_000_000, 250_000_000));
        slow.given().cluster("prod").and().taskDefinition("job", image.uri());

        String arn = slow.ecs()
                .runTask(b -> b.cluster("prod")
                        .taskDefinition("job")
                        .launchType(LaunchType.FARGATE)
                        .networkConfiguration(Networks::ofOneSubnet))
                .tasks()
                .get(0)
                .taskArn();
        slow.time().settle();

        Task task = slow.ecs()
                .describeTasks(b -> b.cluster("prod").tasks(arn))
                .tasks()
                .get(0);
        assertThat(pull(task)).isEqualTo(Duration.ofSeconds(67));
    }
}
