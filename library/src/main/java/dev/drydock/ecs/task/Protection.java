package dev.drydock.ecs.task;

import dev.drydock.kernel.EventKind;
import dev.drydock.kernel.Lane;
import java.time.Duration;

/**
 * Protects tasks of services from scale-in and deployments until a time. Whoever stops tasks for another reason, such as
 * StopTask or a failed health check, does not ask.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-scale-in-protection.html">Task scale-in
 *     protection</a>
 */
final class Protection implements TaskListener {

    private final Lane lane;
    private final Transitions transitions;

    Protection(Lane lane, TaskStore tasks, Transitions transitions) {
        this.lane = lane;
        this.transitions = transitions;
        lane.on(TaskEvents.ProtectionEnds.class, event -> {
            Task task = tasks.find(event.task());
            if (task != null) {
                end(task);
            }
        });
    }

    /** From now on for so long; what is left of an earlier protection is forgotten. */
    void begin(Task task, Duration howLong) {
        cancel(task);
        task.protectedUntil = lane.tick() + howLong.toMillis();
        // Nobody waits hours for it, so it is upkeep.
        task.protection =
                lane.schedule(howLong, EventKind.UPKEEP, new TaskEvents.ProtectionEnds(task.arn()), task.subjects());
        transitions.protectionChanged(task);
    }

    /** The task is protected no longer. */
    void end(Task task) {
        cancel(task);
        if (task.protectedUntil >= 0) {
            task.protectedUntil = -1;
            transitions.protectionChanged(task);
        }
    }

    @Override
    public void stopping(Task task) {
        cancel(task);
        task.protectedUntil = -1;
    }

    private void cancel(Task task) {
        if (task.protection != null) {
            lane.cancel(task.protection);
            task.protection = null;
        }
    }
}
