package dev.drydock.samples;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
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
     * @param container whose log to follow; others may stand beside it
     * @param group its log group
     * @param prefix its {@code awslogs-stream-prefix}
     * @return the exit code; null if the container never ran
     */
    public @Nullable Integer follow(Task task, String container, String group, String prefix, Consumer<String> lines) {
        String stream = prefix + '/' + container + '/' + Tasks.id(task);
        String token = null;
        while (true) {
            Task now = Tasks.now(ecs, task, pause);
            token = LogStreams.read(logs, group, stream, token, lines); // after the task, so that no line is missed
            if (now.lastStatus().equals("STOPPED")) {
                return Tasks.container(now, container).exitCode();
            }
            pause.sleep(BETWEEN_POLLS);
        }
    }
}
