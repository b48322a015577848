package dev.drydock.ecs.service;

import dev.drydock.account.Timings;
import dev.drydock.call.Journal;
import dev.drydock.ecs.deployment.RollingUpdate;
import dev.drydock.ecs.instance.ContainerInstance;
import dev.drydock.ecs.instance.InstanceListener;
import dev.drydock.ecs.task.TaskEngine;
import dev.drydock.ecs.task.TaskLauncher;
import dev.drydock.ecs.task.TaskStore;
import dev.drydock.ecs.taskdefinition.TaskDefinitionStore;
import dev.drydock.kernel.Lane;

/** Keeps services as desired: the scheduler, joined to the tasks it starts and stops. */
public final class ServiceScheduler {

    private final TaskFleet fleet;
    private final Reconciler reconciler;

    /** A scheduler over a store; it hears of tasks from now on. */
    public ServiceScheduler(
            Lane lane,
            Timings timings,
            ServiceStore services,
            TaskStore tasks,
            TaskLauncher launcher,
            TaskEngine engine,
            TaskDefinitionStore definitions) {
        this.fleet = new EngineFleet(tasks, launcher, engine, definitions);
        this.reconciler = new Reconciler(lane, timings, services, new RollingUpdate(), fleet);
        engine.listen(new TaskNews(reconciler));
    }

    /** Tells a journal, too, what services do. */
    public void tellOf(Journal journal) {
        reconciler.tellOf(journal);
    }

    /** Passes on what happens to instances, and moves tasks off those that drain. */
    public InstanceListener listener(InstanceListener others) {
        return new InstanceListener() {
            @Override
            public void deregistered(ContainerInstance instance) {
                others.deregistered(instance);
            }

            @Override
            public void draining(ContainerInstance instance) {
                others.draining(instance);
                reconciler.draining(instance.clusterArn());
            }
        };
    }

    TaskFleet fleet() {
        return fleet;
    }

    Reconciler reconciler() {
        return reconciler;
    }
}
