package dev.drydock.internal.ecs.task.engine;

import dev.drydock.internal.account.StepOutcomes.Step;
import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.Steps;
import dev.drydock.internal.ecs.task.TaskState;
import dev.drydock.internal.ecs.task.TaskStore;
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

    private final TaskStore tasks;
    private final Steps steps;
    private final Shutdown shutdown;

    AgentLink(TaskStore tasks, Steps steps, Shutdown shutdown) {
        this.tasks = tasks;
        this.steps = steps;
        this.shutdown = shutdown;
    }

    void lost(EcsInstance instance) {
        for (EcsTask task : on(instance)) {
            if (task.instants().connectivityAt() >= 0) {
                task.cutOff(true);
                task.changed();
            }
        }
    }

    void back(EcsInstance instance) {
        for (EcsTask task : on(instance)) {
            // A network interface that is not attached yet connects its task when it is.
            if (task.isCutOff() || (task.instants().connectivityAt() < 0 && task.state() != TaskState.PROVISIONING)) {
                task.cutOff(false);
                task.instants().connected(steps.now());
                task.changed();
            }
            boolean waits = !task.isStepPending();
            if (waits && task.isStopping()) {
                shutdown.heardAgain(task);
            } else if (waits && task.state() == TaskState.PENDING) {
                steps.begin(task, Step.PREPARE);
            }
        }
    }

    private List<EcsTask> on(EcsInstance instance) {
        List<EcsTask> on = new ArrayList<>();
        for (EcsTask task : tasks.on(instance)) {
            if (task.state() != TaskState.STOPPED) {
                on.add(task);
            }
        }
        return on;
    }
}
