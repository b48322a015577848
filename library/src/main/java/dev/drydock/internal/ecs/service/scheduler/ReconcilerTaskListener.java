package dev.drydock.internal.ecs.service.scheduler;

import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.StopCause;
import dev.drydock.internal.ecs.task.TaskListener;
import org.jspecify.annotations.Nullable;

/** Tells the reconciler what happens to tasks, and which stops are not its own. */
final class ReconcilerTaskListener implements TaskListener {

    static final String SCHEDULER = "ServiceSchedulerInitiated";

    private static final String FAILED_TO_START = "TaskFailedToStart";
    private static final String EXITED = "EssentialContainerExited";

    private final Reconciler reconciler;

    ReconcilerTaskListener(Reconciler reconciler) {
        this.reconciler = reconciler;
    }

    @Override
    public void running(EcsTask task) {
        reconciler.running(task.arn());
    }

    @Override
    public void stopping(EcsTask task) {
        StopCause cause = task.stopCause();
        if (cause == null || cause.code().equals(SCHEDULER)) {
            return;
        }
        boolean ownFault = cause.code().equals(FAILED_TO_START) || cause.code().equals(EXITED);
        boolean failed = task.startedAt() < 0 && ownFault;
        reconciler.stopping(task.arn(), failed, failed ? told(cause.reason()) : null);
    }

    @Override
    public void shuttingDown(EcsTask task) {
        reconciler.shuttingDown(task.arn());
    }

    @Override
    public void stopped(EcsTask task) {
        reconciler.stopped(task.arn());
        if (task.instance() != null && !task.instance().isActive()) {
            // On a draining instance the tasks of daemons are stopped last.
            reconciler.hostsChanged(task.spec().clusterArn());
        }
    }

    @Override
    public void protectionChanged(EcsTask task) {
        reconciler.protectionChanged(task.arn());
    }

    @Override
    public void healthChanged(EcsTask task) {
        reconciler.healthChanged(task.arn());
    }

    /** The reasons that a service's events repeat. */
    private static @Nullable String told(String reason) {
        boolean told = reason.startsWith("CannotPullContainerError")
                || reason.startsWith("ResourceInitializationError")
                || reason.startsWith("Capacity is unavailable at this time");
        return told ? reason : null;
    }
}
