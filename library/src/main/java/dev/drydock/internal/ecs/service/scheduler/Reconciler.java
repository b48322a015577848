package dev.drydock.internal.ecs.service.scheduler;

import dev.drydock.internal.account.metric.AlarmSource;
import dev.drydock.internal.ecs.deployment.Action;
import dev.drydock.internal.ecs.deployment.CircuitBreaker.Failure;
import dev.drydock.internal.ecs.deployment.DaemonUpdate;
import dev.drydock.internal.ecs.deployment.HostView;
import dev.drydock.internal.ecs.deployment.RollingUpdate;
import dev.drydock.internal.ecs.deployment.RolloutStrategy;
import dev.drydock.internal.ecs.deployment.TaskView;
import dev.drydock.internal.ecs.service.EcsService;
import dev.drydock.internal.ecs.service.LaunchAttempts;
import dev.drydock.internal.ecs.service.ServiceStore;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.kernel.EventKind;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.DeploymentAlarms;

/**
 * The scheduler of services. Level-triggered: an event only causes a look at the service, and each look decides from the
 * state it finds.
 */
public final class Reconciler {

    private final RegionQueue regionQueue;
    private final Timings timings;
    private final ServiceStore services;
    private final RolloutStrategy rolling = new RollingUpdate();
    private final RolloutStrategy daemons = new DaemonUpdate();
    private final ServiceTasks serviceTasks;
    private final ServiceViews views;
    private final ServiceDeploymentRecorder recorder;
    private final ServiceEventPublisher publisher;
    private final ActionExecutor executor;
    private final ReconcileQueue queue;
    private final LaunchBackOff backOff;
    private final List<Consumer<EcsService>> listeners = new ArrayList<>();

    Reconciler(
            RegionQueue regionQueue,
            Timings timings,
            ServiceStore services,
            ServiceTasks serviceTasks,
            ReconcileQueue queue,
            ServiceEventPublisher publisher,
            ServiceDeploymentRecorder recorder,
            AlarmSource alarms) {
        this.queue = queue;
        this.backOff = new LaunchBackOff(regionQueue, timings);
        this.regionQueue = regionQueue;
        this.timings = timings;
        this.services = services;
        this.serviceTasks = serviceTasks;
        this.views =
                new ServiceViews(serviceTasks, timings, alarms, services.zones().size());
        this.publisher = publisher;
        this.recorder = recorder;
        this.executor = new ActionExecutor(regionQueue, services, serviceTasks, publisher, queue, backOff, recorder);
        regionQueue.on(ReconcileQueue.Reconcile.class, this::reconcile);
    }

    /** From now on the listener is told of each service whose counts or deployments may have changed. */
    void listen(Consumer<EcsService> listener) {
        listeners.add(listener);
    }

    private void tell(EcsService service, int desired) {
        publisher.wants(service, desired);
        tell(service);
    }

    /** Counts may have changed, not what is wanted. */
    private void tell(EcsService service) {
        for (int i = 0; i < listeners.size(); i++) {
            listeners.get(i).accept(service);
        }
    }

    /** A caller has started a new deployment. Alarms that are in ALARM already are ignored until it ends. */
    public void deployed(EcsService service) {
        service.primary()
                .watch(!views.isFiring(
                        service.settings().deploymentConfiguration().alarms()));
        recorder.begin(service);
        changed(service);
    }

    /** A caller has changed a service. */
    public void changed(EcsService service) {
        tell(service, desired(service));
        if (service.isDaemon()) {
            serviceTasks.reserve(service);
        }
        queue.changed(service);
    }

    private void reconcile(ReconcileQueue.Reconcile event) {
        EcsService service = services.find(event.service());
        if (service == null || service.status() == EcsService.Status.INACTIVE) {
            return;
        }
        service.scheduling().looked();
        long now = regionQueue.tick();
        if (service.isDaemon() && service.isActive()) {
            serviceTasks.reserve(service);
            service.desire(wanted(service));
        }
        RolloutStrategy strategy = service.isDaemon() ? daemons : rolling;
        List<Action> actions = strategy.decide(views.of(service), now);
        executor.carryOut(service, actions);
        tell(service, service.desired());
        for (Action action : actions) {
            if (action instanceof Action.Wait wait && service.status() != EcsService.Status.INACTIVE) {
                EventKind kind = switch (wait.pace()) {
                    case NEXT_STEP -> EventKind.TRANSITION;
                    case BAKE -> EventKind.BAKE;
                    case LATER -> EventKind.UPKEEP;
                };
                queue.look(service, Duration.ofMillis(Math.max(1, wait.until() - now)), kind);
            }
        }
    }

    /**
     * Services are as in a snapshot now.
     *
     * @param isTold whether the journal knows of that how many tasks they want
     */
    void restored(boolean isTold) {
        publisher.restored();
        for (EcsService service : services.all()) {
            if (isTold) {
                publisher.isTold(service, desired(service));
            } else {
                publisher.wants(service, desired(service));
            }
        }
    }

    /** What callers are shown: a daemon wants a task on each instance that qualifies, also before it is looked at. */
    private int desired(EcsService service) {
        return service.isDaemon() && service.isActive() ? wanted(service) : service.desired();
    }

    /** How many instances qualify for a daemon. */
    private int wanted(EcsService service) {
        int count = 0;
        for (HostView host : serviceTasks.hosts(service)) {
            count += host.wanted() ? 1 : 0;
        }
        return count;
    }

