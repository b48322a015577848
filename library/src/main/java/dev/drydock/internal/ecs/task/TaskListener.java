package dev.drydock.internal.ecs.task;

/** Hears what happens to tasks. Called under the lock, at the instant, after the task has changed. */
public interface TaskListener {

    /** The task exists. */
    default void launched(EcsTask task) {}

    /** All its containers have started; the task is still ACTIVATING. */
    default void started(EcsTask task) {}

    /** The task is RUNNING. */
    default void running(EcsTask task) {}

    /** The task is wanted STOPPED from now on; {@link EcsTask#stopCause()} says why. */
    default void stopping(EcsTask task) {}

    /** The task is past its draining: its containers are told to stop, if it has any that run. */
    default void shuttingDown(EcsTask task) {}

    /** The task is STOPPED. */
    default void stopped(EcsTask task) {}

    /**
     * One of its containers was started again by its restart policy.
     *
     * @param container its name
     * @param exitCode what it had ended with
     * @param times how often it has been restarted so far
     */
    default void restarted(EcsTask task, String container, int exitCode, int times) {}

    /** The process of one of its containers has ended for good. */
    default void exited(EcsTask task, EcsContainer container) {}

    /** It is now protected from scale-in, or no longer is. */
    default void protectionChanged(EcsTask task) {}

    /** The health of one of its containers has changed. */
    default void healthChanged(EcsTask task) {}
}
