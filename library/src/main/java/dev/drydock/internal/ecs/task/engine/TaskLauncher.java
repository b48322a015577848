package dev.drydock.internal.ecs.task.engine;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.StepOutcomes;
import dev.drydock.internal.ecs.instance.ClusterInstances;
import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.ecs.instance.InstanceStore;
import dev.drydock.internal.ecs.placement.Decision;
import dev.drydock.internal.ecs.placement.Mismatch;
import dev.drydock.internal.ecs.placement.Placement;
import dev.drydock.internal.ecs.placement.PlacementExplainer;
import dev.drydock.internal.ecs.placement.PlacementRuleParser;
import dev.drydock.internal.ecs.placement.PlacementRules;
import dev.drydock.internal.ecs.placement.RandomOrder;
import dev.drydock.internal.ecs.placement.Request;
import dev.drydock.internal.ecs.placement.Scan;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.Steps;
import dev.drydock.internal.ecs.task.TaskCounts;
import dev.drydock.internal.ecs.task.TaskPlan;
import dev.drydock.internal.ecs.task.TaskSpec;
import dev.drydock.internal.ecs.task.TaskStore;
import dev.drydock.internal.ecs.task.Transitions;
import dev.drydock.internal.kernel.OpenOrder;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.report.Explanation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Starts tasks for whoever wants them: RunTask, services, schedules. Make a spec ready once with {@link #plan}, then
 * {@link #launch} it as often as tasks are wanted. Called under the lock.
 */
public final class TaskLauncher {

    private final AccountRegion home;
    private final RegionQueue queue;
    private final TaskStore tasks;
    private final TaskCounts counts;
    private final InstanceStore instances;
    private final Steps steps;
    private final Transitions transitions;
    private final Startup startup;
    private final PlacementRuleParser rules = new PlacementRuleParser();

    /** By cluster; looked up by key only, never iterated. */
    private final Map<String, Placement> placements = new HashMap<>();

    /** Launches into a store. */
    TaskLauncher(
            AccountRegion home,
            RegionQueue queue,
            TaskStore tasks,
            TaskCounts counts,
            InstanceStore instances,
            Steps steps,
            Transitions transitions,
            Startup startup) {
        this.home = home;
        this.queue = queue;
        this.tasks = tasks;
        this.counts = counts;
        this.instances = instances;
        this.steps = steps;
        this.transitions = transitions;
        this.startup = startup;
    }

    /** Makes a spec ready; keep the plan as long as tasks of it are launched. */
    public TaskPlan plan(TaskSpec spec, PlacementRules rules) {
        return new TaskPlan(spec, home.region(), rules, false);
    }

    /** The same for tasks of a daemon, which may take what is reserved for daemons. */
    public TaskPlan planOfDaemon(TaskSpec spec, PlacementRules rules) {
        return new TaskPlan(spec, home.region(), rules, true);
    }

    /** The same for tasks that may go anywhere. */
    public TaskPlan plan(TaskSpec spec) {
        return plan(spec, PlacementRules.ANYWHERE);
    }

    /** What reads constraints and strategies. */
    public PlacementRuleParser rules() {
        return rules;
    }

    /** Launches one task, or says why no instance or Fargate can take it. */
    public Launch launch(TaskPlan plan) {
        List<String> subnets = subnets(plan);
        if (plan.spec().onFargate()) {
            String subnet = emptiest(plan, subnets);
            return subnet == null
                    ? new Launch.NoCapacity(StepOutcomes.NO_CAPACITY)
                    : launchOnFargate(plan, subnet, tasks.subnets().zone(subnet, subnets));
        }
        return launch(plan, placement(plan).decide(request(plan), draw(plan)));
    }

    /**
     * Launches one task in a zone, or says why it cannot.
     *
     * @param zone its place in the region; one of {@link #zones}
     */
    public Launch launchIn(TaskPlan plan, int zone) {
        if (plan.spec().onFargate()) {
            return steps.isOpen(zone)
                    ? launchOnFargate(plan, Objects.requireNonNull(subnetIn(subnets(plan), zone)), zone)
                    : new Launch.NoCapacity(StepOutcomes.NO_CAPACITY);
        }
        Request here = plan.request(1 << zone);
        return launch(plan, placement(plan).decide(here, draw(plan)));
    }

    /** The zones that tasks may be launched in, one bit each: those of their subnets, or of instances meant for them. */
    public int zones(TaskPlan plan) {
        if (plan.spec().onFargate()) {
            return tasks.subnets().zonesOf(subnets(plan));
        }
        int zones = 0;
        for (EcsInstance each : instances.inCluster(plan.spec().clusterArn())) {
            boolean known = (zones & 1 << each.zoneIndex()) != 0;
            zones |= !known && isMeantFor(plan, each) ? 1 << each.zoneIndex() : 0;
        }
        return zones;
    }

    private Launch launchOnFargate(TaskPlan plan, String subnet, int zone) {
        StepOutcomes.Failure refusal = steps.refusal(plan.spec(), zone);
        return refusal == null
                ? new Launch.Started(create(plan, null, zone, subnet))
                : new Launch.NoCapacity(refusal.stoppedReason());
    }

    /** Launches one task on a given instance, if there is room; strategies do not apply. */
    public Launch launchOn(TaskPlan plan, EcsInstance instance) {
        return launch(plan, Scan.decide(List.of(instance), request(plan), draw(plan)));
    }

    private Launch launch(TaskPlan plan, Decision decision) {
        if (decision instanceof Decision.Placed placed) {
            EcsInstance instance = placed.instance();
            String subnet = subnetIn(subnets(plan), instance.zoneIndex());
            return new Launch.Started(create(plan, instance, instance.zoneIndex(), subnet));
        }
        return new Launch.NotPlaced((Decision.Refused) decision);
    }

    /** Why a task does not fit on the instances, one reason each. */
    public List<Decision.Misfit> misfits(TaskPlan plan) {
        return Scan.misfits(instances.inCluster(plan.spec().clusterArn()), request(plan));
    }

    /** Whether an instance is one that a daemon of such tasks runs on. */
    public boolean isMeantFor(TaskPlan plan, EcsInstance instance) {
        return request(plan).isMeantFor(instance);
    }

    /** What the first check says that an instance fails, or null if a task can go there. */
    public @Nullable Mismatch check(TaskPlan plan, EcsInstance instance) {
        return request(plan).mismatch(instance);
    }

    /** For every instance whether a task can go there, and how the strategies rank those where it can. */
    public Explanation explain(TaskPlan plan) {
        TaskPlan whole = plan.isRestored() ? withRules(plan.spec()) : plan;
        return PlacementExplainer.of(instances.inCluster(whole.spec().clusterArn()), request(whole), draw(whole));
    }

    private TaskPlan withRules(TaskSpec spec) {
        TaskSpec.Choice choice = spec.choice();
        return choice == null
                ? plan(spec)
                : plan(
                        spec,
                        rules.read(choice.constraints(), choice.strategies(), spec.definition(), new RandomOrder()));
    }

    private Request request(TaskPlan plan) {
        int zones = plan.hasEni() ? tasks.subnets().zonesOf(subnets(plan)) : Request.ANY_ZONE;
        return plan.request(zones);
    }

    /** A draw for the next task; the same until it is launched. */
    private long draw(TaskPlan plan) {
        return queue.chance().bits("placement", plan.groupKey(), tasks.upcoming());
    }

    private Placement placement(TaskPlan plan) {
        ClusterInstances cluster = instances.clusterInstances(plan.spec().clusterArn());
        Placement placement = placements.get(plan.spec().clusterArn());
        if (placement == null || !placement.isOver(cluster)) {
            placement = new Placement(cluster);
            placements.put(plan.spec().clusterArn(), placement);
        }
        return placement;
    }

    private static List<String> subnets(TaskPlan plan) {
        return plan.spec().network() == null ? List.of() : plan.spec().network().subnets();
    }

    /**
     * Fargate spreads over the zones of the subnets given that take tasks; which of equals wins AWS leaves open. Null if none
     * takes any.
     */
    private @Nullable String emptiest(TaskPlan plan, List<String> subnets) {
        int[] byZone = counts.byZone(plan.groupKey());
        List<String> best = new ArrayList<>(subnets.size());
        int fewest = Integer.MAX_VALUE;
        for (String each : subnets) {
            int zone = tasks.subnets().zone(each, subnets);
            if (byZone[zone] > fewest || !steps.isOpen(zone)) {
                continue;
            }
            if (byZone[zone] < fewest) {
                fewest = byZone[zone];
                best.clear();
            }
            best.add(each);
        }
        if (best.size() < 2) {
            return best.isEmpty() ? null : best.get(0);
        }
        String next = plan.groupKey() + ' ' + tasks.upcoming();
        return new OpenOrder(queue.chance())
                .of("zones", best, subnet -> next + ' ' + subnet)
                .items()
                .get(0);
    }

    private @Nullable String subnetIn(List<String> subnets, int zone) {
        for (String each : subnets) {
            if (tasks.subnets().zone(each, subnets) == zone) {
                return each;
            }
        }
        return null;
    }

    private EcsTask create(TaskPlan plan, @Nullable EcsInstance instance, int zone, @Nullable String subnet) {
        tasks.subnets().know(subnets(plan));
        String id = queue.ids().hex("task", plan.idParent());
        String arn = home.arn("ecs", "task/" + plan.spec().clusterName() + '/' + id);
        EcsTask task = new EcsTask(
                plan, arn, tasks.nextNumber(), instance, zone, subnet, tasks.resources(arn, plan.spec(), instance));
        transitions.launched(task);
        startup.begin(task);
        return task;
    }
}
