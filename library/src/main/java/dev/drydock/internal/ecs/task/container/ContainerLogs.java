package dev.drydock.internal.ecs.task.container;

import dev.drydock.internal.account.LogSink;
import dev.drydock.internal.account.LogSink.Problem;
import dev.drydock.internal.account.StepOutcomes.Failure;
import dev.drydock.internal.ecs.logdriver.AwslogsTarget;
import dev.drydock.internal.ecs.logdriver.LineStart;
import dev.drydock.internal.ecs.task.ContainerTickets.Purpose;
import dev.drydock.internal.ecs.task.EcsContainer;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.Steps;
import dev.drydock.internal.ecs.task.StopCause;
import dev.drydock.internal.ecs.task.TaskNames;
import dev.drydock.internal.kernel.EventKind;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The awslogs driver: makes a container's stream before it runs, and writes its lines. What a log router gets goes on to
 * CloudWatch Logs too, where its options say so.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html">The awslogs driver</a>
 */
final class ContainerLogs {

    private static final long MEBIBYTE = 1L << 20;
    private static final String RETRIED = "create stream has been retried 1 time(s): ";

    private final Function<String, LogSink> sinks;
    private final BooleanSupplier buffered;
    private final Timings timings;
    private final Steps steps;
    private final String homeRegion;

    ContainerLogs(
            Function<String, LogSink> sinks,
            BooleanSupplier buffered,
            Timings timings,
            Steps steps,
            String homeRegion) {
        this.sinks = sinks;
        this.buffered = buffered;
        this.timings = timings;
        this.steps = steps;
        this.homeRegion = homeRegion;
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
        AwslogsTarget target = container.plan().log();
        if (target == null) {
            return null;
        }
        String wrong = LogDriverOptions.problem(options(container), buffered.getAsBoolean());
        if (wrong == null && target.start() != null && target.start().pattern() == null) {
            wrong = target.start().problem();
        }
        if (wrong != null) {
            return failure(task, "", wrong);
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
        if (!target.createsStream()) {
            return null;
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
        AwslogsTarget target = container.plan().log();
        if (target != null) {
            List<String> kept = kept(container, at, lines);
            if (target.start() == null) {
                send(task, container, target, at, kept);
            } else {
                hold(task, container, target, target.start(), at, kept);
            }
        }
        FirelensRoute routed = FirelensRoute.of(
                container.plan().definition(), task.spec().definition().containerDefinitions(), homeRegion);
        if (routed != null) {
            route(task, container, routed, Instant.ofEpochMilli(at), lines);
        }
    }

    /** An event is sent when the next one begins, when its driver has waited long enough, or at the container's end. */
    private void hold(
            EcsTask task, EcsContainer container, AwslogsTarget target, LineStart start, long at, List<String> lines) {
        List<String> held = new ArrayList<>(container.heldLines());
        long since = container.heldSince();
        for (String line : lines) {
            if (!held.isEmpty() && start.begins(line)) {
                send(task, container, target, since, List.of(LineStart.event(held)));
                held.clear();
            }
            if (held.isEmpty()) {
                since = at;
            }
            held.add(line);
        }
        container.holdsLines(held, since);
        steps.cancel(container.tickets().of(Purpose.LINES));
        if (!held.isEmpty()) {
            long due = since + timings.of(Timing.AWSLOGS_LINES_WAIT).toMillis();
            container
                    .tickets()
                    .await(
                            Purpose.LINES,
                            steps.schedule(
                                    task,
                                    Duration.ofMillis(Math.max(0, due - steps.now())),
                                    EventKind.SCRIPT,
                                    new ContainerEvents.LinesAreSent(task.arn(), container.index())));
        }
    }

    /** Sends what is held back of an event that may have more lines. */
    void flush(EcsTask task, EcsContainer container) {
        AwslogsTarget target = container.plan().log();
        List<String> held = container.heldLines();
        if (target != null && !held.isEmpty()) {
            send(task, container, target, container.heldSince(), List.of(LineStart.event(held)));
            container.holdsLines(List.of(), 0);
        }
    }

    private void send(EcsTask task, EcsContainer container, AwslogsTarget target, long happened, List<String> events) {
        sinks.apply(target.region())
                .write(
                        target.group(),
                        stream(task, container, target),
                        Instant.ofEpochMilli(happened),
                        Instant.ofEpochMilli(Math.max(happened, steps.now())),
                        events);
    }

    /** What is left of lines that wait in a buffer of a certain size: those it has no room for are lost. */
    private List<String> kept(EcsContainer container, long at, List<String> lines) {
        long most = LogDriverOptions.buffer(options(container), buffered.getAsBoolean());
        long millis = timings.of(Timing.AWSLOGS_MEBIBYTE).toMillis();
        if (most < 0 || millis == 0) {
            return lines;
        }
        long sent = (at - container.logBacklogAt()) * MEBIBYTE / millis;
        long waiting = Math.max(0, container.logBacklog() - Math.max(0, sent));
        List<String> kept = new ArrayList<>();
        for (String line : lines) {
            int size = line.getBytes(StandardCharsets.UTF_8).length;
            if (waiting == 0 || waiting + size <= most) {
                waiting += size;
                kept.add(line);
            }
        }
        container.logBacklog(waiting, at);
        return kept;
    }

    private static Map<String, String> options(EcsContainer container) {
        return container.plan().definition().logConfiguration().options();
    }

    /** The agent lets no container start before its router runs; what one writes after its router has ended is lost. */
    private void route(EcsTask task, EcsContainer container, FirelensRoute route, Instant at, List<String> lines) {
        if (!task.container(route.router()).isRunning()) {
            return;
        }
        LogSink sink = sinks.apply(route.region());
        String stream = route.stream(container.plan().name(), task.id());
        if (route.createsGroup() && !sink.hasGroup(route.group())) {
            sink.createGroup(route.group(), at);
        }
        if (sink.createStream(route.group(), stream, at).isEmpty()) {
            List<String> messages = new ArrayList<>();
            for (String line : lines) {
                String message = FirelensRecord.of(task, container, route, line);
                if (message != null) {
                    messages.add(message);
                }
            }
            sink.write(route.group(), stream, at, messages);
        }
    }

    private static String stream(EcsTask task, EcsContainer container, AwslogsTarget target) {
        return target.prefix() == null
                ? target.stream(container.plan().name(), task.id(), TaskNames.runtimeId(task, container.index()))
                : target.stream(container.plan().name(), task.id(), "");
    }
}
