package dev.drydock.samples;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.LogConfiguration;
import software.amazon.awssdk.services.ecs.model.LogDriver;
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
     * @param container the one that does the work, and whose exit code and log are wanted; others may stand beside it
     * @throws IllegalStateException if ECS does not take the task after several attempts
     */
    public BatchResult run(String cluster, String family, String container, String... subnets) {
        Task started = new PatientRunTask(ecs, pause)
                .run(RunTaskRequest.builder()
                        .cluster(cluster)
                        .taskDefinition(family)
                        .launchType(LaunchType.FARGATE)
                        .networkConfiguration(network -> network.awsvpcConfiguration(vpc -> vpc.subnets(subnets)))
                        .build());
        Task stopped = waitForTheEnd(started);
        return new BatchResult(
                Tasks.container(stopped, container).exitCode(), stopped.stoppedReason(), logLines(stopped, container));
    }

    private Task waitForTheEnd(Task started) {
        while (true) {
            Task task = Tasks.now(ecs, started, pause);
            if (task.lastStatus().equals("STOPPED")) {
                return task;
            }
            pause.sleep(BETWEEN_POLLS);
        }
    }

    private List<String> logLines(Task task, String container) {
        List<String> lines = new ArrayList<>();
        for (ContainerDefinition definition : ecs.describeTaskDefinition(
                        request -> request.taskDefinition(task.taskDefinitionArn()))
                .taskDefinition()
                .containerDefinitions()) {
            LogConfiguration log = definition.logConfiguration();
            if (definition.name().equals(container) && log != null && log.logDriver() == LogDriver.AWSLOGS) {
                String group = Objects.requireNonNull(log.options().get("awslogs-group"));
                String stream = log.options().get("awslogs-stream-prefix") + "/" + container + "/" + Tasks.id(task);
                LogStreams.read(logs, group, stream, null, lines::add);
            }
        }
        return lines;
    }
}
