package dev.drydock.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.TaskDefinitions;
import dev.drydock.junit.DrydockExtension;
import dev.drydock.junit.DrydockTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Task;

/** Run a task and tail its log. Only the tail's own pauses move time, so that each line is seen when it is written. */
@ExtendWith(DrydockExtension.class)
@DrydockTime(DrydockTime.Mode.MANUAL)
class TaskTailTest {

    private final List<String> seen = new ArrayList<>();

    @BeforeEach
    void the_account_has_a_cluster_a_family_and_its_log_group(EcsClient ecs, Drydock aws) {
        aws.given().cluster("batch").and().logGroup("/ecs/my-web-app");
        ecs.registerTaskDefinition(TaskDefinitions.fromResource("my-web-app.json"));
    }

    private Integer runAndFollow(EcsClient ecs, CloudWatchLogsClient logs, Drydock aws) {
        Task task = ecs.runTask(request -> request.cluster("batch")
                        .taskDefinition("my-web-app")
                        .launchType("FARGATE")
                        .networkConfiguration(network -> network.awsvpcConfiguration(vpc -> vpc.subnets("subnet-1"))))
                .tasks()
                .get(0);
        String stream = task.taskArn().substring(task.taskArn().lastIndexOf('/') + 1);
        assertThat(logs.describeLogStreams(request -> request.logGroupName("/ecs/my-web-app"))
                        .logStreams())
                .as("the stream %s is absent at first", stream)
                .isEmpty();
        return new TaskTail(ecs, logs, aws.time().sleeper()::sleep)
                .follow(
                        task,
                        "/ecs/my-web-app",
                        "ecs",
                        line -> seen.add(aws.time().elapsed().toMinutes() + " min: " + line));
    }

    @Test
    void lines_come_while_the_task_runs_and_the_exit_code_at_its_end(
            EcsClient ecs, CloudWatchLogsClient logs, Drydock aws) {
        aws.images()
                .add(
                        "my-web-app:latest",
                        script -> script.logs("started")
                                .after(Duration.ofMinutes(10))
                                .logs("half done")
                                .after(Duration.ofMinutes(10))
                                .logs("done")
                                .exits(3));

        Integer exitCode = runAndFollow(ecs, logs, aws);

        assertThat(exitCode).isEqualTo(3);
        assertThat(seen).containsExactly("0 min: started", "10 min: half done", "20 min: done");
    }

    @Test
    void a_task_that_never_starts_has_neither_log_nor_exit_code(EcsClient ecs, CloudWatchLogsClient logs, Drydock aws) {
        aws.faults().pull("my-web-app:latest").fails("not found");

        Integer exitCode = runAndFollow(ecs, logs, aws);

        assertThat(exitCode).isNull();
        assertThat(seen).isEmpty();
    }
}
