package dev.drydock.internal.ecs.service.scheduler;

import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.ecs.instance.InstanceStore;
import dev.drydock.internal.ecs.instance.Reservation;
import dev.drydock.internal.ecs.service.EcsService;
import dev.drydock.internal.ecs.service.ServiceStore;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.TaskListener;
import dev.drydock.internal.ecs.task.TaskPlan;
import dev.drydock.internal.ecs.task.engine.TaskLauncher;
import org.jspecify.annotations.Nullable;

/**
 * Reserves room for daemons on the instances that qualify, before any other task can take it: as soon as a daemon or an
 * instance is added or changes.
 */
final class DaemonReservations implements TaskListener {

    private final ServiceStore services;
    private final InstanceStore instances;
    private final TaskLauncher launcher;
    private final TaskPlans plans;

    DaemonReservations(ServiceStore services, InstanceStore instances, TaskLauncher launcher, TaskPlans plans) {
        this.services = services;
        this.instances = instances;
        this.launcher = launcher;
        this.plans = plans;
    }

    /** A daemon was created or has changed, or is being deleted. */
    void renew(EcsService daemon) {
        for (EcsInstance each : instances.inCluster(daemon.settings().clusterArn())) {
            renew(daemon, each);
        }
    }

    /** An instance was registered or has changed. */
    void renew(EcsInstance instance) {
        for (EcsService each : services.inCluster(ServiceStore.clusterName(instance.clusterArn()))) {
            if (each.isDaemon()) {
                renew(each, instance);
            }
        }
    }

    private void renew(EcsService daemon, EcsInstance instance) {
        if (!instance.isGone()) {
            instance.load().claim(daemon.arn(), daemon.isActive() ? wantedOn(daemon, instance) : null);
        }
    }

    /** What the next task of a daemon takes of an instance; null if the daemon is not meant for it. */
    private @Nullable Reservation wantedOn(EcsService daemon, EcsInstance instance) {
        TaskPlan plan = plans.of(daemon, daemon.primary(), "");
        return launcher.isMeantFor(plan, instance) ? plan.needs().reservation() : null;
    }

    @Override
    public void launched(EcsTask task) {
        hold(task, 1);
    }

    @Override
    public void stopped(EcsTask task) {
        hold(task, -1);
    }

    private void hold(EcsTask task, int times) {
        EcsInstance instance = task.instance();
        String daemon = instance == null ? null : daemonOf(task);
        if (instance != null && daemon != null) {
            Reservation held = task.plan().needs().reservation();
            instance.load().hold(daemon, held, times);
        }
    }

    private @Nullable String daemonOf(EcsTask task) {
        if (task.spec().owners().isEmpty()) {
            return null;
        }
        EcsService owner = services.find(task.spec().owners().get(0));
        return owner != null && owner.isDaemon() ? owner.arn() : null;
    }
}
