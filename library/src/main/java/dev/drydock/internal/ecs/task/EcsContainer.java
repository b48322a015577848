package dev.drydock.internal.ecs.task;

import dev.drydock.internal.account.Behavior;
import dev.drydock.internal.container.ContainerScript;
import dev.drydock.internal.container.SignalWindows;
import dev.drydock.internal.ecs.task.TaskImage.ContainerImage;
import dev.drydock.internal.kernel.Ticket;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A container of a task. Changed by what runs tasks alone; instants are milliseconds since the epoch, -1 before they come. */
public final class EcsContainer {

    /** As {@code lastStatus} says. */
    public enum Status {
        /** It has not started. */
        PENDING,
        /** Its process runs. */
        RUNNING,
        /** It is over, even if it never ran. */
        STOPPED
    }

    private final int index;
    private final ContainerPlan plan;

    private Status status = Status.PENDING;
    private Health health = Health.UNKNOWN;
    private @Nullable Integer exitCode;
    private @Nullable String reason;
    private @Nullable String digest;
    private long startedAt = -1;

    /** Whether it has been told to start. */
    private boolean starting;

    /** Whether it got SIGTERM. */
    private boolean signaled;

    /** Whether its health check fails whatever its script says. */
    private boolean checkBroken;

    /** When its health check fails whatever its script says, in milliseconds from its start. */
    private List<SignalWindows.Window> sick = List.of();

    /** What it does whatever its script says; null if it follows that. */
    private @Nullable Behavior behavior;

    /** When it began to carry out its handler of SIGTERM. */
    private long shutsDownAt = -1;

    /** The variables it got from secrets, by name. */
    private SortedMap<String, String> secrets = Collections.emptySortedMap();

    /** The variables it got from environment files, by name. */
    private SortedMap<String, String> fileVariables = Collections.emptySortedMap();

    private int restarts;
    private List<String> gpuIds = List.of();
    private List<Integer> hostPorts = List.of();

    /** What it does; null before the start. Found again after a restore, because scripts belong to the stage. */
    private @Nullable ContainerScript script;

    /** The script's next step that has not happened. */
    private int nextStep;

    /** The lines its log driver has of an event that may have more. */
    private List<String> heldLines = List.of();

    /** When the first of them was written. */
    private long heldSince;

    /** How many bytes of its lines waited for its log driver when it wrote last. */
    private long logBacklog;

    /** When that was. */
    private long logBacklogAt;

    private final ContainerTickets tickets = new ContainerTickets();

    EcsContainer(int index, ContainerPlan plan) {
        this.index = index;
        this.plan = plan;
    }

    // ---- what it is

    /** Its place in the task. */
    public int index() {
        return index;
    }

    /** What it is to be. */
    public ContainerPlan plan() {
        return plan;
    }

    /** Whether its process runs. */
    public boolean isRunning() {
        return status == Status.RUNNING;
    }

    /** Whether it is over. */
    public boolean isStopped() {
        return status == Status.STOPPED;
    }

    /** Whether it has not started. */
    public boolean isPending() {
        return status == Status.PENDING;
    }

    /** As {@code lastStatus} says. */
    public Status status() {
        return status;
    }

    /** What its health check says. */
    public Health health() {
        return health;
    }

    /** The exit code its process ended with; null while it runs, or if nobody knows. */
    public @Nullable Integer exitCode() {
        return exitCode;
    }

    /** Why it ended or could not start, where there is more to say than an exit code. */
    public @Nullable String reason() {
        return reason;
    }

    /** The digest of its image, as pulled; null before, or if its repository is not known. */
    public @Nullable String digest() {
        return digest;
    }

    /** When it started last. */
    public long startedAt() {
        return startedAt;
    }

    /** Whether it has been told to start. */
    public boolean isStarting() {
        return starting;
    }

    /** Whether it got SIGTERM. */
    public boolean isSignaled() {
        return signaled;
    }

    /** Whether its health check fails whatever its script says. */
    public boolean isCheckBroken() {
        return checkBroken;
    }

    /** When its health check fails whatever its script says, in milliseconds from its start. */
    public List<SignalWindows.Window> sick() {
        return sick;
    }

    /** The lines its log driver has of an event that may have more. */
    public List<String> heldLines() {
        return heldLines;
    }

    /** When the first of them was written. */
    public long heldSince() {
        return heldSince;
    }

    /** How many bytes of its lines waited for its log driver when it wrote last. */
    public long logBacklog() {
        return logBacklog;
    }

    /** When that was. */
    public long logBacklogAt() {
        return logBacklogAt;
    }

    /** When it began to carry out its handler of SIGTERM. */
    public long shutsDownAt() {
        return shutsDownAt;
    }

    /** When what it does now began: its script, or its handler of SIGTERM. */
    public long scriptStart() {
        return shutsDownAt >= 0 ? shutsDownAt : startedAt;
    }

    /** The variables it got from secrets, by name. */
    public SortedMap<String, String> secrets() {
        return secrets;
    }

    /** The variables it got from environment files, by name. */
    public SortedMap<String, String> fileVariables() {
        return fileVariables;
    }

    /** How often its restart policy has started it again. */
    public int restarts() {
        return restarts;
    }

    /** The GPUs it has; kept after it is gone, because the API still shows them. */
    public List<String> gpuIds() {
        return gpuIds;
    }

