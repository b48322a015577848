package dev.drydock.samples;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.Task;

/** Runs a family's newest task definition on Fargate, waits for its end and brings its exit code and log home. */
public final class BatchRunner {

    private static final Duration BETWEEN_POLLS = Duration.ofSeconds(5);

    /** How to wait: by sleeping in production, in virtual time under test. */
    @FunctionalInterface
    public interface Pause {

        /** Returns after so long. */
        void sleep(Duration duration);
    }

    private final EcsClient ecs;
    private final CloudWatchLogsClient logs;
    private final Pause pause;

    /** A runner over the account and region of these clients. */
    public BatchRunner(EcsClient ecs, CloudWatchLogsClient logs, Pause pause) {
        this.ecs = ecs;
        this.logs = logs;
        this.pause = pause;
    }

    /**
     * Runs one task to its end.
     *
     * @throws IllegalStateException if ECS does not take the task after several attempts
     */
    public BatchResult run(String cluster, String family, String... subnets) {
        Task started = new PatientRunTask(ecs, pause)
                .run(RunTaskRequest.builder()
                        .cluster(cluster)
                        .taskDefinition(family)
                        .launchType(LaunchType.FARGATE)
                        .networkConfiguration(network -> network.awsvpcConfiguration(vpc -> vpc.subnets(subnets)))
                        .build());
        Task stopped = waitForTheEnd(cluster, started.taskArn());
        return new BatchResult(stopped.containers().get(0).exitCode(), stopped.stoppedReason(), logLines(stopped));
    }

    private Task waitForTheEnd(String cluster, String taskArn) {
        while (true) {
            Task task = ecs.describeTasks(request -> request.cluster(cluster).tasks(taskArn))
                    .tasks()
                    .get(0);
            if (task.lastStatus().equals("STOPPED")) {
                return task;
            }
            pause.sleep(BETWEEN_POLLS);
        }
    }

    private List<String> logLines(Task task) {
        ContainerDefinition container = ecs.describeTaskDefinition(
                        request -> request.taskDefinition(task.taskDefinitionArn()))
                .taskDefinition()
                .containerDefinitions()
                .get(0);
        Map<String, String> options = container.logConfiguration().options();
        String id = task.taskArn().substring(task.taskArn().lastIndexOf('/') + 1);
        String stream = options.get("awslogs-stream-prefix") + "/" + container.name() + "/" + id;
        try {
            return logs
                    .getLogEvents(request -> request.logGroupName(options.get("awslogs-group"))
                            .logStreamName(stream)
                            .startFromHead(true))
                    .events()
                    .stream()
                    .map(OutputLogEvent::message)
                    .toList();
        } catch (ResourceNotFoundException neverStarted) {
            return List.of();
        }
    }
}
