package dev.drydock.internal.ecs.task.engine;

import dev.drydock.internal.ecs.task.EcsContainer;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.StopCause;
import dev.drydock.internal.ecs.task.TaskState;
import dev.drydock.internal.ecs.task.TaskStore;
import dev.drydock.internal.ecs.task.container.ContainerRuntime;
import dev.drydock.internal.kernel.Event;
import dev.drydock.internal.kernel.EventKind;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.time.Timing;
import java.util.ArrayList;
import java.util.List;

/**
 * What happens to tasks on Fargate Spot when their capacity is wanted back: they are wanted STOPPED at once, their
 * containers get SIGTERM and, after their stop timeout, SIGKILL; two minutes after the warning whatever still runs is
 * killed.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-capacity-providers.html">Fargate Spot
 *     termination notices</a>
 */
final class SpotReclaim {

    /** The two minutes between a Spot interruption and the end of the host are over. */
    record SpotEnds(String task) implements Event {}

    private static final String SPOT = "FARGATE_SPOT";

    private final RegionQueue queue;
    private final TaskStore tasks;
    private final Shutdown shutdown;
    private final ContainerRuntime containers;

    SpotReclaim(RegionQueue queue, TaskStore tasks, Shutdown shutdown, ContainerRuntime containers) {
        this.queue = queue;
        this.tasks = tasks;
        this.shutdown = shutdown;
        this.containers = containers;
        queue.on(SpotEnds.class, event -> {
            EcsTask task = tasks.find(event.task());
            if (task != null) {
                kill(task);
            }
        });
    }

    List<String> interrupt(String reference) {
        List<String> interrupted = new ArrayList<>();
        for (EcsTask task : tasks.named(reference)) {
            if (SPOT.equals(task.spec().capacityProvider()) && !task.isStopping()) {
                shutdown.stop(task, StopCause.SPOT_INTERRUPTION);
                queue.schedule(
                        tasks.timings().of(Timing.SPOT_WARNING),
                        EventKind.UPKEEP,
                        new SpotEnds(task.arn()),
                        task.resources());
                interrupted.add(task.arn());
            }
        }
        return interrupted;
    }

    private void kill(EcsTask task) {
        if (task.state().isStarting() || task.state() == TaskState.RUNNING) {
            shutdown.noticed(task);
        }
        if (task.state() == TaskState.DEACTIVATING) {
            shutdown.drained(task);
        }
        for (EcsContainer container : task.containers()) {
            if (container.isRunning()) {
                containers.kill(task, container);
            }
        }
    }
}
