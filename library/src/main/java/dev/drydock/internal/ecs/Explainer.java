package dev.drydock.internal.ecs;

import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.ecs.service.scheduler.ServiceScheduler;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.TaskStore;
import dev.drydock.internal.ecs.task.engine.TaskLauncher;
import dev.drydock.internal.ecs.task.operation.TaskOperations;
import dev.drydock.report.Explanation;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;

/** Says why tasks go where they go. */
public final class Explainer {

    private final TaskStore tasks;
    private final TaskLauncher launcher;
    private final TaskOperations operations;
    private final ServiceScheduler scheduler;

    Explainer(TaskStore tasks, TaskLauncher launcher, TaskOperations operations, ServiceScheduler scheduler) {
        this.tasks = tasks;
        this.launcher = launcher;
        this.operations = operations;
        this.scheduler = scheduler;
    }

    /**
     * Where one more task like a task, or one more of a service, would go now.
     *
     * @throws IllegalArgumentException if there is none, or Fargate runs it
     */
    public Explanation explain(String arn) {
        if (!arn.contains(":task/")) {
            return scheduler.explain(arn);
        }
        EcsTask task = tasks.find(arn);
        if (task == null) {
            throw new IllegalArgumentException("There is no task " + arn);
        }
        if (task.spec().onFargate()) {
            throw onFargate(arn);
        }
        if (!task.spec().owners().isEmpty()) {
            return scheduler.explain(task.spec().owners().get(0));
        }
        return launcher.explain(task.plan());
    }

    /**
     * Where the first task of a request would go now.
     *
     * @throws IllegalArgumentException if RunTask would refuse the request, or Fargate runs it
     */
    public Explanation explain(RunTaskRequest request) {
        Explanation explanation;
        try {
            explanation = operations.explain(request);
        } catch (Refusal refused) {
            throw new IllegalArgumentException("RunTask refuses the request: " + refused.text(), refused);
        }
        if (explanation == null) {
            throw onFargate("The request");
        }
        return explanation;
    }

    private static IllegalArgumentException onFargate(String what) {
        return new IllegalArgumentException(
                what + " runs on Fargate, which spreads tasks over the zones of their subnets");
    }
}
