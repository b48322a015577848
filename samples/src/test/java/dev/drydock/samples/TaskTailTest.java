package dev.drydock.samples;

import static dev.drydock.assertions.DrydockAssertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.TaskDefinitions;
import dev.drydock.fault.PageFault;
import dev.drydock.junit.DrydockTest;
import dev.drydock.junit.DrydockTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.Task;

/** Run a task and tail its log. Only the tail's own pauses move time, so that each line is seen when it is written. */
@DrydockTest
@DrydockTime(DrydockTime.Mode.MANUAL)
class TaskTailTest {

    private final List<String> seen = new ArrayList<>();

    @BeforeEach
    void the_account_has_an_image_a_cluster_a_family_and_its_log_group(EcsClient ecs, Drydock aws) {
        aws.images().push("my-web-app:latest");
        aws.given().cluster("batch").and().logGroup("/ecs/my-web-app");
        ecs.registerTaskDefinition(TaskDefinitions.fromResource("my-web-app.json"));
    }

    private Integer runAndFollow(EcsClient ecs, CloudWatchLogsClient logs, Drydock aws) {
        return runAndFollow(ecs, logs, aws, aws.time().sleeper()::sleep);
    }

    private Integer runAndFollow(EcsClient ecs, CloudWatchLogsClient logs, Drydock aws, BatchRunner.Pause pause) {
        Task task = new PatientRunTask(ecs, aws.time().sleeper()::sleep)
                .run(RunTaskRequest.builder()
                        .cluster("batch")
                        .taskDefinition("my-web-app")
                        .launchType("FARGATE")
                        .networkConfiguration(network -> network.awsvpcConfiguration(vpc -> vpc.subnets("subnet-1")))
                        .build());
        assertThat(logs.describeLogStreams(request -> request.logGroupName("/ecs/my-web-app"))
                        .logStreams())
                .as("the stream of %s is absent at first", Tasks.id(task))
                .isEmpty();
        return new TaskTail(ecs, logs, pause)
                .follow(
                        task,
                        "web",
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

    @Test
    void more_than_a_page_between_two_looks_is_seen_whole(EcsClient ecs, CloudWatchLogsClient logs, Drydock aws) {
        aws.images()
                .add(
                        "my-web-app:latest",
                        script -> script.after(Duration.ofMinutes(1))
                                .logs(IntStream.range(0, 10_001)
                                        .mapToObj(line -> "line " + line)
                                        .toArray(String[]::new))
                                .exits(0));

        runAndFollow(ecs, logs, aws, pause -> aws.time().advance(Duration.ofMinutes(5)));

        assertThat(seen).hasSize(10_001).endsWith("5 min: line 10000");
    }

    @Test
    void pages_without_lines_end_nothing(EcsClient ecs, CloudWatchLogsClient logs, Drydock aws) {
        aws.images()
                .add(
                        "my-web-app:latest",
                        script -> script.repeat(20, Duration.ofSeconds(30), round -> round.logs("tick"))
                                .exits(0));
        PageFault empty = aws.faults().pages().areEmpty();

        runAndFollow(ecs, logs, aws);

        assertThat(empty.struck()).isPositive();
        assertThat(seen).hasSize(20);
    }
}
