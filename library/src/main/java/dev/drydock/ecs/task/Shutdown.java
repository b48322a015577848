package dev.drydock.ecs.task;

import dev.drydock.account.Outcomes.Step;

/** The way down: DEACTIVATING → STOPPING → DEPROVISIONING → STOPPED, each where there is something to do. */
final class Shutdown {

    private final TaskEngine engine;

    Shutdown(TaskEngine engine) {
        this.engine = engine;
    }

    /** Somebody decides so; the agent acts on it a little later. */
    void stop(Task task, StopCause cause) {
        if (!task.isStopping()) {
            engine.transitions.unwanted(task, cause);
            engine.steps.begin(task, Step.STOP_NOTICE);
        }
    }

    /** An essential container is gone. The agent, who knows first, stops the others at once. */
    void essentialExit(Task task, StopCause cause) {
        engine.transitions.unwanted(task, cause);
        engine.containers.stopAll(task);
        deactivate(task);
    }

    /** The task cannot start. */
    void failed(Task task, StopCause cause) {
        engine.transitions.unwanted(task, cause);
        deactivate(task);
    }

    void noticed(Task task) {
        if (!AgentLink.isAwaited(task) || isTakenOffFirst(task)) {
            deactivate(task);
        }
    }

    /** The agent, to which nothing could be told, is back. */
    void heardAgain(Task task) {
        if (task.state() == TaskState.DEACTIVATING) {
            drained(task);
        } else if (task.state().compareTo(TaskState.RUNNING) <= 0) {
            engine.steps.begin(task, Step.STOP_NOTICE);
        }
    }

    /** Whether ECS has something to do before the agent has: to take the task off its load balancer. */
    private static boolean isTakenOffFirst(Task task) {
        return task.state() == TaskState.RUNNING && task.spec().drains();
    }

    private void deactivate(Task task) {
        switch (task.state()) {
            case PROVISIONING, PENDING -> {
                engine.containers.stopAll(task); // none of them has started
                deprovision(task);
            }
            case RUNNING -> {
                if (task.spec().onFargate() || task.spec().drains()) {
                    engine.transitions.move(task, TaskState.DEACTIVATING);
                    engine.steps.begin(task, Step.DRAIN);
                } else {
                    stopContainers(task);
                }
            }
            case ACTIVATING -> stopContainers(task);
            case DEACTIVATING, STOPPING, DEPROVISIONING, STOPPED -> {
                // Already on its way.
            }
        }
    }

    void drained(Task task) {
        if (!AgentLink.isAwaited(task)) {
            stopContainers(task);
        }
    }

    private void stopContainers(Task task) {
        engine.steps.cancel(task.next);
        engine.transitions.move(task, TaskState.STOPPING);
        engine.containers.stopAll(task);
        containerStopped(task);
    }

    /** A container of a task that is wanted STOPPED has stopped; the last one ends STOPPING. */
    void containerStopped(Task task) {
        boolean reporting = task.next != null && task.next.isPending();
        if (task.state() == TaskState.STOPPING && !reporting && task.haveAllStopped()) {
            engine.steps.begin(task, Step.STOP);
        } else if (!AgentLink.isUp(task) && !reporting && task.haveAllStopped()) {
            heardAgain(task); // they ended by themselves before their agent heard that they were to
        }
    }

    void reported(Task task) {
        deprovision(task);
    }

    private void deprovision(Task task) {
        if (task.plan().hasEni()) {
            engine.transitions.move(task, TaskState.DEPROVISIONING);
            engine.steps.begin(task, Step.DETACH);
        } else {
            engine.steps.cancel(task.next);
            engine.transitions.move(task, TaskState.STOPPED);
        }
    }

    void detached(Task task) {
        task.detached = true;
        engine.transitions.move(task, TaskState.STOPPED);
    }

    /** The host is gone: nothing is left to stop in order. */
    void lose(Task task, StopCause cause) {
        if (!task.isStopping()) {
            engine.transitions.unwanted(task, cause);
        }
        engine.steps.cancel(task.next);
        engine.containers.lose(task);
        task.detached = true;
        engine.transitions.move(task, TaskState.STOPPED);
    }
}
