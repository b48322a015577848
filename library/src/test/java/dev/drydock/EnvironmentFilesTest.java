package dev.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.internal.world.WorldImage;
import dev.drydock.testkit.Networks;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.ContainerOverride;
import software.amazon.awssdk.services.ecs.model.EnvironmentFile;
import software.amazon.awssdk.services.ecs.model.PlatformTaskDefinitionIncompatibilityException;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.Task;

/**
 * Containers get the variables of their environment files, or their tasks fail to start.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/use-environment-file.html">Pass
 *     environment variables to an Amazon ECS container</a>
 */
class EnvironmentFilesTest {

    private static final String PROD = "arn:aws:s3:::shop-config/web/prod.env";
    private static final String COMMON = "arn:aws:s3:::shop-config/common.env";

    private final Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
    private final List<Map<String, String>> seen = new ArrayList<>();

    @BeforeEach
    void furnish() {
        aws.given().cluster("prod").instances(1, "m5.large");
        aws.images()
                .add(
                        "shop/web:1",
                        script -> script.calls(call -> seen.add(call.environment()))
                                .after(Duration.ofMinutes(5))
                                .exits(1));
    }

    private RunTaskRequest request(
            boolean fargate,
            Consumer<ContainerDefinition.Builder> container,
            Consumer<ContainerOverride.Builder> override) {
        ContainerDefinition.Builder app =
                ContainerDefinition.builder().name("app").image("shop/web:1").memory(128);
        container.accept(app);
        aws.ecs()
                .registerTaskDefinition(b -> b.family("web")
                        .requiresCompatibilitiesWithStrings(fargate ? "FARGATE" : "EC2")
                        .networkMode("awsvpc")
                        .cpu("256")
                        .memory("512")
                        .executionRoleArn("arn:aws:iam::123456789012:role/execution")
                        .containerDefinitions(app.build()));
        return RunTaskRequest.builder()
                .cluster("prod")
                .taskDefinition("web")
                .launchType(fargate ? "FARGATE" : "EC2")
                .overrides(o -> o.containerOverrides(c -> override.accept(c.name("app"))))
                .networkConfiguration(Networks::ofOneSubnet)
                .build();
    }

    private Task run(RunTaskRequest request) {
        String arn = aws.ecs().runTask(request).tasks().get(0).taskArn();
        aws.time().advance(Duration.ofMinutes(1));
        return aws.ecs()
                .describeTasks(b -> b.cluster("prod").tasks(arn))
                .tasks()
                .get(0);
    }

    private Task run(boolean fargate, String... files) {
        return run(request(fargate, files(files), c -> {}));
    }

    private static Consumer<ContainerDefinition.Builder> files(String... files) {
        return c -> {
            List<EnvironmentFile> all = new ArrayList<>();
            for (String each : files) {
                all.add(EnvironmentFile.builder().type("s3").value(each).build());
            }
            c.environmentFiles(all);
        };
    }

