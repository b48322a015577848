package dev.drydock.ecs.service;

import dev.drydock.account.AlarmSource;
import dev.drydock.account.Timing;
import dev.drydock.account.Timings;
import dev.drydock.ecs.deployment.Action;
import dev.drydock.ecs.deployment.BackOff;
import dev.drydock.ecs.deployment.CircuitBreaker;
import dev.drydock.ecs.deployment.CircuitBreaker.Failure;
import dev.drydock.ecs.deployment.DaemonUpdate;
import dev.drydock.ecs.deployment.DeploymentStrategy;
import dev.drydock.ecs.deployment.HostView;
import dev.drydock.ecs.deployment.RollingUpdate;
import dev.drydock.ecs.deployment.TaskView;
import dev.drydock.kernel.Event;
import dev.drydock.kernel.EventKind;
import dev.drydock.kernel.Lane;
import dev.drydock.kernel.Ticket;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.DeploymentAlarms;

/**
 * The scheduler of services. Level-triggered: whatever happens only says that a service is to be looked at, and each look
 * decides afresh from how things stand. A service has one look pending at most.
 */
final class Reconciler {

    private final Lane lane;
    private final Timings timings;
    private final ServiceStore services;
    private final DeploymentStrategy rolling = new RollingUpdate();
    private final DeploymentStrategy daemons = new DaemonUpdate();
    private final TaskFleet fleet;
    private final ServiceViews views;
    private final Chronicler chronicler;
    private final Herald herald;
    private final Execution execution;

    /** A service is to be looked at. */
    record Reconcile(String service) implements Event {}

    Reconciler(
            Lane lane,
            Timings timings,
            ServiceStore services,
            TaskFleet fleet,
            Herald herald,
            Chronicler chronicler,
            AlarmSource alarms) {
        this.lane = lane;
        this.timings = timings;
        this.services = services;
        this.fleet = fleet;
        this.views = new ServiceViews(fleet, timings, alarms, services.zones().size());
        this.herald = herald;
        this.chronicler = chronicler;
        this.execution = new Execution(lane, services, fleet, herald, this, chronicler);
        lane.on(Reconcile.class, this::reconcile);
    }

    /** A caller has given a service a new deployment. Alarms that are in ALARM already are ignored for all of it. */
    void deployed(EcsService service) {
        service.primary().watched =
                !views.isFiring(service.settings.deploymentConfiguration().alarms());
        chronicler.begin(service);
        changed(service);
    }

    /** A caller has changed a service. */
    void changed(EcsService service) {
        if (service.isDaemon()) {
            fleet.reserve(service);
        }
        look(service, timings.of(Timing.SERVICE_REACTION), EventKind.TRANSITION);
    }

    /** One step has made another possible. */
    void goOn(EcsService service) {
        look(service, timings.of(Timing.SERVICE_NEXT_STEP), EventKind.TRANSITION);
    }

    /** Replaced tasks are gone. */
    void retired(EcsService service) {
        look(service, timings.of(Timing.DEPLOYMENT_COMPLETION), EventKind.TRANSITION);
    }

    /** An earlier look wins, and stays one that callers wait for if either is. */
    private void look(EcsService service, Duration delay, EventKind kind) {
        Ticket pending = service.pass;
        Duration due = delay;
        EventKind wanted = kind;
        if (pending != null && pending.isPending()) {
            Duration left = Duration.ofMillis(pending.due().toEpochMilli() - lane.tick());
            boolean sooner = left.compareTo(delay) <= 0;
            if (sooner && (service.passAwaited || !kind.isForeground())) {
                return;
            }
            due = sooner ? left : delay;
            wanted = service.passAwaited ? EventKind.TRANSITION : kind;
            lane.cancel(pending);
        }
        service.passAwaited = wanted.isForeground();
        service.pass = lane.schedule(due, wanted, new Reconcile(service.arn()), service.subjects);
    }

    private void reconcile(Reconcile event) {
        EcsService service = services.find(event.service());
        if (service == null || service.status == EcsService.Status.INACTIVE) {
            return;
        }
        service.pass = null;
        long now = lane.tick();
        if (service.isDaemon() && service.isActive()) {
            fleet.reserve(service);
            service.desired = wanted(service);
        }
        DeploymentStrategy strategy = service.isDaemon() ? daemons : rolling;
        List<Action> actions = strategy.decide(views.of(service), now);
        execution.carryOut(service, actions);
        for (Action action : actions) {
            if (action instanceof Action.Wait wait && service.status != EcsService.Status.INACTIVE) {
                EventKind kind = wait.background() ? EventKind.UPKEEP : EventKind.TRANSITION;
                look(service, Duration.ofMillis(Math.max(1, wait.until() - now)), kind);
            }
        }
    }

