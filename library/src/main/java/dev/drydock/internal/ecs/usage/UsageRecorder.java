package dev.drydock.internal.ecs.usage;

import dev.drydock.internal.account.TargetRegistry;
import dev.drydock.internal.container.ContainerScript;
import dev.drydock.internal.ecs.cluster.EcsCluster;
import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.ecs.service.EcsService;
import dev.drydock.internal.ecs.task.EcsContainer;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.TaskListener;
import dev.drydock.internal.kernel.RegionQueue;

/**
 * Writes down what happens, as far as metrics go.
 *
 * <p>A task is measured from RUNNING until its containers are told to stop, as its agent knows no other states: while it
 * drains it still is.
 */
public final class UsageRecorder implements TaskListener {

    private static final String CLUSTER = "cluster/";

    private final RegionQueue queue;
    private final UsageHistory history;
    private final TargetRegistry targets;

    /** Writes into a history. */
    public UsageRecorder(RegionQueue queue, UsageHistory history, TargetRegistry targets) {
        this.queue = queue;
        this.history = history;
        this.targets = targets;
        targets.listen(this::targetChanged);
    }

    // ---- tasks

    @Override
    public void launched(EcsTask task) {
        history.launched(task, queue.tick());
    }

    @Override
    public void running(EcsTask task) {
        TaskLife life = history.life(task.arn());
        if (life == null) {
            return;
        }
        life.running(queue.tick());
        EcsContainer[] containers = task.containers();
        for (int i = 0; i < containers.length; i++) {
            if (containers[i].isRunning()) {
                begins(life, containers[i]);
            }
        }
        if (life.isShared() && targets.isRegistered(task.arn())) {
            life.serves(targets.getsRequests(task.arn()), queue.tick());
        }
    }

    private void begins(TaskLife life, EcsContainer container) {
        ContainerScript script = container.script();
        UseProfile profile = script == null ? null : UseProfile.of(script);
        if (profile != null) {
            life.uses(
                    new ContainerRun(container.index(), history.once(profile), container.startedAt(), Long.MAX_VALUE));
        }
    }

    private void targetChanged(String task) {
        TaskLife life = history.life(task);
        if (life != null && life.runningAt() >= 0 && life.isShared()) {
            life.serves(targets.getsRequests(task), queue.tick());
        }
    }

    @Override
    public void restarted(EcsTask task, String container, int exitCode, int times) {
        TaskLife life = history.life(task.arn());
        if (life == null) {
            return;
        }
        int place = life.kind.place(container);
        life.exited(place, queue.tick());
        life.restarted(queue.tick());
        if (life.runningAt() >= 0) {
            // Its script is known again only once it is looked up; it is the one of its last process.
            for (ContainerRun each : life.runs().toArray(ContainerRun[]::new)) {
                if (each.container == place && each.until() == queue.tick()) {
                    life.uses(new ContainerRun(place, each.profile, queue.tick(), Long.MAX_VALUE));
                    return;
                }
            }
        }
    }

    @Override
    public void exited(EcsTask task, EcsContainer container) {
        TaskLife life = history.life(task.arn());
        if (life == null) {
            return;
        }
        life.exited(container.index(), queue.tick());
        if (container.plan().essential() && task.isStopping()) {
            history.ended(task.arn(), queue.tick());
        }
    }

    @Override
    public void stopping(EcsTask task) {
        TaskLife life = history.life(task.arn());
        if (life != null) {
            life.leaves(queue.tick());
            if (task.instants().executionStoppedAt() >= 0) {
                history.ended(task.arn(), queue.tick());
            }
        }
    }

    @Override
    public void shuttingDown(EcsTask task) {
        history.ended(task.arn(), queue.tick());
    }

    // ---- around tasks

    /** A service may want another number of tasks, or have other deployments. */
    public void changed(EcsService service) {
        boolean gone = service.status() == EcsService.Status.INACTIVE;
        int desired = gone ? -1 : service.desired();
        int deployments = gone ? 0 : service.deployments().size();
        ServiceCourses courses = history.services();
        if (!courses.isKnown(service.arn(), desired, deployments)) {
            courses.stands(
                    service.arn(),
                    service.clusterName(),
                    service.name(),
                    new ServiceCourses.Standing(queue.tick(), desired, deployments));
        }
    }

    /** An instance may have become ACTIVE. */
    public void changed(EcsInstance instance) {
        if (!instance.isGone() && !instance.isRegistering()) {
            history.instances().registered(instance, clusterName(instance.clusterArn()), queue.tick());
        }
    }

    /** An instance is registered no longer. */
    public void gone(EcsInstance instance) {
        history.instances().gone(instance.arn(), queue.tick());
    }

    /** The settings of a cluster may have changed. */
    public void changed(EcsCluster cluster) {
        Insights level = cluster.isActive() ? Insights.of(cluster.settings()) : Insights.DISABLED;
        history.settings().is(cluster.name(), level, queue.tick());
    }

    private static String clusterName(String arn) {
        return arn.substring(arn.indexOf(CLUSTER) + CLUSTER.length());
    }
}
