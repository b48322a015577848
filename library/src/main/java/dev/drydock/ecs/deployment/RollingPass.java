package dev.drydock.ecs.deployment;

import dev.drydock.ecs.deployment.Action.Announce;
import dev.drydock.ecs.deployment.Action.Complete;
import dev.drydock.ecs.deployment.Action.Notice;
import dev.drydock.ecs.deployment.Action.Recover;
import dev.drydock.ecs.deployment.Action.Retire;
import dev.drydock.ecs.deployment.Action.StartTasks;
import dev.drydock.ecs.deployment.Action.StopTask;
import dev.drydock.ecs.deployment.Action.Wait;
import java.util.ArrayList;
import java.util.List;

/** One look at a service by {@link RollingUpdate}: counts what there is, then decides. Used once. */
final class RollingPass {

    private final ServiceView service;
    private final DeploymentView primary;
    private final long now;
    private final int ceiling;

    /** Live tasks of the PRIMARY deployment that may stay. */
    private final List<TaskView> good = new ArrayList<>();

    /** Live tasks of the PRIMARY deployment whose checks have failed. */
    private final List<TaskView> bad = new ArrayList<>();

    private final List<TaskView> live = new ArrayList<>();
    private final List<Action> actions = new ArrayList<>();
    private final StopOrder order;

    /** How many healthy tasks there are, those already chosen to stop not counted. */
    private int healthy;

    private int stops;

    RollingPass(ServiceView service, long now) {
        this.service = service;
        this.primary = service.primary();
        this.now = now;
        this.ceiling = service.bounds().ceiling(service.desired());
        for (DeploymentView deployment : service.deployments()) {
            for (TaskView task : deployment.tasks()) {
                if (task.isLive()) {
                    live.add(task);
                    healthy += isHealthy(task) ? 1 : 0;
                    if (deployment == primary && !task.displaced()) {
                        (service.isUnhealthy(task, now) ? bad : good).add(task);
                    }
                }
            }
        }
        this.order = new StopOrder(live, this::isHealthy, service.scaleIn());
    }

    List<Action> actions() {
        retire();
        recover();
        int need = primary.hasFailed() ? 0 : Math.max(0, service.desired() - good.size());
        int room = Math.max(0, ceiling - live.size());
        int wanted = now < primary.retryAt() ? 0 : Math.min(need, room);
        int starts = Math.min(wanted, service.rate().allowed(now));
        stopSurplus();
        stopUnhealthy(need, room);
        stopOld(need);
        if (starts > 0) {
            int beyond = good.size() + bad.size() + starts - service.desired();
            actions.add(new StartTasks(primary.id(), starts, Math.max(0, Math.min(starts, beyond))));
        }
        boolean still = wanted == 0 && stops == 0;
        if (still && need > 0 && room == 0 && healthy == live.size()) {
            actions.add(new Announce(Notice.STUCK));
        }
        if (still && service.deployments().size() == 1) {
            finish();
        }
        await(need > 0 && room > 0, starts < wanted);
        return actions;
    }

    private boolean isHealthy(TaskView task) {
        return service.isHealthy(task, now);
    }

    private int countHealthy(List<TaskView> tasks) {
        int count = 0;
        for (TaskView task : tasks) {
            count += isHealthy(task) ? 1 : 0;
        }
        return count;
    }

    /** A replaced deployment leaves the list when its tasks are gone; that is before the new one is COMPLETED. */
    private void retire() {
        for (DeploymentView deployment : service.deployments()) {
            if (deployment != primary && deployment.isOver()) {
                actions.add(new Retire(deployment.id()));
            }
        }
    }

