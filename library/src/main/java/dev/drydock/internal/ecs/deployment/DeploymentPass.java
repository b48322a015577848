package dev.drydock.internal.ecs.deployment;

import dev.drydock.internal.ecs.deployment.Action.Announce;
import dev.drydock.internal.ecs.deployment.Action.Bake;
import dev.drydock.internal.ecs.deployment.Action.Complete;
import dev.drydock.internal.ecs.deployment.Action.Notice;
import dev.drydock.internal.ecs.deployment.Action.Recover;
import dev.drydock.internal.ecs.deployment.Action.Retire;
import dev.drydock.internal.ecs.deployment.Action.StopTask;
import dev.drydock.internal.ecs.deployment.Action.Wait;
import java.util.ArrayList;
import java.util.List;

/** One look at a service: what rolling and daemon deployments have in common. Used once. */
abstract class DeploymentPass {

    final ServiceView service;
    final DeploymentView primary;
    final long now;
    final List<Action> actions = new ArrayList<>();

    /** How many healthy tasks there are, those already chosen to stop not counted. */
    int healthy;

    int stops;

    DeploymentPass(ServiceView service, long now) {
        this.service = service;
        this.primary = service.primary();
        this.now = now;
    }

    abstract List<Action> actions();

    final boolean isPrimary(DeploymentView deployment) {
        return deployment.id().equals(primary.id());
    }

    final boolean isHealthy(TaskView task) {
        return service.isHealthy(task, now);
    }

    final int countHealthy(List<TaskView> tasks) {
        int count = 0;
        for (TaskView task : tasks) {
            count += isHealthy(task) ? 1 : 0;
        }
        return count;
    }

    final void stop(DeploymentView deployment, TaskView task, Action.Cause cause) {
        actions.add(new StopTask(deployment.id(), task.arn(), cause));
        healthy -= isHealthy(task) ? 1 : 0;
        stops++;
    }

    /** A replaced deployment leaves the list when its tasks are gone; that is before the new one is COMPLETED. */
    final void retire() {
        for (DeploymentView deployment : service.deployments()) {
            if (!isPrimary(deployment) && deployment.isOver()) {
                actions.add(new Retire(deployment.id()));
            }
        }
    }

    /** Only failures in a row count: a healthy task that started after the last failure resets them. */
    final void recover(List<TaskView> good) {
        if (primary.failures() == 0) {
            return;
        }
        for (TaskView task : good) {
            if (task.startedAt() > primary.lastFailureAt() && isHealthy(task)) {
                actions.add(new Recover(primary.id()));
                return;
            }
        }
    }

    /** One deployment is left, all is as desired and nothing changes: it bakes, completes, and the service is steady. */
    final void finish() {
        if (primary.rollout() == DeploymentView.Rollout.IN_PROGRESS) {
            long until = service.alarms().bakesUntil(primary, now);
            if (until > now) {
                if (primary.bakingSince() < 0) {
                    actions.add(new Bake(primary.id()));
                }
                actions.add(new Wait(until, Action.Pace.BAKE));
                return;
            }
            actions.add(new Complete(primary.id()));
        }
        if (SteadyState.isDue(service.steadyAt(), now)) {
            actions.add(new Announce(Notice.STEADY));
        }
        actions.add(new Wait(SteadyState.nextDue(service.steadyAt(), now), Action.Pace.LATER));
    }

    /** Reports that tasks ought to be stopped and are protected. When a protection ends, the service is looked at again. */
    final void blocked(DeploymentView deployment, List<TaskView> tasks) {
        int count = 0;
        for (TaskView task : tasks) {
            count += task.isProtected() ? 1 : 0;
        }
        if (count > 0) {
            actions.add(new Action.Blocked(deployment.id(), count));
        }
    }

    // ---- what changes by the passing of time

    /**
     * Waits for the next instant at which something changes that no event announces.
     *
     * @param wantsTasks whether tasks are to be started as soon as that is allowed
     * @param paced whether the launch rate alone prevents more from being started
     * @param allAtOnce whether tasks that become healthy make no difference until the last one does
     * @param live the tasks that are starting or running
     */
    final void await(boolean wantsTasks, boolean paced, boolean allAtOnce, List<TaskView> live) {
        long next = paced ? service.rate().next(now) : Long.MAX_VALUE;
        if (wantsTasks && now < primary.retryAt()) {
            boolean impaired = BackOff.isImpaired(primary.attempts());
            if (impaired) {
                actions.add(new Announce(Notice.IMPAIRED));
            }
            // Without a breaker this goes on for ever, so callers must not wait for its end.
            if (impaired && !service.breaker().enabled()) {
                actions.add(new Wait(primary.retryAt(), Action.Pace.LATER));
            } else {
                next = primary.retryAt();
            }
        }
        long last = Long.MIN_VALUE;
        for (TaskView task : live) {
            long changes = task.startedAt() + turnsAfter(task);
            if (task.phase() != TaskView.Phase.RUNNING || changes <= now) {
                continue;
            }
            if (allAtOnce && task.health() == TaskView.Health.UNCHECKED) {
                last = Math.max(last, changes);
            } else {
                next = Math.min(next, changes);
            }
        }
        next = last > now ? Math.min(next, last) : next;
        if (next < Long.MAX_VALUE) {
            actions.add(new Wait(next, Action.Pace.NEXT_STEP));
        }
    }

    /**
     * Whether tasks that become healthy make no difference until the last one does: there is one deployment, it has all the
     * tasks that it should have and no others, and none has failed.
     *
     * @param good those that may stay
     * @param live all that are starting or running
     */
    final boolean lacksOnlyHealth(List<TaskView> good, List<TaskView> live, int desired) {
        return service.deployments().size() == 1
                && good.size() == desired
                && live.size() == desired
                && stops == 0
                && primary.failures() == 0;
    }

    /** How long after its start a task's health counts differently. */
    private long turnsAfter(TaskView task) {
        return switch (task.health()) {
            case UNCHECKED -> service.health().healthyAfter();
            case UNHEALTHY -> service.health().grace();
            case UNKNOWN, HEALTHY -> 0;
        };
    }
}
