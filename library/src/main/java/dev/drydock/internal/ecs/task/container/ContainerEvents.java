package dev.drydock.internal.ecs.task.container;

import dev.drydock.internal.ecs.task.Health;
import dev.drydock.internal.kernel.Event;

/** What will happen to containers, as data. Each names the task by its ARN and the container by its place in the task. */
final class ContainerEvents {

    private ContainerEvents() {}

    /** The container is up. */
    record ContainerStarts(String task, int container) implements Event {}

    /** The container cannot be created or started. */
    record ContainerFails(String task, int container, String stoppedReason, String containerReason) implements Event {}

    /** The script comes to a step that ends the container. */
    record ScriptEnds(String task, int container, int step) implements Event {}

    /** The script comes to its next visible step. */
    record ScriptGoesOn(String task, int container) implements Event {}

    /** The health check comes to another result. */
    record HealthChanges(String task, int container, Health to) implements Event {}

    /** The process acts on SIGTERM. */
    record SigtermHandled(String task, int container) implements Event {}

    /** The containers use more memory together than their task has; the one named is killed. */
    record MemoryRunsOut(String task, int container) implements Event {}

    /** SIGTERM did not help; SIGKILL will. */
    record StopTimesOut(String task, int container) implements Event {}

    /** The log driver waits no longer for more lines of an event. */
    record LinesAreSent(String task, int container) implements Event {}

    /** Containers that wait for this one stop waiting. */
    record StartTimesOut(String task, int container) implements Event {}
}
