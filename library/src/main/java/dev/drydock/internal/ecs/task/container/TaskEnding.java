package dev.drydock.internal.ecs.task.container;

import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.StopCause;

/** Hears from containers what ends their task. */
public interface TaskEnding {

    /** The task cannot start. */
    void failed(EcsTask task, StopCause cause);

    /** A container that the task cannot be without is gone. */
    void essentialExit(EcsTask task, StopCause cause);

    /** A container of a task that is wanted STOPPED has stopped. */
    void containerStopped(EcsTask task);
}
