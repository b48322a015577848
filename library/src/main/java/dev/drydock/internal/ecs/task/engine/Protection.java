package dev.drydock.internal.ecs.task.engine;

import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.TaskListener;
import dev.drydock.internal.ecs.task.TaskStore;
import dev.drydock.internal.ecs.task.Transitions;
import dev.drydock.internal.kernel.Event;
import dev.drydock.internal.kernel.EventKind;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.internal.kernel.Ticket;
import java.time.Duration;

/**
 * Protects tasks of services from scale-in and deployments until a time. Stopping tasks for another reason, such as
 * StopTask or a failed health check, ignores it.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-scale-in-protection.html">Task
 *     scale-in protection</a>
 */
public final class Protection implements TaskListener {

    /** The task's protection from scale-in is over. */
    record ProtectionEnds(String task) implements Event {}

    private final RegionQueue queue;
    private final Transitions transitions;

    Protection(RegionQueue queue, TaskStore tasks, Transitions transitions) {
        this.queue = queue;
        this.transitions = transitions;
        queue.on(ProtectionEnds.class, event -> {
            EcsTask task = tasks.find(event.task());
            if (task != null) {
                end(task);
            }
        });
    }

    /** Protects from now on for that long; the rest of an earlier protection is dropped. */
    public void begin(EcsTask task, Duration howLong) {
        cancel(task);
        // Callers do not wait hours for it, so it is upkeep.
        task.protect(
                queue.tick() + howLong.toMillis(),
                queue.schedule(howLong, EventKind.UPKEEP, new ProtectionEnds(task.arn()), task.resources()));
        transitions.protectionChanged(task);
    }

    /** The task is protected no longer. */
    public void end(EcsTask task) {
        boolean was = task.isProtected();
        cancel(task);
        if (was) {
            transitions.protectionChanged(task);
        }
    }

    @Override
    public void stopping(EcsTask task) {
        cancel(task);
    }

    private void cancel(EcsTask task) {
        Ticket end = task.protection();
        if (end != null) {
            queue.cancel(end);
        }
        task.unprotect();
    }
}
