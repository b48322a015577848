package dev.drydock.ecs.service;

import dev.drydock.account.Timings;
import dev.drydock.call.Journal;
import dev.drydock.ecs.deployment.RollingUpdate;
import dev.drydock.ecs.instance.ContainerInstance;
import dev.drydock.ecs.instance.InstanceListener;
import dev.drydock.ecs.placement.Explanation;
import dev.drydock.ecs.placement.RuleReader;
import dev.drydock.ecs.task.TaskEngine;
import dev.drydock.ecs.task.TaskLauncher;
import dev.drydock.ecs.task.TaskStore;
import dev.drydock.ecs.taskdefinition.TaskDefinitionStore;
import dev.drydock.kernel.Lane;

/** Keeps services as desired: the scheduler, joined to the tasks it starts and stops. */
public final class ServiceScheduler {

    private final EngineFleet fleet;
    private final ServiceStore services;
    private final Reconciler reconciler;
    private final RuleReader rules;

    /** A scheduler over a store; it hears of tasks from now on. */
    public ServiceScheduler(
            Lane lane,
            Timings timings,
            ServiceStore services,
            TaskStore tasks,
            TaskLauncher launcher,
            TaskEngine engine,
            TaskDefinitionStore definitions) {
        this.rules = launcher.rules();
        this.fleet = new EngineFleet(tasks, launcher, engine, definitions, lane.chance());
        this.services = services;
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

    /**
     * Why the next task of a service would go where it would go.
     *
     * @throws IllegalArgumentException if there is no such service at work, or Fargate runs its tasks
     */
    public Explanation explain(String serviceArn) {
        EcsService service = services.find(serviceArn);
        if (service == null || service.deployments.isEmpty()) {
            throw new IllegalArgumentException("There is no service " + serviceArn + " at work");
        }
        if (service.onFargate()) {
            throw new IllegalArgumentException(
                    serviceArn + " runs on Fargate, which spreads its tasks over the zones of their subnets");
        }
        return fleet.explain(service);
    }

    RuleReader rules() {
        return rules;
    }

    TaskFleet fleet() {
        return fleet;
    }

    Reconciler reconciler() {
        return reconciler;
    }
}
