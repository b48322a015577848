package dev.drydock.internal.ecs.task;

import dev.drydock.internal.account.StepOutcomes.Step;
import dev.drydock.internal.kernel.Event;
import org.jspecify.annotations.Nullable;

/** How the steps in the life of tasks will end, as data. Each names the task by its ARN. */
public final class TaskEvents {

    private TaskEvents() {}

    /** A step in the life of the task is over. */
    public record StepEnds(String task, Step step) implements Event {}

    /** A step fails; the container is the one it concerns, or -1. */
    public record StepFails(
            String task,
            Step step,
            int container,
            String stoppedReason,
            @Nullable String containerReason) implements Event {}
}
