package dev.drydock.ecs.task;

import dev.drydock.account.Outcomes.Step;
import dev.drydock.kernel.Event;
import org.jspecify.annotations.Nullable;

/** What will happen to tasks, as data. Each names the task by its ARN and a container by its place in the task. */
final class TaskEvents {

    private TaskEvents() {}

    /** A step in the life of the task is over. */
    record StepEnds(String task, Step step) implements Event {}

    /** A step fails; the container is the one it was about, or -1. */
    record StepFails(
            String task,
            Step step,
            int container,
            String stoppedReason,
            @Nullable String containerReason) implements Event {}

    /** The container is up. */
    record ContainerStarts(String task, int container) implements Event {}

    /** The container cannot be created or started. */
    record ContainerFails(String task, int container, String stoppedReason, String containerReason) implements Event {}

    /** The script comes to a step that ends the container. */
    record ScriptEnds(String task, int container, int step) implements Event {}

    /** The script comes to its next step that somebody can see. */
    record ScriptGoesOn(String task, int container) implements Event {}

    /** The health check comes to another result. */
    record HealthChanges(String task, int container, Health to) implements Event {}

    /** The process acts on SIGTERM. */
    record SigtermHandled(String task, int container) implements Event {}

    /** The agents of ECS Exec in the task's containers are up. */
    record AgentsStart(String task) implements Event {}

    /** The task's protection from scale-in is over. */
    record ProtectionEnds(String task) implements Event {}

    /** The two minutes between a Spot interruption and the end of the host are over. */
    record SpotEnds(String task) implements Event {}

    /** The containers use more memory together than their task has; the one named is killed. */
    record MemoryRunsOut(String task, int container) implements Event {}

    /** SIGTERM did not help; SIGKILL will. */
    record StopTimesOut(String task, int container) implements Event {}

    /** Those that wait for the container wait no longer. */
    record StartTimesOut(String task, int container) implements Event {}
}
