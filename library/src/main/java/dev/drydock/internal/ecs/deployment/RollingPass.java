package dev.drydock.internal.ecs.deployment;

import dev.drydock.internal.ecs.deployment.Action.Announce;
import dev.drydock.internal.ecs.deployment.Action.Notice;
import dev.drydock.internal.ecs.deployment.Action.StartTasks;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One look at a service by {@link RollingUpdate}: counts the tasks, then decides. Used once. */
final class RollingPass extends DeploymentPass {

    private final int ceiling;

    /** Live tasks of the PRIMARY deployment that may stay. */
    private final List<TaskView> good = new ArrayList<>();

    /** Live tasks of the PRIMARY deployment whose checks have failed. */
    private final List<TaskView> bad = new ArrayList<>();

    private final List<TaskView> live = new ArrayList<>();

    /** Whether one of all tasks is on an instance that drains. */
    private boolean displaced;

    /** Made when first needed: most looks stop nothing. */
    private @Nullable StopOrder order;

    RollingPass(ServiceView service, long now) {
        super(service, now);
        this.ceiling = service.bounds().ceiling(service.desired());
        for (DeploymentView deployment : service.deployments()) {
            boolean isPrimary = isPrimary(deployment);
            for (TaskView task : deployment.tasks()) {
                displaced |= task.displaced();
                if (task.isLive()) {
                    live.add(task);
                    healthy += isHealthy(task) ? 1 : 0;
                    if (isPrimary && !task.displaced()) {
                        (service.isUnhealthy(task, now) ? bad : good).add(task);
                    }
                }
            }
        }
    }

    private StopOrder order() {
        StopOrder made = order == null
                ? new StopOrder(live, this::isHealthy, service.choice().scaleIn())
                : order;
        order = made;
        return made;
    }

    @Override
    List<Action> actions() {
        retire();
        recover(good);
        int need = primary.hasFailed() ? 0 : Math.max(0, service.desired() - good.size());
        int room = Math.max(0, ceiling - live.size());
        int wanted = now < primary.retryAt() ? 0 : Math.min(need, room);
        int starts = Math.min(wanted, service.rate().allowed(now));
        stopStranded();
        ZonePass zones = new ZonePass(service, now, good, actions);
        boolean balancing = zones.isUnderWay();
        boolean balanced = false;
        if (balancing) {
            int stopped = zones.goOn(room, countHealthy(good), this::order);
            balanced = stopped < 0;
            healthy -= Math.max(0, stopped);
            stops += Math.max(0, stopped);
        } else {
            stopSurplus();
        }
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
        boolean settled = bad.isEmpty()
                && good.size() == service.desired()
                && countHealthy(good) == service.desired()
                && !primary.hasFailed();
        boolean moves = balancing ? !balanced : still && settled && zones.begins(room);
        if (still && settled && !moves && service.deployments().size() == 1) {
            finish();
        }
        boolean allAtOnce = !balancing && !displaced && lacksOnlyHealth(good, live, service.desired());
        await(need > 0 && room > 0, starts < wanted, allAtOnce, live);
        return actions;
    }

    /**
     * A task that is not yet RUNNING on a draining instance is stopped at once, whatever the bounds.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/container-instance-draining.html">Draining
     *     Amazon ECS container instances</a>
     */
    private void stopStranded() {
        if (!displaced) {
            return;
        }
        for (DeploymentView deployment : service.deployments()) {
            for (TaskView task : deployment.tasks()) {
                if (isStranded(task)) {
                    stop(deployment, task, Action.Cause.SCALING);
                }
            }
        }
    }

    private static boolean isStranded(TaskView task) {
        return task.displaced() && task.phase() == TaskView.Phase.STARTING;
    }

    /** If protected tasks that stay instead are not healthy, the last healthy ones stay, too. */
    private void stopSurplus() {
        int surplus = good.size() - service.desired();
        if (surplus <= 0) {
            return;
        }
        int floor = service.bounds().floor(service.desired());
        int left = surplus;
        for (TaskView task : firstToGo(surplus)) {
            if (!isHealthy(task) || healthy > floor) {
                stop(primary, task, Action.Cause.SCALING);
                left--;
            }
        }
        if (left > 0) {
            blocked(primary, good);
        }
    }

    private List<TaskView> firstToGo(int surplus) {
        Providers providers = service.choice().providers();
        return providers == null
                ? order().choose(good, surplus)
                : new ProviderShares(providers, order()).choose(good, surplus);
    }

    /**
     * With room under the ceiling the replacement is started first, and the unhealthy task is stopped when it is healthy.
     * Without, unhealthy tasks are stopped one at a time, each when the last replacement is healthy. Protection does not
     * apply.
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
     * Healthy tasks of older deployments, and those on draining instances, are stopped as far as the floor allows. Those
     * that are not healthy do not count towards it, so they are also stopped if their place is needed, if they belong to
     * a failed deployment, and in the end.
     */
    private void stopOld(int need) {
        int spare = Math.max(0, healthy - service.bounds().floor(service.desired()));
        boolean replaced = countHealthy(good) >= service.desired() && !primary.hasFailed();
        int crowded = Math.max(0, live.size() - stops + need - ceiling);
        if (primary.hasFailed()) {
            // A deployment that failed and was not rolled back does not stop what runs.
            spare = Math.min(spare, crowded);
        }
        for (DeploymentView deployment : service.deployments()) {
            boolean isPrimary = isPrimary(deployment);
            boolean all = replaced || (!isPrimary && deployment.hasFailed());
            if (!all && spare <= 0 && crowded <= 0) {
                continue;
            }
            List<TaskView> candidates = new ArrayList<>();
            for (TaskView task : deployment.tasks()) {
                if (task.isLive() && (!isPrimary || task.displaced()) && !isStranded(task)) {
                    candidates.add(task);
                }
            }
            if (candidates.isEmpty()) {
                continue;
            }
            int most = all ? candidates.size() : Math.max(spare, crowded);
            for (TaskView task : order().choose(candidates, most)) {
                boolean isHealthy = isHealthy(task);
                if (isHealthy ? spare > 0 : all || crowded > 0 || spare > 0) {
                    stop(deployment, task, Action.Cause.SCALING);
                    crowded--;
                    spare -= isHealthy || !all ? 1 : 0;
                }
            }
            if (all) {
                blocked(deployment, candidates);
            }
        }
    }
}
