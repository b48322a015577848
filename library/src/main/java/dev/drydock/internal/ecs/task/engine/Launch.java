package dev.drydock.internal.ecs.task.engine;

import dev.drydock.internal.ecs.placement.Decision;
import dev.drydock.internal.ecs.task.EcsTask;

/** The result of launching one task. */
public sealed interface Launch {

    /**
     * It exists and is on its way up.
     *
     * @param task the task
     */
    record Started(EcsTask task) implements Launch {}

    /**
     * AWS has no capacity for it at present; nothing has changed.
     *
     * @param reason as {@code failures} say it
     */
    record NoCapacity(String reason) implements Launch {}

    /**
     * No container instance has room for it; nothing has changed.
     *
     * @param why what the instances lack
     */
    record NotPlaced(Decision.Refused why) implements Launch {}
}
