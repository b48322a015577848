package dev.drydock.ecs.task;

import dev.drydock.account.LogSink;
import dev.drydock.account.LogSink.Problem;
import dev.drydock.account.Outcomes.Failure;
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
final class Logs {

    private final Function<String, LogSink> sinks;

    Logs(Function<String, LogSink> sinks) {
        this.sinks = sinks;
    }

    /** Makes the stream, and the group where the options say so; tells how the container fails if that is impossible. */
    @Nullable
    Failure open(Task task, Container container, long now) {
        LogTarget target = container.plan.log();
        if (target == null) {
            return null;
        }
        LogSink sink = sinks.apply(target.region());
        Instant at = Instant.ofEpochMilli(now);
        if (target.createsGroup() && !sink.hasGroup(target.group())) {
            Optional<Problem> problem = sink.createGroup(target.group(), at);
            if (problem.isPresent()) {
                return failure(task, "group", problem.get());
            }
        }
        return sink.createStream(target.group(), stream(task, container, target), at)
                .map(problem -> failure(task, "stream", problem))
                .orElse(null);
    }

    private static Failure failure(Task task, String what, Problem problem) {
        String reason = task.spec().onFargate()
                ? "ResourceInitializationError: failed to validate logger args: create stream has been retried 1 time(s):"
                        + " failed to create Cloudwatch log " + what + ": " + problem.text() + " : exit status 1"
                : "CannotStartContainerError: Error response from daemon: failed to initialize logging driver:"
                        + " failed to create Cloudwatch log " + what + ": " + problem.text();
        return new Failure(reason, reason);
    }

    void write(Task task, Container container, long at, List<String> lines) {
        LogTarget target = container.plan.log();
        if (target != null) {
            sinks.apply(target.region())
                    .write(target.group(), stream(task, container, target), Instant.ofEpochMilli(at), lines);
        }
    }

    private static String stream(Task task, Container container, LogTarget target) {
        return target.prefix() == null
                ? target.stream(container.plan.name(), task.id(), TaskNames.runtimeId(task, container.index))
                : target.stream(container.plan.name(), task.id(), "");
    }
}
