package dev.drydock.internal.ecs.deployment;

import dev.drydock.internal.ecs.deployment.Action.Retire;
import dev.drydock.internal.ecs.deployment.Action.StartOn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One look at a daemon by {@link DaemonUpdate}. Used once. */
final class DaemonPass extends DeploymentPass {

    /** A task and its deployment. */
    private record Placed(DeploymentView deployment, TaskView task) {}

    /** Looked up by host only, never iterated. Tasks that are being stopped keep their place until they are STOPPED. */
    private final Map<String, List<Placed>> byHost = new HashMap<>();

    /** Live tasks of the PRIMARY deployment where they belong. */
    private final List<TaskView> good = new ArrayList<>();

    private final List<TaskView> live = new ArrayList<>();
    /** Live tasks that are kept only because they are protected. */
    private final List<Placed> kept = new ArrayList<>();

    private int desired;

    /** Whether a task waits for others to leave its instance first. */
    private boolean lingers;

    DaemonPass(ServiceView service, long now) {
        super(service, now);
        for (DeploymentView deployment : service.deployments()) {
            for (TaskView task : deployment.tasks()) {
                byHost.computeIfAbsent(task.host(), host -> new ArrayList<>()).add(new Placed(deployment, task));
                if (task.isLive()) {
                    live.add(task);
                    healthy += isHealthy(task) ? 1 : 0;
                }
            }
        }
        for (HostView host : service.hosts()) {
            desired += host.wanted() ? 1 : 0;
        }
    }

    @Override
    List<Action> actions() {
        retireStopped();
        List<String> empty = new ArrayList<>();
        for (HostView host : service.hosts()) {
            List<Placed> there = byHost.getOrDefault(host.arn(), List.of());
            if (!host.wanted()) {
                leave(host, there);
            } else if (there.isEmpty()) {
                empty.add(host.arn());
            } else {
                replace(there);
            }
        }
        for (DeploymentView deployment : kept.isEmpty() ? List.<DeploymentView>of() : service.deployments()) {
            blocked(deployment, keptOf(deployment));
        }
        recover(good);
        boolean wants = !empty.isEmpty() && !primary.hasFailed();
        int wanted = !wants || now < primary.retryAt() ? 0 : empty.size();
        int starts = Math.min(wanted, service.rate().allowed(now));
        for (int i = 0; i < starts; i++) {
            actions.add(new StartOn(primary.id(), empty.get(i)));
        }
        boolean settled = stops == 0
                && !lingers
                && empty.isEmpty()
                && !primary.hasFailed()
                && good.size() == desired
                && countHealthy(good) == desired;
        if (settled && service.deployments().size() == 1) {
            finish();
        }
        await(wants, starts < wanted, !lingers && empty.isEmpty() && lacksOnlyHealth(good, live, desired), live);
        return actions;
    }

    /** Unlike in rolling updates, tasks count until they are STOPPED, because their places are needed. */
    private void retireStopped() {
        for (DeploymentView deployment : service.deployments()) {
            if (!isPrimary(deployment) && deployment.tasks().isEmpty()) {
                actions.add(new Retire(deployment.id()));
            }
        }
    }

    /** On a draining instance the daemon's task is stopped last. */
    private void leave(HostView host, List<Placed> there) {
        for (Placed each : there) {
            if (each.task().isLive() && host.idle()) {
                release(each);
            } else {
                lingers |= each.task().isLive();
            }
        }
    }

    /** Stops a task unless it is protected from updates and draining. */
    private void release(Placed one) {
        if (one.task().isProtected()) {
            kept.add(one);
            lingers = true;
        } else {
            stop(one.deployment(), one.task(), Action.Cause.SCALING);
        }
    }

    private List<TaskView> keptOf(DeploymentView deployment) {
        List<TaskView> tasks = new ArrayList<>();
        for (Placed each : kept) {
            if (each.deployment() == deployment) {
                tasks.add(each.task());
            }
        }
        return tasks;
    }

    private void replace(List<Placed> there) {
        for (Placed each : there) {
            TaskView task = each.task();
            if (!task.isLive()) {
                continue;
            }
            if (!isPrimary(each.deployment())) {
                // Healthy tasks of a failed deployment count towards the floor, too.
                boolean spare = healthy > service.bounds().floor(desired);
                if (!primary.hasFailed() && (spare || !isHealthy(task))) {
                    release(each);
                }
            } else if (service.isUnhealthy(task, now)) {
                stop(each.deployment(), task, Action.Cause.UNHEALTHY);
            } else {
                good.add(task);
            }
        }
    }
}
