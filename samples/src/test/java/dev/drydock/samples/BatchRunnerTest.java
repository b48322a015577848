package dev.drydock.samples;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.operation.EcsOperation.DESCRIBE_TASKS;
import static dev.drydock.operation.EcsOperation.RUN_TASK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.TaskDefinitions;
import dev.drydock.junit.DrydockExtension;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ClusterNotFoundException;

@ExtendWith(DrydockExtension.class)
class BatchRunnerTest {

    private static final String SUBNET = "subnet-0a1b2c3d4e5f67890";

    private BatchRunner runner;

    @BeforeEach
    void the_account_has_a_cluster_a_family_and_its_log_group(EcsClient ecs, CloudWatchLogsClient logs, Drydock aws) {
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

        BatchResult result = runner.run("batch", "my-web-app", SUBNET);

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

        BatchResult result = runner.run("batch", "my-web-app", SUBNET);

        assertThat(result.succeeded()).isFalse();
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.logLines()).containsExactly("ERROR: no such file");
        assertThat(aws).onlyTask("batch").stoppedBecause("Essential container in task exited");
    }

    @Test
    void an_image_that_cannot_be_pulled_leaves_no_exit_code(Drydock aws) {
        aws.images().push("my-web-app:1.0"); // the repository is there, but has no tag "latest"

        BatchResult result = runner.run("batch", "my-web-app", SUBNET);

        assertThat(result.exitCode()).isNull();
        assertThat(result.stoppedReason()).startsWith("CannotPullContainerError");
        assertThat(result.logLines()).isEmpty();
        assertThat(aws).onlyTask("batch").hasStopCode("TaskFailedToStart");
    }

    @Test
    void a_throttled_run_task_is_tried_again(Drydock aws) {
        aws.images().add("my-web-app:latest", script -> script.exits(0));
        aws.faults().on(RUN_TASK).throttle().times(2);

        BatchResult result = runner.run("batch", "my-web-app", SUBNET);

        assertThat(result.succeeded()).isTrue();
        assertThat(aws)
                .called(RUN_TASK)
                .withRequestContaining("taskDefinition=my-web-app")
                .times(3);
        assertThat(aws).onlyTask("batch").isStopped();
    }

    @Test
    void a_run_task_that_finds_no_capacity_is_tried_again(Drydock aws) {
        aws.images().add("my-web-app:latest", script -> script.exits(0));
        aws.faults().fargateCapacity().unavailable().times(1);

        BatchResult result = runner.run("batch", "my-web-app", SUBNET);

        assertThat(result.succeeded()).isTrue();
        assertThat(aws).onlyTask("batch").exitedWith(0);
    }

    @Test
    void a_run_task_that_is_always_throttled_is_given_up(Drydock aws) {
        aws.faults().on(RUN_TASK).throttle();

        assertThatThrownBy(() -> runner.run("batch", "my-web-app", SUBNET))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("ECS did not run my-web-app in 5 attempts: Rate exceeded");
        assertThat(aws).called(RUN_TASK).times(5).called(DESCRIBE_TASKS).never();
    }

    @Test
    void any_other_refusal_is_not_tried_again(Drydock aws) {
        assertThatThrownBy(() -> runner.run("batches", "my-web-app", SUBNET))
                .isInstanceOf(ClusterNotFoundException.class);
        assertThat(aws).called(RUN_TASK).times(1);
    }
}
