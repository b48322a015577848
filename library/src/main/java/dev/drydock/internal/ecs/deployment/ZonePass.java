package dev.drydock.internal.ecs.deployment;

import dev.drydock.internal.ecs.deployment.Action.Balance;
import dev.drydock.internal.ecs.deployment.Action.Balance.Turn;
import dev.drydock.internal.ecs.deployment.Action.StartInZone;
import dev.drydock.internal.ecs.deployment.Action.StopInZone;
import dev.drydock.internal.ecs.deployment.Action.Wait;
import dev.drydock.internal.ecs.deployment.Rebalancing.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * One look by {@link RollingPass} at how the tasks of a service are divided among the zones. Tasks are started where there
 * are too few, and as many stopped where there are too many once those are healthy. Used once.
 */
final class ZonePass {

    private final ServiceView service;
    private final Rebalancing rebalancing;
    private final DeploymentView primary;
    private final long now;
    private final List<TaskView> good;
    private final int[] counts;
    private final List<Action> actions;

    /**
     * A look.
     *
     * @param good the tasks that may stay
     * @param actions what is decided is added there
     */
    ZonePass(ServiceView service, long now, List<TaskView> good, List<Action> actions) {
        this.service = service;
        this.rebalancing = service.rebalancing();
        this.primary = service.primary();
        this.now = now;
        this.good = good;
        this.actions = actions;
        this.counts = new int[rebalancing.inRegion()];
        if (rebalancing.enabled()) {
            for (TaskView task : good) {
                counts[task.zone()]++;
            }
        }
    }

    /** Only without a deployment under way. */
    private boolean isPossible() {
        return rebalancing.enabled()
                && service.deployments().size() == 1
                && primary.rollout() == DeploymentView.Rollout.COMPLETED;
    }

    /** Whether rebalancing is under way; ends it if it has become impossible. */
    boolean isUnderWay() {
        if (rebalancing.phase() == Phase.IDLE) {
            return false;
        }
        if (!isPossible()) {
            tell(Turn.STOPPED, 0);
        }
        return isPossible();
    }

    private void tell(Turn turn, int zones) {
        List<Balance.Share> shares = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (turn != Turn.STOPPED && (counts[i] > 0 || (zones & 1 << i) != 0)) {
                shares.add(new Balance.Share(i, counts[i]));
            }
        }
        actions.add(new Balance(turn, shares));
    }

    // ---- under way

    /**
     * Goes on.
     *
     * @param room how many more tasks may be there
     * @param healthy how many of the good ones are healthy
     * @return how many tasks are stopped; -1 if nothing is left to do
     */
    int goOn(int room, int healthy, Supplier<StopOrder> order) {
        int zones = rebalancing.zones().getAsInt();
        ZoneShares shares = ZoneShares.of(counts, zones, service.desired());
        boolean starts = start(shares, room);
        int stopped = stop(healthy - service.desired(), order, zones);
        if (stopped == 0 && !starts && good.size() == service.desired() && healthy == good.size()) {
            tell(shares.emptiest() < 0 ? Turn.DONE : Turn.STOPPED, zones);
            return -1;
        }
        return Math.max(0, stopped);
    }

    /** Starts tasks where there are too few, unless starts have failed. */
    private boolean start(ZoneShares shares, int room) {
        if (rebalancing.phase() != Phase.UNDER_WAY || primary.attempts() > 0 || good.size() < service.desired()) {
            return false;
        }
        int movable = movable(shares) - (good.size() - service.desired());
        int wanted = Math.min(room, movable);
        int allowed = Math.min(wanted, service.rate().allowed(now));
        int left = allowed;
        for (int i = 0; i < counts.length && left > 0; i++) {
            int here = Math.min(left, shares.lacking(i));
            if (here > 0) {
                actions.add(new StartInZone(primary.id(), i, here));
                left -= here;
            }
        }
        if (allowed < wanted && shares.emptiest() >= 0) {
            actions.add(new Wait(service.rate().next(now), Action.Pace.NEXT_STEP));
            return true;
        }
        return left < allowed;
    }

    /** How many tasks may go where there are too many. */
    private int movable(ZoneShares shares) {
        int movable = 0;
        for (int i = 0; i < counts.length; i++) {
            movable += Math.min(shares.excess(i), unprotected(i));
        }
        return movable;
    }

    private int unprotected(int zone) {
        int count = 0;
        for (TaskView task : good) {
            count += task.zone() == zone && !task.isProtected() ? 1 : 0;
        }
        return count;
    }

    /** Never below the desired count. Each choice changes the shares. */
    private int stop(int spare, Supplier<StopOrder> order, int zones) {
        List<TaskView> left = new ArrayList<>(good);
        int stopped = 0;
        while (stopped < spare) {
            ZoneShares shares = ZoneShares.of(counts, zones, service.desired());
            int fullest = shares.fullest();
            if (fullest < 0) {
                break;
            }
            List<TaskView> here = new ArrayList<>(left);
            here.removeIf(task -> task.zone() != fullest);
            List<TaskView> chosen = order.get().choose(here, Math.min(spare - stopped, shares.excess(fullest)));
            if (chosen.isEmpty()) {
                blocked(here);
                tell(Turn.STOPPED, 0);
                break;
            }
            actions.add(new StopInZone(
                    primary.id(), fullest, chosen.stream().map(TaskView::arn).toList()));
            left.removeAll(chosen);
            counts[fullest] -= chosen.size();
            stopped += chosen.size();
        }
        return stopped;
    }

    private void blocked(List<TaskView> tasks) {
        int count = 0;
        for (TaskView task : tasks) {
            count += task.isProtected() ? 1 : 0;
        }
        actions.add(new Action.BalanceBlocked(primary.id(), count));
    }

    // ---- not under way

    /**
     * Looks at a service that is otherwise as desired: begins if it has been steady for a while and its tasks are not
     * balanced, or waits until it has.
     *
     * @param room how many more tasks may be there
     * @return whether it begins
     */
    boolean begins(int room) {
        if (!isPossible() || room == 0 || service.steadyAt() < 0 || ZoneShares.areEven(counts)) {
            return false;
        }
        int zones = rebalancing.zones().getAsInt();
        ZoneShares shares = ZoneShares.of(counts, zones, service.desired());
        int fullest = shares.fullest();
        if (fullest < 0 || shares.emptiest() < 0) {
            return false;
        }
        long due = rebalancing.due(service.steadyAt());
        if (now < due) {
            actions.add(new Wait(due, Action.Pace.LATER));
            return false;
        }
        if (movable(shares) == 0) {
            List<TaskView> here = new ArrayList<>(good);
            here.removeIf(task -> task.zone() != fullest);
            blocked(here);
            return false;
        }
        tell(Turn.BEGUN, zones);
        return true;
    }
}
