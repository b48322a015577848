package dev.drydock.samples;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.assertions.DrydockAssertions.assertThatThrownBy;
import static dev.drydock.operation.EcsOperation.DESCRIBE_TASKS;
import static dev.drydock.operation.EcsOperation.RUN_TASK;

import dev.drydock.Drydock;
import dev.drydock.TaskDefinitions;
import dev.drydock.junit.DrydockTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ClusterNotFoundException;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;

@DrydockTest
class BatchRunnerTest {

    private static final String SUBNET = "subnet-0a1b2c3d4e5f67890";

    private BatchRunner runner;

    @BeforeEach
    void the_account_has_an_image_a_cluster_a_family_and_its_log_group(
            EcsClient ecs, CloudWatchLogsClient logs, Drydock aws) {
        aws.images().push("my-web-app:latest");
        ecs.createCluster(request -> request.clusterName("batch"));
        ecs.registerTaskDefinition(TaskDefinitions.fromResource("my-web-app.json"));
        logs.createLogGroup(request -> request.logGroupName("/ecs/my-web-app"));
        runner = new BatchRunner(ecs, logs, aws.time().sleeper()::sleep);
    }

    @Test
    void a_batch_brings_its_exit_code_and_its_log_home(Drydock aws) {
        aws.images()
                .add(
                        "my-web-app:latest",
                        script -> script.logs("reading 3 files")
                                .after(Duration.ofMinutes(20))
                                .logs("done")
                                .exits(0));

        BatchResult result = runner.run("batch", "my-web-app", "web", SUBNET);

        assertThat(result.succeeded()).isTrue();
        assertThat(result.logLines()).containsExactly("reading 3 files", "done");
        assertThat(aws).onlyTask("batch").isStopped().exitedWith(0).runs("my-web-app:latest");
    }

