package dev.drydock.ecs.deployment;

/** What a scheduler does next; to be carried out in the order given. */
public sealed interface Action {

    /**
     * Launch tasks.
     *
     * @param deployment of which deployment
     * @param count how many
     * @param replacing how many of them stand in for unhealthy tasks that still run
     */
    record StartTasks(String deployment, int count, int replacing) implements Action {}

    /**
     * Stop a task.
     *
     * @param deployment whose task it is
     * @param task its ARN
     * @param cause why
     */
    record StopTask(String deployment, String task, Cause cause) implements Action {}

    /** Why a scheduler stops a task. */
    enum Cause {
        /** There are too many, or a newer deployment takes its place. */
        SCALING,
        /** Its checks have failed. */
        UNHEALTHY
    }

    /**
     * A deployment's tasks work again: its failures are forgotten.
     *
     * @param deployment which
     */
    record Recover(String deployment) implements Action {}

    /**
     * Tasks keep failing: nothing more of this deployment is launched.
     *
     * @param deployment which
     */
    record Fail(String deployment) implements Action {}

    /**
     * Make an earlier deployment the PRIMARY one again.
     *
     * @param failed the deployment that failed
     * @param to the one to go back to
     */
    record RollBack(String failed, String to) implements Action {}

    /**
     * The tasks of a replaced deployment are gone, and so is it.
     *
     * @param deployment which
     */
    record Retire(String deployment) implements Action {}

    /**
     * All tasks are replaced and healthy.
     *
     * @param deployment which
     */
    record Complete(String deployment) implements Action {}

    /** The tasks of a service that was deleted are gone: it is INACTIVE. */
    record Deactivate() implements Action {}

    /**
     * Tell in the service's events.
     *
     * @param notice what
     */
    record Announce(Notice notice) implements Action {}

    /** What a scheduler tells that is not about single tasks. */
    enum Notice {
        /** Nothing is left to do. */
        STEADY,
        /** The bounds forbid both stopping and starting. */
        STUCK,
        /** Tasks keep failing before they are RUNNING. */
        IMPAIRED
    }

    /**
     * Look again, if nothing happens before.
     *
     * @param until when
     * @param background whether nobody waits for it
     */
    record Wait(long until, boolean background) implements Action {}
}
