package dev.drydock.internal.ecs.task.engine;

import dev.drydock.internal.account.StepOutcomes.Step;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.Steps;
import dev.drydock.internal.ecs.task.StopCause;
import dev.drydock.internal.ecs.task.TaskState;
import dev.drydock.internal.ecs.task.Transitions;
import dev.drydock.internal.ecs.task.container.ContainerRuntime;
import dev.drydock.internal.ecs.task.container.TaskEnding;

/** The way down: DEACTIVATING → STOPPING → DEPROVISIONING → STOPPED, each where there is something to do. */
final class Shutdown implements TaskEnding {

    private final Steps steps;
    private final Transitions transitions;
    private final ContainerRuntime containers;

    Shutdown(Steps steps, Transitions transitions, ContainerRuntime containers) {
        this.steps = steps;
        this.transitions = transitions;
        this.containers = containers;
    }

    /** Something decides to stop the task; the agent acts on it a little later. */
    void stop(EcsTask task, StopCause cause) {
        if (!task.isStopping()) {
            transitions.unwanted(task, cause);
            steps.begin(task, Step.STOP_NOTICE);
        }
    }

    /** An essential container is gone. The agent, which knows first, stops the others at once. */
    @Override
    public void essentialExit(EcsTask task, StopCause cause) {
        transitions.unwanted(task, cause);
        containers.stopAll(task);
        deactivate(task);
    }

    /** The task cannot start. */
    @Override
    public void failed(EcsTask task, StopCause cause) {
        transitions.unwanted(task, cause);
        deactivate(task);
    }

    void noticed(EcsTask task) {
        if (!task.isAwaited() || isTakenOffFirst(task)) {
            deactivate(task);
        }
    }

    /** The agent, which could not be reached, is back. */
    void heardAgain(EcsTask task) {
        if (task.state() == TaskState.DEACTIVATING) {
            drained(task);
        } else if (task.state().compareTo(TaskState.RUNNING) <= 0) {
            steps.begin(task, Step.STOP_NOTICE);
        }
    }

    /** Whether ECS has something to do before the agent has: to take the task off its load balancer. */
    private static boolean isTakenOffFirst(EcsTask task) {
        return task.state() == TaskState.RUNNING && task.spec().drains();
    }

    private void deactivate(EcsTask task) {
        switch (task.state()) {
            case PROVISIONING, PENDING -> {
                containers.stopAll(task); // none of them has started
                deprovision(task);
            }
            case RUNNING -> {
                if (task.spec().onFargate() || task.spec().drains()) {
                    transitions.move(task, TaskState.DEACTIVATING);
                    steps.begin(task, Step.DRAIN);
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

    void drained(EcsTask task) {
        if (!task.isAwaited()) {
            stopContainers(task);
        }
    }

    private void stopContainers(EcsTask task) {
        steps.cancel(task.next());
        transitions.move(task, TaskState.STOPPING);
        containers.stopAll(task);
        containerStopped(task);
    }

    /** A container of a task that is wanted STOPPED has stopped; the last one ends STOPPING. */
    @Override
    public void containerStopped(EcsTask task) {
        if (task.state() == TaskState.STOPPING && !task.isStepPending() && task.haveAllStopped()) {
            steps.begin(task, Step.STOP);
        } else if (!task.isReachable() && !task.isStepPending() && task.haveAllStopped()) {
            heardAgain(task); // they ended on their own before their agent heard that they should
        }
    }

    void reported(EcsTask task) {
        deprovision(task);
    }

    private void deprovision(EcsTask task) {
        if (task.plan().hasEni()) {
            transitions.move(task, TaskState.DEPROVISIONING);
            steps.begin(task, Step.DETACH);
        } else {
            steps.cancel(task.next());
            transitions.move(task, TaskState.STOPPED);
        }
    }

    void detached(EcsTask task) {
        task.detached();
        transitions.move(task, TaskState.STOPPED);
    }

    /** The host is gone: nothing is left to stop step by step. */
    void lose(EcsTask task, StopCause cause) {
        if (!task.isStopping()) {
            transitions.unwanted(task, cause);
        }
        steps.cancel(task.next());
        containers.lose(task);
        task.detached();
        transitions.move(task, TaskState.STOPPED);
    }
}
