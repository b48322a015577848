package dev.drydock.ecs.service.scheduler;

import dev.drydock.account.AlarmSource;
import dev.drydock.account.Timing;
import dev.drydock.account.Timings;
import dev.drydock.ecs.deployment.Action;
import dev.drydock.ecs.deployment.CircuitBreaker.Failure;
import dev.drydock.ecs.deployment.DaemonUpdate;
import dev.drydock.ecs.deployment.HostView;
import dev.drydock.ecs.deployment.RollingUpdate;
import dev.drydock.ecs.deployment.RolloutStrategy;
import dev.drydock.ecs.deployment.TaskView;
import dev.drydock.ecs.service.EcsDeployment;
import dev.drydock.ecs.service.EcsService;
import dev.drydock.ecs.service.ServiceStore;
import dev.drydock.kernel.EventKind;
import dev.drydock.kernel.Lane;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.DeploymentAlarms;

/**
 * The scheduler of services. Level-triggered: whatever happens only says that a service is to be looked at, and each look
 * decides afresh from how things stand then.
 */
public final class Reconciler {

    private final Lane lane;
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

    Reconciler(
            Lane lane,
            Timings timings,
            ServiceStore services,
            ServiceTasks serviceTasks,
            ReconcileQueue queue,
            ServiceEventPublisher publisher,
            ServiceDeploymentRecorder recorder,
            AlarmSource alarms) {
        this.queue = queue;
        this.backOff = new LaunchBackOff(lane, timings);
        this.lane = lane;
        this.timings = timings;
        this.services = services;
        this.serviceTasks = serviceTasks;
        this.views =
                new ServiceViews(serviceTasks, timings, alarms, services.zones().size());
        this.publisher = publisher;
        this.recorder = recorder;
        this.executor = new ActionExecutor(lane, services, serviceTasks, publisher, queue, backOff, recorder);
        lane.on(ReconcileQueue.Reconcile.class, this::reconcile);
    }

    /** A caller has given a service a new deployment. Alarms that are in ALARM already are ignored for all of it. */
    public void deployed(EcsService service) {
        service.primary()
                .watch(!views.isFiring(
                        service.settings().deploymentConfiguration().alarms()));
        recorder.begin(service);
        changed(service);
    }

    /** A caller has changed a service. */
    public void changed(EcsService service) {
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
        long now = lane.tick();
        if (service.isDaemon() && service.isActive()) {
            serviceTasks.reserve(service);
            service.desire(wanted(service));
        }
        RolloutStrategy strategy = service.isDaemon() ? daemons : rolling;
        List<Action> actions = strategy.decide(views.of(service), now);
        executor.carryOut(service, actions);
        for (Action action : actions) {
            if (action instanceof Action.Wait wait && service.status() != EcsService.Status.INACTIVE) {
                EventKind kind = wait.background() ? EventKind.UPKEEP : EventKind.TRANSITION;
                queue.look(service, Duration.ofMillis(Math.max(1, wait.until() - now)), kind);
            }
        }
    }

    /** How many instances want a task of a daemon. */
    private int wanted(EcsService service) {
        int count = 0;
        for (HostView host : serviceTasks.hosts(service)) {
            count += host.wanted() ? 1 : 0;
        }
        return count;
    }

    // ---- what happens around services

    /** A target's health has changed. That it is unhealthy is noticed later, as AWS does. */
    void targetChanged(String task, TargetGroupRegistrar registrar) {
        ServiceStore.Owner owner = services.ownerOf(task);
        if (owner == null) {
            return;
        }
        if (registrar.health(owner.deployment(), task) == TaskView.Health.UNHEALTHY) {
            queue.replace(owner.service(), Timing.UNHEALTHY_TARGET_REACTION);
        } else {
            queue.goOn(owner.service());
        }
    }

    /** An alarm has gone off: deployments that watch it are looked at when the next poll finds it. */
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
     * The instances of a cluster are others now: its daemons may want other tasks, there may be room for a task that had
     * none, a zone may have come that tasks are to be balanced over, and an agent may be back that replaced tasks wait for.
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

    // ---- what happens to tasks

    void running(String task) {
        ServiceStore.Owner owner = services.ownerOf(task);
        if (owner == null) {
            return;
        }
        EcsDeployment deployment = owner.deployment();
        deployment.attempts().ran();
        if (!deployment.attempts().isNotPlaced()) {
            owner.service().events().resolved();
        }
        queue.goOn(owner.service());
    }

    /**
     * A task is wanted STOPPED, not by this scheduler.
     *
     * @param failedToStart whether it never was RUNNING, and that is its own fault
     * @param reason why, where events tell it
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
    }

    void healthChanged(String task) {
        ServiceStore.Owner owner = services.ownerOf(task);
        if (owner != null) {
            queue.goOn(owner.service());
        }
    }

    /** What was to stop may stop now, or has to be left alone. */
    void protectionChanged(String task) {
        ServiceStore.Owner owner = services.ownerOf(task);
        if (owner != null) {
            queue.goOn(owner.service());
        }
    }

    /** An instance drains: every service with tasks there is looked at, and any other is found as it should be. */
    void draining(String clusterArn) {
        for (EcsService service : services.inCluster(ServiceStore.clusterName(clusterArn))) {
            if (service.isActive() && !service.onFargate()) {
                changed(service);
            }
        }
    }
}
