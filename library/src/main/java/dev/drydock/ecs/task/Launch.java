package dev.drydock.ecs.task;

import dev.drydock.ecs.placement.Decision;

/** What came of the wish for one task. */
public sealed interface Launch {

    /**
     * It exists and is on its way up.
     *
     * @param task the task
     */
    record Started(Task task) implements Launch {}

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
