package dev.drydock.internal.ecs.service.scheduler;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.DiscoveryRegistry;
import dev.drydock.internal.account.TargetRegistry;
import dev.drydock.internal.account.metric.AlarmSource;
import dev.drydock.internal.call.JournalRecorder;
import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.ecs.instance.InstanceListener;
import dev.drydock.internal.ecs.instance.InstanceStore;
import dev.drydock.internal.ecs.placement.PlacementRuleParser;
import dev.drydock.internal.ecs.service.EcsService;
import dev.drydock.internal.ecs.service.ServiceStore;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.TaskCounts;
import dev.drydock.internal.ecs.task.TaskStore;
import dev.drydock.internal.ecs.task.engine.ImagePins;
import dev.drydock.internal.ecs.task.engine.TaskEngine;
import dev.drydock.internal.ecs.task.engine.TaskLauncher;
import dev.drydock.internal.ecs.taskdefinition.TaskDefinitionStore;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.report.Explanation;
import dev.drydock.time.Timings;
import java.util.function.Consumer;

/** Keeps services as desired: the scheduler, joined to the tasks it starts and stops. */
public final class ServiceScheduler {

    private final EngineServiceTasks serviceTasks;
    private final ServiceEventPublisher publisher;
    private final DeploymentAnswers deploymentAnswers;
    private final ServiceDeploymentRecorder recorder;
    private final ServiceStore services;
    private final DaemonReservations reservations;
    private final Reconciler reconciler;
    private final PlacementRuleParser rules;

    /** A scheduler over a store; from now on it listens to tasks, targets, alarms and instances. */
    public ServiceScheduler(
            RegionQueue queue,
            Timings timings,
            ServiceStore services,
            TaskStore tasks,
            TaskCounts counts,
            InstanceStore instances,
            TaskLauncher launcher,
            TaskEngine engine,
            TaskDefinitionStore definitions,
            TargetRegistry targets,
            AlarmSource alarms) {
        this.publisher = new ServiceEventPublisher(queue, services);
        this.rules = launcher.rules();
        this.services = services;
        TargetGroupRegistrar registrar = new TargetGroupRegistrar(queue, timings, targets, services, tasks, publisher);
        TaskPlans plans = new TaskPlans(launcher, definitions);
        this.reservations = new DaemonReservations(services, instances, launcher, plans);
        this.serviceTasks = new EngineServiceTasks(
                services, tasks, counts, instances, launcher, engine, plans, reservations, registrar, queue.chance());
        this.deploymentAnswers = new DeploymentAnswers(serviceTasks, alarms);
        this.recorder = new ServiceDeploymentRecorder(queue, timings, services, deploymentAnswers);
        this.reconciler = new Reconciler(
                queue,
                timings,
                services,
                serviceTasks,
                new ReconcileQueue(queue, timings),
                publisher,
                recorder,
                alarms);
        engine.listen(registrar);
        engine.listen(new ReconcilerTaskListener(reconciler));
        engine.listen(reservations);
        targets.listen(arn -> {
            EcsTask task = tasks.find(arn);
            if (task != null) {
                reconciler.targetChanged(task, registrar);
            }
        });
        alarms.listen(reconciler::alarmRaised);
        instances.listen(this::changed);
        instances.listenToEnds(gone -> reconciler.hostGone(gone.clusterArn()));
    }

    private void changed(EcsInstance instance) {
        reservations.renew(instance);
        reconciler.hostsChanged(instance.clusterArn());
    }

    /** From now on the listener is told of each service whose counts or deployments may have changed. */
    public void listen(Consumer<EcsService> told) {
        reconciler.listen(told);
    }

    /** From now on the tasks of services are registered with Cloud Map, too. */
    public void register(TaskEngine engine, AccountRegion home, DiscoveryRegistry discovery) {
        engine.listen(new DiscoveryRegistrar(home, discovery, services));
    }

    /** Lets all tasks of a deployment of these services run the same images. */
    public static ImagePins pins(ServiceStore services) {
        return new RevisionPins(services);
    }

    /** From now on a journal, too, is told what services do. */
    public void tellOf(JournalRecorder journal) {
        publisher.tellOf(journal);
    }

    /** Services are as in a snapshot now: tells the journal how many tasks they want, unless it is told. */
    public void restored(boolean isTold) {
        reconciler.restored(isTold);
    }

    /** Passes on what happens to instances, and moves tasks off those that drain. */
    public InstanceListener listener(InstanceListener others) {
        return new InstanceListener() {
            @Override
            public void deregistered(EcsInstance instance) {
                others.deregistered(instance);
                reconciler.hostsChanged(instance.clusterArn());
            }

            @Override
            public void draining(EcsInstance instance) {
                others.draining(instance);
                reservations.renew(instance);
                reconciler.draining(instance.clusterArn());
            }

            @Override
            public void reconnected(EcsInstance instance) {
                others.reconnected(instance);
            }

            @Override
            public void activated(EcsInstance instance) {
                others.activated(instance);
                changed(instance);
            }
        };
    }

    /**
     * Explains where the next task of a service would be placed.
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
        return serviceTasks.explain(service);
    }

    public PlacementRuleParser rules() {
        return rules;
    }

    public ServiceTasks serviceTasks() {
        return serviceTasks;
    }

    public Reconciler reconciler() {
        return reconciler;
    }

    public DeploymentAnswers deploymentAnswers() {
        return deploymentAnswers;
    }

    public ServiceDeploymentRecorder recorder() {
        return recorder;
    }
}