    /** How many instances want a task of a daemon. */
    private int wanted(EcsService service) {
        int count = 0;
        for (HostView host : fleet.hosts(service)) {
            count += host.wanted() ? 1 : 0;
        }
        return count;
    }

    // ---- what happens around services

    /** A target's health has changed. That it is unhealthy is noticed later, as AWS does. */
    void targetChanged(String task, Registrations registrations) {
        ServiceStore.Owner owner = services.ownerOf(task);
        if (owner == null) {
            return;
        }
        if (registrations.health(owner.deployment(), task) == TaskView.Health.UNHEALTHY) {
            look(owner.service(), replacement(Timing.UNHEALTHY_TARGET_REACTION), EventKind.TRANSITION);
        } else {
            goOn(owner.service());
        }
    }

    /** A crash right after the start must not be answered at the same instant, or time would never move. */
    private Duration replacement(Timing reaction) {
        return Duration.ofMillis(
                Math.max(timings.of(reaction).toMillis(), atLeastOne(timings.of(Timing.SOONEST_REPLACEMENT))));
    }

    /** An alarm has gone off: deployments that watch it are looked at when the next poll finds it. */
    void alarmRaised(String name) {
        for (EcsService service : services.all()) {
            DeploymentAlarms alarms = service.settings.deploymentConfiguration().alarms();
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
            if (service.status == EcsService.Status.INACTIVE || service.onFargate()) {
                continue;
            }
            if (!service.isActive()) {
                goOn(service);
                continue;
            }
            if (service.isDaemon()) {
                service.primary().retryAt = service.primary().notPlaced ? 0 : service.primary().retryAt;
                changed(service);
            } else if (service.primary().notPlaced) {
                service.primary().retryAt = 0;
                changed(service);
            } else if (service.deployments.size() > 1) {
                goOn(service);
            } else if (service.isRebalanced() && service.steadyAt >= 0) {
                look(service, timings.of(Timing.SERVICE_REACTION), EventKind.UPKEEP);
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
        if (!deployment.hasRun) {
            deployment.hasRun = true;
            deployment.failures = 0;
        }
        deployment.attempts = 0;
        deployment.batchFailed = false;
        deployment.retryAt = 0;
        if (!deployment.notPlaced) {
            owner.service().events.resolved();
        }
        goOn(owner.service());
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
        service.steadyAt = -1;
        if (failedToStart) {
            failed(owner.deployment(), Failure.NEVER_RAN);
            if (reason != null) {
                herald.complain(service, service.texts.cannotStart(reason));
            }
        }
        look(service, replacement(Timing.SERVICE_REPLACEMENT), EventKind.TRANSITION);
    }

    void stopped(String task) {
        ServiceStore.Owner owner = services.ownerOf(task);
        if (owner == null) {
            return;
        }
        services.disowns(owner.deployment(), task);
        boolean waits =
                owner.service().deployments.size() > 1 || owner.service().isDaemon();
        if (waits || !owner.service().isActive()) {
            goOn(owner.service());
        }
    }

    void healthChanged(String task) {
        ServiceStore.Owner owner = services.ownerOf(task);
        if (owner != null) {
            goOn(owner.service());
        }
    }

    /** What was to stop may stop now, or has to be left alone. */
    void protectionChanged(String task) {
        ServiceStore.Owner owner = services.ownerOf(task);
        if (owner != null) {
            goOn(owner.service());
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

    private static long atLeastOne(Duration duration) {
        return Math.max(1, duration.toMillis());
    }

    /** Room may come at any time; unlike for tasks that fail, there is no use in waiting longer and longer. */
    void refused(EcsDeployment deployment) {
        long latest = lane.tick() + atLeastOne(timings.of(Timing.SERVICE_PLACEMENT_RETRY));
        deployment.retryAt = Math.min(deployment.retryAt, latest);
    }

    /** Counts a failure towards the breaker and, if the task never ran, slows the next attempt down. */
    void failed(EcsDeployment deployment, Failure failure) {
        long now = lane.tick();
        if (CircuitBreaker.counts(failure, deployment.hasRun)) {
            deployment.failures++;
            deployment.lastFailureAt = now;
        }
        if (failure == Failure.NEVER_RAN && !deployment.batchFailed) {
            deployment.batchFailed = true;
            deployment.attempts++;
            long first = atLeastOne(timings.of(Timing.SERVICE_START_RETRY));
            deployment.retryAt = now + BackOff.delay(deployment.attempts, first);
        }
    }
}
