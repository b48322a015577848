package dev.drydock.ecs.task;

import dev.drydock.account.AccountRegion;
import dev.drydock.account.Outcomes;
import dev.drydock.ecs.instance.ContainerInstance;
import dev.drydock.ecs.instance.InstanceStore;
import dev.drydock.ecs.placement.Decision;
import dev.drydock.ecs.placement.Placement;
import dev.drydock.kernel.Lane;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Starts tasks for whoever wants them: RunTask, services, schedules. Make a spec ready once with {@link #plan}, then
 * {@link #launch} it as often as tasks are wanted. Called under the lock.
 */
public final class TaskLauncher {

    private final AccountRegion home;
    private final Lane lane;
    private final TaskStore tasks;
    private final TaskCounts counts;
    private final InstanceStore instances;
    private final TaskEngine engine;

    /** Launches into a store. */
    public TaskLauncher(
            AccountRegion home,
            Lane lane,
            TaskStore tasks,
            TaskCounts counts,
            InstanceStore instances,
            TaskEngine engine) {
        this.home = home;
        this.lane = lane;
        this.tasks = tasks;
        this.counts = counts;
        this.instances = instances;
        this.engine = engine;
    }

    /** Makes a spec ready; to be kept as long as tasks of it are launched. */
    public TaskPlan plan(TaskSpec spec) {
        return new TaskPlan(spec, home.region());
    }

    /** Launches one task, or says why no instance or Fargate can take it. */
    public Launch launch(TaskPlan plan) {
        List<String> subnets = subnets(plan);
        int[] byZone = counts.byZone(plan.groupKey());
        if (plan.spec().onFargate()) {
            String subnet = emptiest(subnets, byZone);
            int zone = tasks.subnets().zone(subnet, subnets);
            Outcomes.Failure refusal = engine.steps.refusal(plan.spec(), zone);
            return refusal == null
                    ? new Launch.Started(create(plan, null, zone, subnet))
                    : new Launch.NoCapacity(refusal.stoppedReason());
        }
        Decision decision = Placement.decide(candidates(plan), plan.needs(), zones(plan), byZone);
        return launch(plan, decision);
    }

    /** Launches one task on an instance that somebody has chosen, if there is room; no strategy is asked. */
    public Launch launchOn(TaskPlan plan, ContainerInstance instance) {
        int[] byZone = counts.byZone(plan.groupKey());
        return launch(plan, Placement.decide(List.of(instance), plan.needs(), zones(plan), byZone));
    }

    private Launch launch(TaskPlan plan, Decision decision) {
        if (decision instanceof Decision.Placed placed) {
            ContainerInstance instance = placed.instance();
            String subnet = subnetIn(subnets(plan), instance);
            return new Launch.Started(create(plan, instance, instance.zoneIndex(), subnet));
        }
        return new Launch.NotPlaced((Decision.Refused) decision);
    }

    /** Why a task fits on none of the instances, one reason each. */
    public List<Decision.Misfit> explain(TaskPlan plan) {
        return Placement.explain(candidates(plan), plan.needs(), zones(plan));
    }

    private Collection<ContainerInstance> candidates(TaskPlan plan) {
        return instances.inCluster(plan.spec().clusterArn());
    }

    private int zones(TaskPlan plan) {
        return plan.hasEni() ? tasks.subnets().zonesOf(subnets(plan)) : Placement.ANY_ZONE;
    }

    private static List<String> subnets(TaskPlan plan) {
        return plan.spec().network() == null ? List.of() : plan.spec().network().subnets();
    }

    /** Fargate spreads over the zones of the subnets given; among equals the first subnet named wins. */
    private String emptiest(List<String> subnets, int[] byZone) {
        String best = subnets.get(0);
        for (String each : subnets) {
            if (byZone[tasks.subnets().zone(each, subnets)]
                    < byZone[tasks.subnets().zone(best, subnets)]) {
                best = each;
            }
        }
        return best;
    }

    private @Nullable String subnetIn(List<String> subnets, ContainerInstance instance) {
        for (String each : subnets) {
            if (tasks.subnets().zone(each, subnets) == instance.zoneIndex()) {
                return each;
            }
        }
        return null;
    }

    private Task create(TaskPlan plan, @Nullable ContainerInstance instance, int zone, @Nullable String subnet) {
        tasks.subnets().know(subnets(plan));
        String id = lane.ids().hex("task", plan.idParent());
        String arn = home.arn("ecs", "task/" + plan.spec().clusterName() + '/' + id);
        Task task = new Task(
                plan, arn, tasks.nextNumber(), instance, zone, subnet, tasks.subjects(arn, plan.spec(), instance));
        engine.transitions.launched(task);
        engine.startup.begin(task);
        return task;
    }
}
