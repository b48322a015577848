package dev.drydock.ecs.service;

import dev.drydock.account.Neighbors;
import dev.drydock.account.Timings;
import dev.drydock.call.Journal;
import dev.drydock.ecs.instance.ContainerInstance;
import dev.drydock.ecs.instance.InstanceListener;
import dev.drydock.ecs.instance.InstanceStore;
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
    private final Herald herald;
    private final DeploymentAnswers deploymentAnswers;
    private final Chronicler chronicler;
    private final ServiceStore services;
    private final DaemonReservations reservations;
    private final Reconciler reconciler;
    private final RuleReader rules;

    /** A scheduler over a store; it hears of tasks, targets, alarms and instances from now on. */
    public ServiceScheduler(
            Lane lane,
            Timings timings,
            ServiceStore services,
            TaskStore tasks,
            InstanceStore instances,
            TaskLauncher launcher,
            TaskEngine engine,
            TaskDefinitionStore definitions,
            Neighbors neighbors) {
        this.herald = new Herald(lane);
        this.rules = launcher.rules();
        this.services = services;
        Registrations registrations = new Registrations(lane, timings, neighbors.targets(), services, tasks, herald);
        TaskPlans plans = new TaskPlans(launcher, definitions);
        this.reservations = new DaemonReservations(services, instances, launcher, plans);
        this.fleet = new EngineFleet(
                services, tasks, instances, launcher, engine, plans, reservations, registrations, lane.chance());
        this.deploymentAnswers = new DeploymentAnswers(fleet, neighbors.alarms());
        this.chronicler = new Chronicler(lane, timings, services, deploymentAnswers);
        this.reconciler = new Reconciler(
                lane,
                timings,
                services,
                fleet,
                new ReconcileQueue(lane, timings),
                herald,
                chronicler,
                neighbors.alarms());
        engine.pinImages(new RevisionPins(services));
        engine.listen(registrations);
        engine.listen(new TaskNews(reconciler));
        engine.listen(reservations);
        neighbors.targets().listen(task -> reconciler.targetChanged(task, registrations));
        neighbors.alarms().listen(reconciler::alarmRaised);
        instances.listen(this::changed);
    }

    private void changed(ContainerInstance instance) {
        reservations.renew(instance);
        reconciler.hostsChanged(instance.clusterArn());
    }

    /** Tells a journal, too, what services do. */
    public void tellOf(Journal journal) {
        herald.tellOf(journal);
    }

    /** Passes on what happens to instances, and moves tasks off those that drain. */
    public InstanceListener listener(InstanceListener others) {
        return new InstanceListener() {
            @Override
            public void deregistered(ContainerInstance instance) {
                others.deregistered(instance);
                reconciler.hostsChanged(instance.clusterArn());
            }

            @Override
            public void draining(ContainerInstance instance) {
                others.draining(instance);
                reservations.renew(instance);
                reconciler.draining(instance.clusterArn());
            }

            @Override
            public void reconnected(ContainerInstance instance) {
                others.reconnected(instance);
            }

            @Override
            public void activated(ContainerInstance instance) {
                others.activated(instance);
                changed(instance);
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
        if (service == null || service.deployments().isEmpty()) {
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

    DeploymentAnswers deploymentAnswers() {
        return deploymentAnswers;
    }

    Chronicler chronicler() {
        return chronicler;
    }
}