    @Test
    void a_failing_batch_tells_why(Drydock aws) {
        aws.images()
                .add(
                        "my-web-app:latest",
                        script -> script.after(Duration.ofSeconds(30))
                                .logs("ERROR: no such file")
                                .exits(2));

        BatchResult result = runner.run("batch", "my-web-app", "web", SUBNET);

        assertThat(result.succeeded()).isFalse();
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.logLines()).containsExactly("ERROR: no such file");
        assertThat(aws).onlyTask("batch").stoppedBecause("Essential container in task exited");
    }

    @Test
    void an_image_that_cannot_be_pulled_leaves_no_exit_code(Drydock aws) {
        aws.ecr()
                .batchDeleteImage(
                        request -> request.repositoryName("my-web-app").imageIds(image -> image.imageTag("latest")));

        BatchResult result = runner.run("batch", "my-web-app", "web", SUBNET);

        assertThat(result.exitCode()).isNull();
        assertThat(result.stoppedReason()).startsWith("CannotPullContainerError");
        assertThat(result.logLines()).isEmpty();
        assertThat(aws).onlyTask("batch").hasStopCode("TaskFailedToStart");
    }

    @Test
    void a_throttled_run_task_is_tried_again(Drydock aws) {
        aws.images().add("my-web-app:latest", script -> script.exits(0));
        aws.faults().on(RUN_TASK).throttle().times(2);

        BatchResult result = runner.run("batch", "my-web-app", "web", SUBNET);

        assertThat(result.succeeded()).isTrue();
        assertThat(aws)
                .called(RUN_TASK)
                .where(RunTaskRequest.class, request -> request.taskDefinition().equals("my-web-app"))
                .times(3)
                .onlyTask("batch")
                .isStopped();
    }

    @Test
    void a_run_task_that_finds_no_capacity_is_tried_again(Drydock aws) {
        aws.images().add("my-web-app:latest", script -> script.exits(0));
        aws.faults().fargateCapacity().unavailable().times(1);

        BatchResult result = runner.run("batch", "my-web-app", "web", SUBNET);

        assertThat(result.succeeded()).isTrue();
        assertThat(aws).onlyTask("batch").exitedWith(0);
    }

    @Test
    void a_run_task_that_is_always_throttled_is_given_up(Drydock aws) {
        aws.faults().on(RUN_TASK).throttle();

        assertThatThrownBy(() -> runner.run("batch", "my-web-app", "web", SUBNET))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("ECS did not run my-web-app in 5 attempts: Rate exceeded");
        assertThat(aws).called(RUN_TASK).times(5).called(DESCRIBE_TASKS).never();
    }

    @Test
    void any_other_refusal_is_not_tried_again(Drydock aws) {
        assertThatThrownBy(() -> runner.run("batches", "my-web-app", "web", SUBNET))
                .isInstanceOf(ClusterNotFoundException.class);
        assertThat(aws).called(RUN_TASK).once();
    }

    @Test
    void a_sidecar_beside_it_has_no_say_even_if_it_comes_first(EcsClient ecs, Drydock aws) {
        RegisterTaskDefinitionRequest alone = TaskDefinitions.fromResource("my-web-app.json");
        List<ContainerDefinition> both = new ArrayList<>(alone.containerDefinitions());
        both.add(
                0,
                ContainerDefinition.builder()
                        .name("proxy")
                        .image("envoy:1")
                        .essential(false)
                        .build());
        ecs.registerTaskDefinition(alone.toBuilder().containerDefinitions(both).build());
        aws.images()
                .add("my-web-app:latest", script -> script.logs("no such file").exits(2));

        BatchResult result = runner.run("batch", "my-web-app", "web", SUBNET);

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.logLines()).containsExactly("no such file");
    }

    @Test
    void a_log_of_more_than_a_page_comes_home_whole(Drydock aws) {
        aws.images()
                .add(
                        "my-web-app:latest",
                        script -> script.logs(IntStream.range(0, 10_001)
                                        .mapToObj(line -> "line " + line)
                                        .toArray(String[]::new))
                                .exits(0));

        BatchResult result = runner.run("batch", "my-web-app", "web", SUBNET);

        assertThat(result.logLines()).hasSize(10_001).endsWith("line 10000");
    }

    @Test
    void a_batch_without_a_log_is_run_all_the_same(EcsClient ecs, Drydock aws) {
        aws.given().taskDefinition("quiet", "batch/quiet:1");
        aws.images().add("batch/quiet:1", script -> script.exits(0));

        assertThat(runner.run("batch", "quiet", "quiet", SUBNET).logLines()).isEmpty();
    }

    @Test
    void a_task_that_is_not_seen_yet_is_asked_for_again(CloudWatchLogsClient logs, Drydock aws) {
        aws.images().add("my-web-app:latest", script -> script.exits(0));
        try (EcsClient slow = EcsClient.builder()
                .httpClient(aws.httpClient())
                .overrideConfiguration(aws.clientConfiguration().toBuilder()
                        .addExecutionInterceptor(new UnseenAtFirst())
                        .build())
                .region(Region.US_EAST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .build()) {

            assertThat(new BatchRunner(slow, logs, aws.time().sleeper()::sleep)
                            .run("batch", "my-web-app", "web", SUBNET)
                            .succeeded())
                    .isTrue();
        }
    }

    @Test
    void a_runner_that_was_away_for_too_long_says_so(EcsClient ecs, CloudWatchLogsClient logs, Drydock aws) {
        aws.images().add("my-web-app:latest", script -> script.exits(0));
        BatchRunner tired = new BatchRunner(ecs, logs, pause -> aws.time().advance(Duration.ofHours(2)));

        assertThatThrownBy(() -> tired.run("batch", "my-web-app", "web", SUBNET))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("ECS does not know the task arn:aws:ecs:us-east-1:123456789012:task/batch/");
    }

    /** Answers the first two questions for a task as AWS may, right after RunTask. */
    private static final class UnseenAtFirst implements ExecutionInterceptor {

        private int unseen = 2;

        @Override
        public SdkResponse modifyResponse(Context.ModifyResponse context, ExecutionAttributes attributes) {
            return context.response() instanceof DescribeTasksResponse && unseen-- > 0
                    ? DescribeTasksResponse.builder()
                            .failures(failure -> failure.reason("MISSING"))
                            .build()
                    : context.response();
        }
    }
}
