package dev.drydock.internal.sdk;

import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.Task;

/** How a task has ended, in words for whoever looks for the fault. */
public final class TaskEnd {

    private TaskEnd() {}

    /** {@code Essential container in task exited (web: exit code 137, OutOfMemoryError: …)}. */
    public static String of(Task task) {
        StringBuilder end = new StringBuilder(String.valueOf(task.stoppedReason()));
        for (Container container : task.containers()) {
            if (container.exitCode() != null) {
                end.append(" (").append(container.name()).append(": exit code ").append(container.exitCode());
                end.append(container.reason() == null ? "" : ", " + container.reason())
                        .append(')');
            }
        }
        return end.toString();
    }
}
