package dev.drydock.internal.ecs.task;

import dev.drydock.internal.kernel.RegionQueue;
import java.util.ArrayList;
import java.util.List;

/** The one place where a task changes its state: checks the move, keeps time and counts, and tells the listeners. */
public final class Transitions {

    private final RegionQueue queue;
    private final TaskStore tasks;
    private final TaskCounts counts;
    private final List<TaskListener> listeners = new ArrayList<>();

    /** Transitions of the tasks of a store. */
    public Transitions(RegionQueue queue, TaskStore tasks, TaskCounts counts) {
        this.queue = queue;
        this.tasks = tasks;
        this.counts = counts;
    }

    /** From now on the listener hears about them. */
    public void listen(TaskListener listener) {
        listeners.add(listener);
    }

    /** The task exists from now on. */
    public void launched(EcsTask task) {
        task.instants().created(queue.tick());
        tasks.add(task);
        counts.launched(task);
        for (int i = 0; i < listeners.size(); i++) {
            listeners.get(i).launched(task);
        }
    }

    /** All containers have started. */
    public void started(EcsTask task) {
        for (int i = 0; i < listeners.size(); i++) {
            listeners.get(i).started(task);
        }
    }

    /** Goes on to another state. */
    public void move(EcsTask task, TaskState to) {
        TaskState from = task.state();
        task.state(to);
        if (to == TaskState.RUNNING) {
            task.instants().started(queue.tick());
        } else if (to == TaskState.STOPPED) {
            task.instants().stopped(queue.tick());
            tasks.stopped(task);
        }
        counts.moved(task, from);
        boolean shutsDown = from.isUntouched() && !to.isUntouched();
        for (int i = 0; i < listeners.size(); i++) {
            if (shutsDown) {
                listeners.get(i).shuttingDown(task);
            }
            if (to == TaskState.RUNNING) {
                listeners.get(i).running(task);
            } else if (to == TaskState.STOPPED) {
                listeners.get(i).stopped(task);
            }
        }
    }

    /** From now on the task is wanted STOPPED. */
    public void unwanted(EcsTask task, StopCause cause) {
        task.stop(cause, queue.tick());
        counts.unwanted(task);
        for (int i = 0; i < listeners.size(); i++) {
            listeners.get(i).stopping(task);
        }
    }

    /** ECS sends no event for it; the task stays as it is. */
    public void restarted(EcsTask task, EcsContainer container, int exitCode) {
        task.changedQuietly();
        for (int i = 0; i < listeners.size(); i++) {
            listeners.get(i).restarted(task, container.plan().name(), exitCode, container.restarts());
        }
    }

    /** The process of one of its containers has ended for good. */
    public void exited(EcsTask task, EcsContainer container) {
        for (int i = 0; i < listeners.size(); i++) {
            listeners.get(i).exited(task, container);
        }
    }

    /** The task is now protected from scale-in, or no longer is. */
    public void protectionChanged(EcsTask task) {
        for (int i = 0; i < listeners.size(); i++) {
            listeners.get(i).protectionChanged(task);
        }
    }

    /** The health of one of its containers has changed. */
    public void healthChanged(EcsTask task) {
        task.changed();
        for (int i = 0; i < listeners.size(); i++) {
            listeners.get(i).healthChanged(task);
        }
    }
}
