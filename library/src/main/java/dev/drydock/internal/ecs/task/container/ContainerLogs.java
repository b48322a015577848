package dev.drydock.internal.ecs.task.container;

import dev.drydock.internal.account.LogSink;
import dev.drydock.internal.account.LogSink.Problem;
import dev.drydock.internal.account.StepOutcomes.Failure;
import dev.drydock.internal.ecs.task.EcsContainer;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.LineStart;
import dev.drydock.internal.ecs.task.LogTarget;
import dev.drydock.internal.ecs.task.StopCause;
import dev.drydock.internal.ecs.task.TaskNames;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The awslogs driver: makes a container's stream before it runs, and writes its lines.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html">The awslogs driver</a>
 */
final class ContainerLogs {

    private static final String RETRIED = "create stream has been retried 1 time(s): ";

    private final Function<String, LogSink> sinks;

    ContainerLogs(Function<String, LogSink> sinks) {
        this.sinks = sinks;
    }

    /**
     * Fargate makes the streams of all containers before it pulls their images; returns how the task fails if it
     * cannot.
     */
    @Nullable
    StopCause openAll(EcsTask task, long now) {
        for (EcsContainer container : task.containers()) {
            Failure failure = open(task, container, now);
            if (failure != null) {
                return StopCause.failedToStart(failure.stoppedReason());
            }
        }
        return null;
    }

    /** On an instance Docker makes a container's stream when it starts it. */
    @Nullable
    Failure openAtStart(EcsTask task, EcsContainer container, long now) {
        return task.spec().onFargate() ? null : open(task, container, now);
    }

    /**
     * Makes the stream, and the group where the options say so; returns how the container fails if that is impossible.
     */
    private @Nullable Failure open(EcsTask task, EcsContainer container, long now) {
        LogTarget target = container.plan().log();
        if (target == null) {
            return null;
        }
        if (target.start() != null && target.start().pattern() == null) {
            return failure(task, "", target.start().problem());
        }
        LogSink sink = sinks.apply(target.region());
        Instant at = Instant.ofEpochMilli(now);
        if (target.createsGroup() && !sink.hasGroup(target.group())) {
            Optional<Problem> problem = sink.createGroup(target.group(), at);
            if (problem.isPresent()) {
                String text = problem.get().text();
                return failure(task, RETRIED, "failed to create Cloudwatch log group: " + text);
            }
        }
        return sink.createStream(target.group(), stream(task, container, target), at)
                .map(problem -> failure(task, RETRIED, "failed to create Cloudwatch log stream: " + problem.text()))
                .orElse(null);
    }

    private static Failure failure(EcsTask task, String retried, String problem) {
        String reason = task.spec().onFargate()
                ? "ResourceInitializationError: failed to validate logger args: " + retried + problem
                        + " : exit status 1"
                : "CannotStartContainerError: Error response from daemon: failed to initialize logging driver: "
                        + problem;
        return new Failure(reason, reason);
    }

    void write(EcsTask task, EcsContainer container, long at, List<String> lines) {
        LogTarget target = container.plan().log();
        if (target != null) {
            LineStart start = target.start();
            List<String> events = start == null ? lines : start.events(lines);
            sinks.apply(target.region())
                    .write(target.group(), stream(task, container, target), Instant.ofEpochMilli(at), events);
        }
    }

    private static String stream(EcsTask task, EcsContainer container, LogTarget target) {
        return target.prefix() == null
                ? target.stream(container.plan().name(), task.id(), TaskNames.runtimeId(task, container.index()))
                : target.stream(container.plan().name(), task.id(), "");
    }
}