    // ---- what happens around services

    /** A target's health has changed. As on AWS, it takes a while until an unhealthy one is noticed. */
    void targetChanged(EcsTask task, TargetGroupRegistrar registrar) {
        ServiceStore.Owner owner = services.ownerOf(task.arn());
        if (owner == null) {
            return;
        }
        if (registrar.health(owner.deployment(), task) == TaskView.Health.UNHEALTHY) {
            queue.replace(owner.service(), Timing.UNHEALTHY_TARGET_REACTION);
        } else {
            queue.goOn(owner.service());
        }
    }

    /** An alarm is in ALARM: the next poll of the deployments that watch it will find it. */
    void alarmRaised(String name) {
        for (EcsService service : services.all()) {
            DeploymentAlarms alarms =
                    service.settings().deploymentConfiguration().alarms();
            if (service.isActive() && alarms != null && alarms.alarmNames().contains(name)) {
                changed(service);
            }
        }
    }

    /**
     * The instances of a cluster have changed: daemons may need other tasks, there may be room for a task that had none,
     * tasks may have to be balanced over a new zone, and an agent may be back that replaced tasks wait for.
     */
    void hostsChanged(String clusterArn) {
        for (EcsService service : services.inCluster(ServiceStore.clusterName(clusterArn))) {
            if (service.status() == EcsService.Status.INACTIVE || service.onFargate()) {
                continue;
            }
            if (!service.isActive()) {
                queue.goOn(service);
                continue;
            }
            if (service.isDaemon()) {
                service.primary().attempts().retryIfNotPlaced();
                changed(service);
            } else if (service.primary().attempts().isNotPlaced()) {
                service.primary().attempts().retryIfNotPlaced();
                changed(service);
            } else if (service.deployments().size() > 1) {
                queue.goOn(service);
            } else if (service.isRebalanced() && service.scheduling().steadyAt() >= 0) {
                queue.look(service, timings.of(Timing.SERVICE_REACTION), EventKind.UPKEEP);
            }
        }
    }

    /** A cluster has one instance fewer, so its daemons want a task fewer; those that ran there are stopped already. */
    void hostGone(String clusterArn) {
        for (EcsService service : services.inCluster(ServiceStore.clusterName(clusterArn))) {
            if (service.isDaemon() && service.isActive()) {
                tell(service, desired(service));
            }
        }
    }

    // ---- what happens to tasks

    void running(String task) {
        ServiceStore.Owner owner = services.ownerOf(task);
        if (owner == null) {
            return;
        }
        EcsService service = owner.service();
        LaunchAttempts attempts = owner.deployment().attempts();
        boolean trouble = attempts.hasFailures();
        attempts.ran();
        if (!attempts.isNotPlaced()) {
            trouble |= service.events().resolved();
        }
        TaskView started = serviceTasks.view(owner.deployment(), task);
        if (trouble || !service.isActive() || started == null || !started.countsOnlyLater()) {
            queue.goOn(service);
        } else {
            queue.counts(service, started.startedAt());
        }
        tell(service);
    }

    /**
     * A task is to be stopped, and not by this scheduler.
     *
     * @param failedToStart whether it never was RUNNING, through its own fault
     * @param reason why, if events report it
     */
    void stopping(String task, boolean failedToStart, @Nullable String reason) {
        ServiceStore.Owner owner = services.ownerOf(task);
        if (owner == null) {
            return;
        }
        EcsService service = owner.service();
        service.scheduling().unsettled();
        if (failedToStart) {
            backOff.failed(owner.deployment(), Failure.NEVER_RAN);
            if (reason != null) {
                publisher.complain(service, service.texts().cannotStart(reason));
            }
        }
        queue.replace(service, Timing.SERVICE_REPLACEMENT);
    }

    /** A task has drained, if it had to: if it was the last of a deployment or a service that ends, that is over. */
    void shuttingDown(String task) {
        ServiceStore.Owner owner = services.ownerOf(task);
        if (owner == null) {
            return;
        }
        EcsService service = owner.service();
        boolean ends = owner.deployment() != service.primary() || !service.isActive();
        ServiceTasks.Counted left = serviceTasks.counted(owner.deployment());
        if (ends && left.pending() + left.running() == 0) {
            queue.drained(service);
        }
        tell(service, desired(service)); // a daemon may have lost the instance itself
    }

    void stopped(String task) {
        ServiceStore.Owner owner = services.ownerOf(task);
        if (owner == null) {
            return;
        }
        services.disowns(owner.deployment(), task);
        boolean waits =
                owner.service().deployments().size() > 1 || owner.service().isDaemon();
        if (waits || !owner.service().isActive()) {
            queue.goOn(owner.service());
        }
        tell(owner.service());
    }

    void healthChanged(String task) {
        ServiceStore.Owner owner = services.ownerOf(task);
        if (owner != null) {
            queue.goOn(owner.service());
        }
    }

    /** A task that was protected may be stopped now, or the other way round. */
    void protectionChanged(String task) {
        ServiceStore.Owner owner = services.ownerOf(task);
        if (owner != null) {
            queue.goOn(owner.service());
        }
    }

    /** An instance drains: all services of the cluster are looked at; those without tasks there are left as they are. */
    void draining(String clusterArn) {
        for (EcsService service : services.inCluster(ServiceStore.clusterName(clusterArn))) {
            if (service.isActive() && !service.onFargate()) {
                changed(service);
            }
        }
    }
}
