package dev.drydock.internal.ecs.task.container;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.ecs.task.EcsContainer;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.Steps;
import dev.drydock.internal.ecs.task.StopCause;
import dev.drydock.internal.ecs.task.TaskStore;
import dev.drydock.internal.ecs.task.Transitions;
import dev.drydock.internal.kernel.RegionQueue;
import java.time.Duration;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Runs the containers of tasks, as the container agent does; the one entry to this package. Joins the parts. */
public final class ContainerRuntime {

    private final TaskStore tasks;
    private final Steps steps;
    private final SecretReader secrets;
    private final EnvironmentFileReader files;
    private final ContainerLogs logs;
    private final HealthChecks health;
    private final Containers containers;

    /**
     * Runs containers, and handles their events in a queue.
     *
     * @param ending hears what ends tasks
     */
    public ContainerRuntime(
            AccountRegion home,
            RegionQueue queue,
            TaskStore tasks,
            Steps steps,
            Transitions transitions,
            ContainerSources sources,
            TaskEnding ending) {
        this.tasks = tasks;
        this.steps = steps;
        secrets = new SecretReader(home, sources.secrets());
        files = new EnvironmentFileReader(sources.files());
        logs = new ContainerLogs(sources.logs(), sources.bufferedLogs(), tasks.timings(), steps, home.region());
        ScriptLookup scripts = new ScriptLookup(sources.scripts());
        MemoryWatch memory = new MemoryWatch(steps, scripts);
        health = new HealthChecks(steps, transitions, scripts);
        ScriptPlayer player =
                new ScriptPlayer(queue, steps, scripts, sources.scripts(), new TaskEnvironment(home), logs, memory);
        containers = new Containers(steps, transitions, logs, player, health, memory, ending);
        queue.on(
                ContainerEvents.ContainerStarts.class,
                event -> at(event.task(), event.container(), containers::started));
        queue.on(
                ContainerEvents.ContainerFails.class,
                event -> at(
                        event.task(),
                        event.container(),
                        (task, container) -> containers.cannotStart(
                                task, container, event.stoppedReason(), event.containerReason())));
        queue.on(
                ContainerEvents.ScriptEnds.class,
                event -> at(
                        event.task(),
                        event.container(),
                        (task, container) -> containers.scriptEnds(task, container, event.step())));
        queue.on(
                ContainerEvents.MemoryRunsOut.class,
                event -> at(event.task(), event.container(), containers::runsOutOfMemory));
        queue.on(ContainerEvents.ScriptGoesOn.class, event -> at(event.task(), event.container(), player::goesOn));
        queue.on(
                ContainerEvents.HealthChanges.class,
                event -> at(
                        event.task(),
                        event.container(),
                        (task, container) -> containers.healthChanges(task, container, event.to())));
        queue.on(
                ContainerEvents.SigtermHandled.class,
                event -> at(event.task(), event.container(), player::handlesSigterm));
        queue.on(ContainerEvents.LinesAreSent.class, event -> at(event.task(), event.container(), logs::flush));
        queue.on(ContainerEvents.StopTimesOut.class, event -> at(event.task(), event.container(), containers::killed));
        queue.on(
                ContainerEvents.StartTimesOut.class,
                event -> at(event.task(), event.container(), containers::startTimedOut));
    }

    private void at(String arn, int container, BiConsumer<EcsTask, EcsContainer> what) {
        EcsTask task = tasks.find(arn);
        if (task != null) {
            what.accept(task, task.container(container));
        }
    }

    /** Gets what containers need before their images are pulled; returns how the task fails if something is missing. */
    public @Nullable StopCause prepare(EcsTask task) {
        StopCause unreadable = secrets.read(task);
        if (unreadable == null) {
            unreadable = files.read(task);
        }
        if (unreadable == null && task.spec().onFargate()) {
            unreadable = logs.openAll(task, steps.now());
        }
        return unreadable;
    }

    /** Starts the containers that can start now. */
    public void startReady(EcsTask task) {
        containers.startReady(task);
    }

    /** Tells every container to stop that may stop now. */
    public void stopAll(EcsTask task) {
        containers.stopAll(task);
    }

    /** Kills a running container, as SIGKILL does. */
    public void kill(EcsTask task, EcsContainer container) {
        containers.killed(task, container);
    }

    /** Sends SIGTERM to a running container, which is not asked to stop by its agent. */
    public void signal(EcsTask task, EcsContainer container) {
        containers.signal(task, container);
    }

    /** Makes the health check of a running container fail for a while; returns whether it has one. */
    public boolean sicken(EcsTask task, EcsContainer container, Duration howLong) {
        return health.sicken(task, container, howLong);
    }

    /** The host of a task is gone, and nobody knows how its containers ended. */
    public void lose(EcsTask task) {
        containers.lose(task);
    }
}
