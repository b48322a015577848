package dev.drydock.ecs.task;

import dev.drydock.container.Attention;
import dev.drydock.container.ContainerScript;
import dev.drydock.kernel.Ticket;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A container of a task. Changed by the engine alone. */
final class Container {

    /** As {@code lastStatus} says. */
    enum Status {
        PENDING,
        RUNNING,
        STOPPED
    }

    final int index;
    final ContainerPlan plan;

    Status status = Status.PENDING;
    Health health = Health.UNKNOWN;

    @Nullable
    Integer exitCode;

    @Nullable
    String reason;

    @Nullable
    String digest;

    /** When it started, in milliseconds since the epoch; -1 before. */
    long startedAt = -1;

    /** Whether it got SIGTERM. */
    boolean signaled;

    /** Whether its health check fails whatever its script says. */
    boolean checkBroken;

    /** When its health check fails whatever its script says, in milliseconds from its start. */
    List<Attention.Span> sick = List.of();

    /** When it began to carry out its handler of SIGTERM, in milliseconds since the epoch; -1 before. */
    long shutsDownAt = -1;

    /** The variables it got from secrets, by name. */
    SortedMap<String, String> secrets = Collections.emptySortedMap();

    /** The variables it got from environment files, by name. */
    SortedMap<String, String> fileVariables = Collections.emptySortedMap();

    /** How often its restart policy has started it again. */
    int restarts;

    /** Whether it has been told to start. */
    boolean starting;

    /** The GPUs it has; kept after it is gone, as the API shows them. */
    List<String> gpuIds = List.of();

    /** The host port of each port mapping, of a range the first, 0 where there is none; empty before the start. */
    List<Integer> hostPorts = List.of();

    /** What it does; null before the start. Found again after a restore, because scripts belong to the stage. */
    @Nullable
    ContainerScript script;

    /** The script's next step that has not happened. */
    int nextStep;

    // One ticket a purpose.
    @Nullable
    Ticket start;

    @Nullable
    Ticket end;

    @Nullable
    Ticket step;

    @Nullable
    Ticket flip;

    @Nullable
    Ticket kill;

    @Nullable
    Ticket handler;

    @Nullable
    Ticket timeout;

    Container(int index, ContainerPlan plan) {
        this.index = index;
        this.plan = plan;
    }

    /** When what it does now began: its script, or its handler of SIGTERM. */
    long scriptStart() {
        return shutsDownAt >= 0 ? shutsDownAt : startedAt;
    }

    boolean isRunning() {
        return status == Status.RUNNING;
    }

    boolean isStopped() {
        return status == Status.STOPPED;
    }

    boolean isPending() {
        return status == Status.PENDING;
    }

    Image image() {
        return new Image(
                status,
                health,
                exitCode,
                reason,
                digest,
                startedAt,
                signaled,
                checkBroken,
                sick,
                shutsDownAt,
                secrets,
                fileVariables,
                restarts,
                starting,
                gpuIds,
                hostPorts,
                nextStep,
                number(start),
                number(end),
                number(step),
                number(flip),
                number(kill),
                number(handler),
                number(timeout));
    }

    static long number(@Nullable Ticket ticket) {
        return ticket != null && ticket.isPending() ? ticket.sequence() : -1;
    }

    void restore(Image image, Map<Long, Ticket> tickets) {
        status = image.status;
        health = image.health;
        exitCode = image.exitCode;
        reason = image.reason;
        digest = image.digest;
        startedAt = image.startedAt;
        signaled = image.signaled;
        checkBroken = image.checkBroken;
        sick = List.copyOf(image.sick);
        shutsDownAt = image.shutsDownAt;
        secrets = image.secrets;
        fileVariables = image.fileVariables;
        restarts = image.restarts;
        starting = image.starting;
        gpuIds = List.copyOf(image.gpuIds);
        hostPorts = List.copyOf(image.hostPorts);
        nextStep = image.nextStep;
        start = tickets.get(image.start);
        end = tickets.get(image.end);
        step = tickets.get(image.step);
        flip = tickets.get(image.flip);
        kill = tickets.get(image.kill);
        handler = tickets.get(image.handler);
        timeout = tickets.get(image.timeout);
    }

    /** A container as data; of tickets the numbers, -1 where none is pending. */
    record Image(
            Status status,
            Health health,
            @Nullable Integer exitCode,
            @Nullable String reason,
            @Nullable String digest,
            long startedAt,
            boolean signaled,
            boolean checkBroken,
            List<Attention.Span> sick,
            long shutsDownAt,
            SortedMap<String, String> secrets,
            SortedMap<String, String> fileVariables,
            int restarts,
            boolean starting,
            List<String> gpuIds,
            List<Integer> hostPorts,
            int nextStep,
            long start,
            long end,
            long step,
            long flip,
            long kill,
            long handler,
            long timeout) {}
}
