package dev.drydock.ecs.task;

import dev.drydock.account.Outcomes.Step;
import dev.drydock.ecs.instance.EcsInstance;
import java.util.ArrayList;
import java.util.List;

/**
 * The connections of container agents. ECS can tell an agent nothing while it is cut off: a task that was to start stays
 * PENDING and one that was to stop stays as it is, wanted STOPPED, until the agent is back or the instance deregistered. What
 * containers do by themselves goes on.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Task.html">Task: connectivity</a>
 */
final class AgentLink {

    private final TaskEngine engine;
    private final TaskStore tasks;

    AgentLink(TaskEngine engine, TaskStore tasks) {
        this.engine = engine;
        this.tasks = tasks;
    }

    /** Whether ECS can tell the agent of a task something; on Fargate it always can. */
    static boolean isUp(Task task) {
        EcsInstance instance = task.instance();
        return instance == null || instance.isConnected();
    }

    /** Whether a task that is wanted STOPPED waits for its agent to hear of it. */
    static boolean isAwaited(Task task) {
        return !isUp(task) && !task.haveAllStopped();
    }

    /** Whether the agent of a task goes on with it as before, as it does not know yet that the task is wanted STOPPED. */
    static boolean isUnheard(Task task) {
        return isAwaited(task) && task.state().compareTo(TaskState.RUNNING) <= 0;
    }

    void lost(EcsInstance instance) {
        for (Task task : on(instance)) {
            if (task.connectivityAt >= 0) {
                task.cutOff = true;
                task.changed();
            }
        }
    }

    void back(EcsInstance instance) {
        for (Task task : on(instance)) {
            // A network interface that is not attached yet connects its task when it is.
            if (task.cutOff || (task.connectivityAt < 0 && task.state() != TaskState.PROVISIONING)) {
                task.cutOff = false;
                task.connectivityAt = engine.transitions.now();
                task.changed();
            }
            boolean waits = task.next == null || !task.next.isPending();
            if (waits && task.isStopping()) {
                engine.shutdown.heardAgain(task);
            } else if (waits && task.state() == TaskState.PENDING) {
                engine.steps.begin(task, Step.PREPARE);
            }
        }
    }

    private List<Task> on(EcsInstance instance) {
        List<Task> on = new ArrayList<>();
        for (Task task : tasks.inCluster(instance.clusterArn())) {
            if (task.instance() == instance && task.state() != TaskState.STOPPED) {
                on.add(task);
            }
        }
        return on;
    }
}
