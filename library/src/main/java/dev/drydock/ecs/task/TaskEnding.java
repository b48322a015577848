package dev.drydock.ecs.task;

/** Hears from containers what ends their task. */
public interface TaskEnding {

    /** The task cannot start. */
    void failed(Task task, StopCause cause);

    /** A container that the task cannot be without is gone. */
    void essentialExit(Task task, StopCause cause);

    /** A container of a task that is wanted STOPPED has stopped. */
    void containerStopped(Task task);
}
