package dev.drydock.internal.ecs.task.engine;

import dev.drydock.internal.account.StepOutcomes;
import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.ecs.instance.InstanceListener;
import dev.drydock.internal.ecs.task.EcsContainer;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.StopCause;
import dev.drydock.internal.ecs.task.TaskEvents;
import dev.drydock.internal.ecs.task.TaskListener;
import dev.drydock.internal.ecs.task.TaskState;
import dev.drydock.internal.ecs.task.TaskStore;
import dev.drydock.internal.ecs.task.Transitions;
import dev.drydock.internal.ecs.task.container.ContainerRuntime;
import dev.drydock.internal.kernel.RegionQueue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries out what happens to tasks from outside, and hands each end of a step to the part it concerns. */
public final class TaskEngine implements InstanceListener {

    private final TaskStore tasks;
    private final Transitions transitions;
    private final ContainerRuntime containers;
    private final Startup startup;
    private final Shutdown shutdown;
    private final AgentLink link;
    private final SpotReclaim spot;

    TaskEngine(
            RegionQueue queue,
            TaskStore tasks,
            Transitions transitions,
            ContainerRuntime containers,
            Startup startup,
            Shutdown shutdown,
            AgentLink link,
            SpotReclaim spot) {
        this.tasks = tasks;
        this.transitions = transitions;
        this.containers = containers;
        this.startup = startup;
        this.shutdown = shutdown;
        this.link = link;
        this.spot = spot;
        queue.on(TaskEvents.StepEnds.class, this::stepEnds);
        queue.on(TaskEvents.StepFails.class, this::stepFails);
    }

    /** From now on the listener hears what happens to tasks. */
    public void listen(TaskListener listener) {
        transitions.listen(listener);
    }

    /** Makes a task wanted STOPPED; one that already is stays as it is. */
    public void stop(EcsTask task, StopCause cause) {
        shutdown.stop(task, cause);
    }

    /**
     * Kills a container, as SIGKILL does.
     *
     * @param name the container's name; null for the only one
     * @return whether it was running
     */
    public boolean kill(EcsTask task, @Nullable String name) {
        EcsContainer container = running(task, name);
        if (container == null) {
            return false;
        }
        containers.kill(task, container);
        return true;
    }

    /**
     * Sends SIGTERM to a container's process; what comes of it is up to that.
     *
     * @return whether it was running
     */
    public boolean signal(EcsTask task, String name) {
        EcsContainer container = running(task, name);
        if (container == null) {
            return false;
        }
        containers.signal(task, container);
        return true;
    }

    /**
     * Lets a container's health check fail for a while.
     *
     * @param name the container's name; null for the only one
     * @return whether it was running and has a check
     */
    public boolean sicken(EcsTask task, @Nullable String name, Duration howLong) {
        EcsContainer container = running(task, name);
        return container != null && containers.sicken(task, container, howLong);
    }

    /** The names of a task's containers that run now. */
    public List<String> running(EcsTask task) {
        return Arrays.stream(task.containers())
                .filter(EcsContainer::isRunning)
                .map(each -> each.plan().name())
                .toList();
    }

    private static @Nullable EcsContainer running(EcsTask task, @Nullable String name) {
        for (EcsContainer container : task.containers()) {
            boolean meant = name == null
                    ? task.containers().length == 1
                    : container.plan().name().equals(name);
            if (meant && container.isRunning()) {
                return container;
            }
        }
        return null;
    }

    /**
     * Fargate takes the capacity of Spot tasks back, with two minutes' warning.
     *
     * @param reference a task's ARN, or that of the service whose tasks are meant
     * @return the ARNs of the tasks it is taken from; others do not run on Spot
     */
    public List<String> interruptSpot(String reference) {
        return spot.interrupt(reference);
    }

    /** The host of tasks is gone or out of reach: they are STOPPED at once, their containers without exit codes. */
    public void lose(EcsInstance instance, StopCause cause) {
        for (EcsTask task : List.copyOf(tasks.on(instance))) {
            if (task.state() != TaskState.STOPPED) {
                shutdown.lose(task, cause);
            }
        }
    }

    /**
     * Fargate loses what tasks run on in a zone: they are STOPPED at once, their containers without exit codes.
     *
     * @param zone its place in the region
     * @return how many tasks those were
     */
    public int loseOnFargate(int zone, StopCause cause) {
        int lost = 0;
        for (EcsTask task : new ArrayList<>(tasks.all())) {
            if (task.spec().onFargate() && task.zone() == zone && task.state() != TaskState.STOPPED) {
                shutdown.lose(task, cause);
                lost++;
            }
        }
        return lost;
    }

    @Override
    public void deregistered(EcsInstance instance) {
        lose(instance, StopCause.DEREGISTERED);
    }

    /** The agent of an instance has lost its connection to ECS. */
    public void disconnected(EcsInstance instance) {
        link.lost(instance);
    }

    @Override
    public void reconnected(EcsInstance instance) {
        link.back(instance);
    }

    private void stepEnds(TaskEvents.StepEnds event) {
        EcsTask task = tasks.find(event.task());
        if (task != null) {
            ended(task, event.step());
        }
    }

    private void ended(EcsTask task, StepOutcomes.Step step) {
        switch (step) {
            case ENI -> startup.attached(task);
            case PREPARE -> startup.prepared(task);
            case PULL -> startup.pulled(task);
            case REPORT -> startup.reported(task);
            case STOP_NOTICE -> shutdown.noticed(task);
            case DRAIN -> shutdown.drained(task);
            case STOP -> shutdown.reported(task);
            case DETACH -> shutdown.detached(task);
            case LAUNCH, CAPACITY, VOLUMES, CREATE, START, HEALTH, SIGTERM ->
                throw new IllegalStateException("The end of " + step + " is no event of its own");
        }
    }

    /** What fails on the way up brings the task down; on the way down there is nothing left to fail. */
    private void stepFails(TaskEvents.StepFails event) {
        EcsTask task = tasks.find(event.task());
        if (task == null) {
            return;
        }
        if (task.isStopping()) {
            ended(task, event.step());
        } else {
            @Nullable String reason = event.containerReason();
            startup.failed(task, event.container(), event.stoppedReason(), reason);
        }
    }
}