    // ---- what reaches a container

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_first_file_wins_the_environment_wins_over_it_and_an_override_over_both(boolean fargate) {
        aws.environmentFiles().put(PROD, "A=first\nB=first\nC=first\n").put(COMMON, "A=second\nD=second\n");

        run(request(
                fargate,
                files(PROD, COMMON)
                        .andThen(c -> c.environment(
                                e -> e.name("B").value("definition"),
                                e -> e.name("C").value("definition"))),
                c -> c.environment(e -> e.name("C").value("override"))));

        assertThat(seen).hasSize(1);
        assertThat(seen.get(0))
                .containsEntry("A", "first")
                .containsEntry("B", "definition")
                .containsEntry("C", "override")
                .containsEntry("D", "second");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void files_of_an_override_take_the_place_of_the_definitions(boolean fargate) {
        aws.environmentFiles().put(PROD, "A=prod\nB=prod").put(COMMON, "A=common");

        run(request(
                fargate, files(PROD), c -> c.environmentFiles(e -> e.type("s3").value(COMMON))));

        assertThat(seen.get(0)).containsEntry("A", "common").doesNotContainKey("B");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void lines_are_variables_with_all_that_follows_the_sign(boolean fargate) {
        aws.environmentFiles().put(PROD, "#A=comment\r\nB= \"two words\" \n\nC=a=b\nD\n=E\nF=\n");

        run(fargate, PROD);

        assertThat(seen.get(0))
                .containsEntry("B", " \"two words\" ")
                .containsEntry("C", "a=b")
                .doesNotContainKeys("A", "#A", "D", "", "E");
        assertThat(seen.get(0).containsKey("F")).as("blank on Fargate").isEqualTo(!fargate);
    }

    @Test
    void while_no_file_is_declared_every_one_is_accepted() {
        assertThat(run(true, PROD).lastStatus()).isEqualTo("RUNNING");
    }

    @Test
    void a_file_is_found_from_every_region() {
        aws.region("eu-west-1").environmentFiles().put(PROD, "A=eu");

        run(true, PROD);

        assertThat(seen.get(0)).containsEntry("A", "eu");
    }

    // ---- what fails

    @Test
    void fargate_does_not_say_which_file_is_missing() {
        aws.environmentFiles().put(COMMON, "A=b");

        Task task = run(true, COMMON, PROD);

        assertThat(task.stopCodeAsString()).isEqualTo("TaskFailedToStart");
        assertThat(task.stoppedReason())
                .matches("ResourceInitializationError: failed to download env files: service call has been retried 1"
                        + " time\\(s\\): operation error S3: HeadObject, https response error StatusCode: 403,"
                        + " RequestID: [0-9A-F]{16}, HostID: [A-Za-z0-9+/]{75}=, api error Forbidden: Forbidden");
        assertThat(task.pullStartedAt()).isNull();
        assertThat(seen).isEmpty();
    }

    @Test
    void the_agent_of_an_instance_names_each_file_that_is_missing() {
        aws.environmentFiles().put(PROD, "A=b").remove(PROD);

        Task task = run(false, PROD, COMMON, "arn:aws:sns:us-east-1:123456789012:topic");

        assertThat(task.stoppedReason())
                .matches("unable to download env file with key web/prod.env from bucket shop-config, error: operation"
                        + " error S3: GetObject, https response error StatusCode: 403, RequestID: [0-9A-F]{16}, HostID:"
                        + " [A-Za-z0-9+/]{75}=, api error AccessDenied: Access Denied;unable to download env file with"
                        + " key common.env from bucket shop-config, error: .*;unable to parse bucket and key from s3"
                        + " ARN specified in environmentFile arn:aws:sns:us-east-1:123456789012:topic, error: invalid"
                        + " s3 arn: arn:aws:sns:us-east-1:123456789012:topic");
    }

    @Test
    void older_platforms_of_fargate_take_no_files() {
        RunTaskRequest older = request(true, files(PROD), c -> {}).toBuilder()
                .platformVersion("1.3.0")
                .build();

        assertThatThrownBy(() -> aws.ecs().runTask(older))
                .isInstanceOf(PlatformTaskDefinitionIncompatibilityException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prod.env",
                "arn:aws:s3:::shop-config",
                "arn:aws:s3:::shop-config/",
                "arn:aws:sqs:::bucket/key.env"
            })
    void only_objects_in_s3_are_declared(String arn) {
        assertThatThrownBy(() -> aws.environmentFiles().put(arn, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + arn + "'");
    }

    // ---- snapshots

    @Test
    void files_and_what_containers_got_of_them_are_kept_by_snapshots() {
        aws.images()
                .add(
                        "shop/web:1",
                        script -> script.after(Duration.ofMinutes(3)).calls(call -> seen.add(call.environment())));
        aws.environmentFiles().put(PROD, "A=before");
        RunTaskRequest request = request(true, files(PROD), c -> {});
        run(request);
        WorldImage before = Inside.image(aws);
        Snapshot snapshot = aws.snapshot();

        aws.environmentFiles().remove(PROD);
        aws.restore(snapshot);

        assertThat(Inside.image(aws)).isEqualTo(before);
        aws.time().advance(Duration.ofMinutes(5));
        assertThat(seen).hasSize(1);
        assertThat(seen.get(0)).containsEntry("A", "before");
        assertThat(run(request).lastStatus()).isEqualTo("RUNNING");
    }
}
