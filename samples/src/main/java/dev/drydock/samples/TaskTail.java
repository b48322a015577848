package dev.drydock.samples;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Task;

/** Follows the log of a task's container line by line until the task is STOPPED, as {@code tail -f} does. */
public final class TaskTail {

    private static final Duration BETWEEN_POLLS = Duration.ofSeconds(2);

    private final EcsClient ecs;
    private final CloudWatchLogsClient logs;
    private final BatchRunner.Pause pause;

    /** Follows through these clients. */
    public TaskTail(EcsClient ecs, CloudWatchLogsClient logs, BatchRunner.Pause pause) {
        this.ecs = ecs;
        this.logs = logs;
        this.pause = pause;
    }

    /**
     * Hands every line on as it comes.
     *
     * @param task as RunTask answered it
     * @param group the log group of its container
     * @param prefix its {@code awslogs-stream-prefix}
     * @return the exit code; null if the container never ran
     */
    public @Nullable Integer follow(Task task, String group, String prefix, Consumer<String> lines) {
        String id = task.taskArn().substring(task.taskArn().lastIndexOf('/') + 1);
        String stream = prefix + '/' + task.containers().get(0).name() + '/' + id;
        String token = null;
        while (true) {
            Task now = ecs.describeTasks(
                            request -> request.cluster(task.clusterArn()).tasks(task.taskArn()))
                    .tasks()
                    .get(0);
            token = read(group, stream, token, lines);
            if (now.lastStatus().equals("STOPPED")) {
                return now.containers().get(0).exitCode();
            }
            pause.sleep(BETWEEN_POLLS);
        }
    }

    private @Nullable String read(String group, String stream, @Nullable String token, Consumer<String> lines) {
        try {
            GetLogEventsResponse page = logs.getLogEvents(request -> request.logGroupName(group)
                    .logStreamName(stream)
                    .startFromHead(true)
                    .nextToken(token));
            page.events().forEach(event -> lines.accept(event.message()));
            return page.nextForwardToken();
        } catch (ResourceNotFoundException notYet) {
            return token; // the stream is made when the container starts
        }
    }
}