    /** Failures count in a row: a task that started after the last one and is healthy ends the row. */
    private void recover() {
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

    private void stop(DeploymentView deployment, TaskView task, Action.Cause cause) {
        actions.add(new StopTask(deployment.id(), task.arn(), cause));
        healthy -= isHealthy(task) ? 1 : 0;
        stops++;
    }

    private void stopSurplus() {
        int surplus = good.size() - service.desired();
        if (surplus > 0) {
            for (TaskView task : order.choose(good, surplus)) {
                stop(primary, task, Action.Cause.SCALING);
            }
        }
    }

    /**
     * With room under the ceiling the replacement comes first, and the unhealthy task goes when that is healthy. Without,
     * unhealthy tasks go one at a time, each when the last replacement is healthy. Protection does not keep them.
     */
    private void stopUnhealthy(int need, int room) {
        if (bad.isEmpty()) {
            return;
        }
        int healthyGood = countHealthy(good);
        if (healthyGood >= service.desired()) {
            for (TaskView task : bad) {
                stop(primary, task, Action.Cause.UNHEALTHY);
            }
        } else if (need > 0 && room == 0 && healthyGood == good.size()) {
            stop(primary, bad.get(0), Action.Cause.UNHEALTHY);
        }
    }

    /**
     * Healthy tasks of older deployments, and those on instances that drain, go as far as the floor allows. Those that are not healthy do not count towards it,
     * so they also go where their place is needed, when they belong to a failed deployment, and in the end.
     */
    private void stopOld(int need) {
        int spare = Math.max(0, healthy - service.bounds().floor(service.desired()));
        boolean replaced = countHealthy(good) >= service.desired() && !primary.hasFailed();
        int crowded = Math.max(0, live.size() - stops + need - ceiling);
        if (primary.hasFailed()) {
            // A deployment that failed and was not rolled back leaves what runs alone.
            spare = Math.min(spare, crowded);
        }
        for (DeploymentView deployment : service.deployments()) {
            List<TaskView> candidates = new ArrayList<>(deployment.tasks());
            candidates.removeIf(task -> !task.isLive() || (deployment == primary && !task.displaced()));
            boolean all = replaced || (deployment != primary && deployment.hasFailed());
            int most = all ? candidates.size() : Math.max(spare, crowded);
            for (TaskView task : order.choose(candidates, most)) {
                boolean isHealthy = isHealthy(task);
                if (isHealthy ? spare > 0 : all || crowded > 0 || spare > 0) {
                    stop(deployment, task, Action.Cause.SCALING);
                    crowded--;
                    spare -= isHealthy || !all ? 1 : 0;
                }
            }
        }
    }

    /** One deployment is left and nothing moves: it may be complete, and the service steady. */
    private void finish() {
        boolean settled = bad.isEmpty()
                && good.size() == service.desired()
                && countHealthy(good) == service.desired()
                && !primary.hasFailed();
        if (!settled) {
            return;
        }
        if (primary.rollout() == DeploymentView.Rollout.IN_PROGRESS) {
            actions.add(new Complete(primary.id()));
        }
        if (SteadyState.isDue(service.steadyAt(), now)) {
            actions.add(new Announce(Notice.STEADY));
        }
        actions.add(new Wait(SteadyState.nextDue(service.steadyAt(), now), true));
    }

    // ---- what time alone will change

    private void await(boolean wantsTasks, boolean paced) {
        long next = paced ? service.rate().next(now) : Long.MAX_VALUE;
        if (wantsTasks && now < primary.retryAt()) {
            boolean impaired = BackOff.isImpaired(primary.attempts());
            if (impaired) {
                actions.add(new Announce(Notice.IMPAIRED));
            }
            // Without a breaker this goes on for ever: nobody is to wait for the end.
            if (impaired && !service.breaker().enabled()) {
                actions.add(new Wait(primary.retryAt(), true));
            } else {
                next = primary.retryAt();
            }
        }
        for (TaskView task : live) {
            long changes = task.startedAt() + turnsAfter(task);
            if (task.phase() == TaskView.Phase.RUNNING && changes > now) {
                next = Math.min(next, changes);
            }
        }
        for (DeploymentView deployment : service.deployments()) {
            if (deployment != primary && isLeaving(deployment)) {
                next = Math.min(next, now + RollingUpdate.LEAVING_POLL);
            }
        }
        if (next < Long.MAX_VALUE) {
            actions.add(new Wait(next, false));
        }
    }

    /** How long after its start a task's standing changes by itself. */
    private long turnsAfter(TaskView task) {
        return switch (task.health()) {
            case UNCHECKED -> service.healthyAfter();
            case UNHEALTHY -> service.grace();
            case UNKNOWN, HEALTHY -> 0;
        };
    }

    private static boolean isLeaving(DeploymentView deployment) {
        boolean leaving = false;
        for (TaskView task : deployment.tasks()) {
            if (task.isLive()) {
                return false;
            }
            leaving |= task.phase() == TaskView.Phase.LEAVING;
        }
        return leaving;
    }
}
