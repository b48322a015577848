package dev.drydock.internal.ecs.task.engine;

import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.TaskListener;
import dev.drydock.internal.ecs.task.TaskStore;
import dev.drydock.internal.kernel.Event;
import dev.drydock.internal.kernel.EventKind;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;

/**
 * The agents of ECS Exec: where it is enabled, each container has one, PENDING at first and RUNNING a little after its
 * task.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html">ECS Exec</a>
 */
final class ExecAgents implements TaskListener {

    /** The agents of ECS Exec in the task's containers are up. */
    record AgentsStart(String task) implements Event {}

    private final RegionQueue queue;
    private final Timings timings;

    ExecAgents(RegionQueue queue, Timings timings, TaskStore tasks) {
        this.queue = queue;
        this.timings = timings;
        queue.on(AgentsStart.class, event -> {
            EcsTask task = tasks.find(event.task());
            if (task != null && !task.isStopping()) {
                task.instants().agentsStarted(queue.tick());
                task.changed();
            }
        });
    }

    @Override
    public void running(EcsTask task) {
        if (task.spec().executeCommand()) {
            queue.schedule(
                    timings.of(Timing.EXECUTE_COMMAND_AGENT),
                    EventKind.TRANSITION,
                    new AgentsStart(task.arn()),
                    task.resources());
        }
    }
}