    /** The host port of each port mapping, of a range the first, 0 where there is none; empty before the start. */
    public List<Integer> hostPorts() {
        return hostPorts;
    }

    /** What it does whatever its script says; null if it follows that. */
    public @Nullable Behavior behavior() {
        return behavior;
    }

    /** Whether its image is built for another platform. */
    public boolean cannotRun() {
        return behavior != null && behavior.kind() == Behavior.Kind.CANNOT_RUN;
    }

    /** What it does, if that has been looked up. */
    public @Nullable ContainerScript script() {
        return script;
    }

    /** The place of the script's next step that has not happened. */
    public int nextStep() {
        return nextStep;
    }

    /** What is pending for it. */
    public ContainerTickets tickets() {
        return tickets;
    }

    // ---- what becomes of it

    /** It has been told to start. */
    public void starts() {
        starting = true;
    }

    /** Its process runs. */
    public void started(long at) {
        status = Status.RUNNING;
        startedAt = at;
    }

    /** Its restart policy starts it again, with what it had. */
    public void restarted(long at) {
        restarts++;
        sick = List.of();
        startedAt = at;
        nextStep = 0;
    }

    /** It got SIGTERM. */
    public void signaled() {
        signaled = true;
    }

    /** It carries out its handler of SIGTERM from now on. */
    public void shutsDown(long at) {
        shutsDownAt = at;
        script = null;
        nextStep = 0;
    }

    /** It is over. */
    public void stopped() {
        status = Status.STOPPED;
    }

    /** It is over, with an exit code. */
    public void stopped(int code) {
        status = Status.STOPPED;
        exitCode = code;
    }

    /** Sets why it ended or cannot start. */
    public void reason(@Nullable String why) {
        reason = why;
    }

    /**
     * Its image is pulled.
     *
     * @param executable whether it is built for the platform here
     */
    public void pulled(String imageDigest, boolean executable) {
        digest = imageDigest;
        if (!executable) {
            behaves(new Behavior(Behavior.Kind.CANNOT_RUN, 0));
        }
    }

    /** Its health check has come to a result. */
    public void health(Health now) {
        health = now;
    }

    /** Its health check fails from the start on, or does not. */
    public void checkBroken(boolean broken) {
        checkBroken = broken;
    }

    /** From its start on it does something whatever its script says, or follows that. */
    public void behaves(@Nullable Behavior instead) {
        if (behavior != null || instead != null) {
            behavior = instead;
            script = null;
        }
    }

    /** Its health check fails at these times. */
    public void sick(List<SignalWindows.Window> when) {
        sick = when;
    }

    /** It got variables from secrets. */
    public void secrets(SortedMap<String, String> variables) {
        secrets = variables;
    }

    /** It got variables from environment files. */
    public void fileVariables(SortedMap<String, String> variables) {
        fileVariables = variables;
    }

    void gpuIds(List<String> ids) {
        gpuIds = ids;
    }

    /** Its ports are bound. */
    public void hostPorts(List<Integer> bound) {
        hostPorts = bound;
    }

    /** What it does has been looked up. */
    public void script(ContainerScript found) {
        script = found;
    }

    /** Its script has been played up to a step. */
    public void nextStep(int place) {
        nextStep = place;
    }

    /** Its log driver waits for more lines of an event. */
    public void holdsLines(List<String> lines, long since) {
        heldLines = List.copyOf(lines);
        heldSince = since;
    }

    /** What waits for its log driver after it wrote. */
    public void logBacklog(long bytes, long at) {
        logBacklog = bytes;
        logBacklogAt = at;
    }

    // ---- images

    ContainerImage image() {
        return new ContainerImage(
                new ContainerImage.Course(status, starting, startedAt, restarts, signaled, exitCode, reason),
                new ContainerImage.Given(digest, secrets, fileVariables, gpuIds, hostPorts),
                new ContainerImage.Conduct(nextStep, shutsDownAt, health, checkBroken, sick, behavior),
                new ContainerImage.Logging(heldLines, heldSince, logBacklog, logBacklogAt),
                tickets.image());
    }

    void restore(ContainerImage image, Map<Long, Ticket> pending) {
        ContainerImage.Course course = image.course();
        status = course.status();
        starting = course.starting();
        startedAt = course.startedAt();
        restarts = course.restarts();
        signaled = course.signaled();
        exitCode = course.exitCode();
        reason = course.reason();
        ContainerImage.Given given = image.given();
        digest = given.digest();
        secrets = given.secrets();
        fileVariables = given.fileVariables();
        gpuIds = List.copyOf(given.gpuIds());
        hostPorts = List.copyOf(given.hostPorts());
        ContainerImage.Conduct conduct = image.conduct();
        nextStep = conduct.nextStep();
        shutsDownAt = conduct.shutsDownAt();
        health = conduct.health();
        checkBroken = conduct.checkBroken();
        sick = List.copyOf(conduct.sick());
        behavior = conduct.behavior();
        ContainerImage.Logging logging = image.logging();
        heldLines = List.copyOf(logging.heldLines());
        heldSince = logging.heldSince();
        logBacklog = logging.backlog();
        logBacklogAt = logging.backlogAt();
        tickets.restore(image.tickets(), pending);
    }
}
