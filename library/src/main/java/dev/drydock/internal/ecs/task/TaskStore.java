package dev.drydock.internal.ecs.task;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.Store;
import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.ecs.instance.InstanceStore;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.internal.kernel.Resources;
import dev.drydock.internal.kernel.Ticket;
import dev.drydock.internal.model.Places;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of one account and region in the order of creation. Stopped ones stay visible for an hour: that is a rule at
 * read, and what is older is let go of whenever a task joins or one is described. So a store never holds more than an
 * hour's stopped tasks, whoever looks, and no event is pending that nobody would see the effect of.
 */
public final class TaskStore implements Store {

    private final AccountRegion home;
    private final RegionQueue queue;
    private final Timings timings;
    private final InstanceStore instances;
    private final TaskCounts counts;

    private final Map<String, EcsTask> byArn = new LinkedHashMap<>();

    /** Looked up by cluster only, never iterated; what it holds is in the order of creation. */
    private final Map<String, Map<String, EcsTask>> byCluster = new HashMap<>();

    /** Looked up by instance only; never iterated. */
    private final Map<EcsInstance, Set<EcsTask>> byInstance = new HashMap<>();

    /** In the order they stopped. */
    private final Deque<EcsTask> stopped = new ArrayDeque<>();

    /** Their ARNs; null since one came or went. */
    private @Nullable List<String> stoppedArns;

    /** Those of the tasks of the image that was taken over last, by their places in it. */
    private List<TaskPlan> plans = List.of();

    private final Subnets subnets;
    private final ClientTokens tokens;
    private long created;
    private long edition;

    private final SeenTasks images = new SeenTasks();

    /** No tasks. */
    public TaskStore(
            AccountRegion home, RegionQueue queue, Timings timings, InstanceStore instances, TaskCounts counts) {
        this.home = home;
        this.queue = queue;
        this.timings = timings;
        this.instances = instances;
        this.counts = counts;
        this.subnets = new Subnets(home.zones());
        this.tokens = new ClientTokens(timings);
    }

    /** A task that can still be described; null if there is none. */
    public @Nullable EcsTask find(String arn) {
        return byArn.get(arn);
    }

    /** The tasks of a cluster in the order of creation, stopped ones included. */
    public Collection<EcsTask> inCluster(String clusterArn) {
        Map<String, EcsTask> tasks = byCluster.get(clusterArn);
        return tasks == null ? List.of() : Collections.unmodifiableCollection(tasks.values());
    }

    /** The tasks that are or were on a container instance, in the order of creation, stopped ones included. */
    public Collection<EcsTask> on(EcsInstance instance) {
        return Collections.unmodifiableCollection(byInstance.getOrDefault(instance, Set.of()));
    }

    /** Whether a task is found by its cluster, too. */
    boolean isInItsCluster(EcsTask task) {
        Map<String, EcsTask> tasks = byCluster.get(task.spec().clusterArn());
        return tasks != null && tasks.get(task.arn()) == task;
    }

    /** All that can be described, in the order of creation. */
    public Collection<EcsTask> all() {
        return Collections.unmodifiableCollection(byArn.values());
    }

    // ---- for the checker

    int countByClusters() {
        return byCluster.values().stream().mapToInt(Map::size).sum();
    }

    List<String> stoppedArns() {
        List<String> known = stoppedArns;
        if (known == null) {
            known = stopped.stream().map(EcsTask::arn).toList();
            stoppedArns = known;
        }
        return known;
    }

    /** Differs when a task has come or gone. */
    public long edition() {
        return edition;
    }

    /** Whether a task of a cluster that has not stopped was launched by a capacity provider. */
    public boolean usesProvider(String clusterArn, String capacityProvider) {
        for (EcsTask each : inCluster(clusterArn)) {
            if (each.state() != TaskState.STOPPED
                    && capacityProvider.equals(each.spec().capacityProvider())) {
                return true;
            }
        }
        return false;
    }

    /** How many tasks of a cluster are PROVISIONING. */
    public int provisioning(String clusterArn) {
        return counts.provisioning(clusterArn);
    }

    /** Whether a task stopped too long ago to be seen, even if no sweep has run since. */
    public boolean isForgotten(EcsTask task) {
        return task.stoppedAt() >= 0
                && task.stoppedAt()
                        < queue.tick() - timings.of(Timing.STOPPED_TASK_VISIBLE).toMillis();
    }

    /** Whether the task of an ARN can still be described. */
    public boolean isVisible(String arn) {
        EcsTask task = byArn.get(arn);
        return task != null && !isForgotten(task);
    }

    /** How long things take. */
    public Timings timings() {
        return timings;
    }

    /** The task of that ARN, or those of the service or other owner of that ARN, in the order of creation. */
    public List<EcsTask> named(String arn) {
        EcsTask one = byArn.get(arn);
        if (one != null) {
            return List.of(one);
        }
        List<EcsTask> owned = new ArrayList<>();
        for (EcsTask task : byArn.values()) {
            if (task.spec().owners().contains(arn)) {
                owned.add(task);
            }
        }
        return owned;
    }

    /** The subnets that tasks were given. */
    public Subnets subnets() {
        return subnets;
    }

    /** What RunTask did for which client token. */
    public ClientTokens tokens() {
        return tokens;
    }

    /** The number of the task that will be created next. */
    public long upcoming() {
        return created;
    }

    /** The number of a task that is created now. */
    public long nextNumber() {
        return created++;
    }

    void add(EcsTask task) {
        sweep();
        put(task);
    }

    private void put(EcsTask task) {
        edition++;
        images.came(task);
        byArn.put(task.arn(), task);
        byCluster
                .computeIfAbsent(task.spec().clusterArn(), arn -> new LinkedHashMap<>())
                .put(task.arn(), task);
        EcsInstance instance = task.instance();
        if (instance != null) {
            byInstance.computeIfAbsent(instance, on -> new LinkedHashSet<>()).add(task);
        }
    }

    void stopped(EcsTask task) {
        stopped.add(task);
        stoppedArns = null;
    }

    /** The names of resources by which callers wait for a task. */
    public Resources resources(String arn, TaskSpec spec, @Nullable EcsInstance instance) {
        List<String> names = new ArrayList<>(3 + spec.owners().size());
        names.add(arn);
        names.add(spec.clusterArn());
        if (instance != null) {
            names.add(instance.arn());
        }
        names.addAll(spec.owners());
        return queue.resources(names.toArray(new String[0]));
    }

    /** Forgets tasks that stopped too long ago. */
    public void sweep() {
        long gone = queue.tick() - timings.of(Timing.STOPPED_TASK_VISIBLE).toMillis();
        for (EcsTask first = stopped.peek(); first != null && first.stoppedAt() < gone; first = stopped.peek()) {
            queue.letsGo();
            edition++;
            images.gone();
            stopped.remove();
            stoppedArns = null;
            byArn.remove(first.arn());
            Map<String, EcsTask> there = byCluster.get(first.spec().clusterArn());
            if (there != null) {
                there.remove(first.arn());
            }
            leave(first);
            queue.forget(first.arn());
        }
    }

    private void leave(EcsTask task) {
        EcsInstance instance = task.instance();
        Set<EcsTask> there = instance == null ? null : byInstance.get(instance);
        if (there != null && there.remove(task) && there.isEmpty()) {
            byInstance.remove(instance);
        }
    }

    @Override
    public String name() {
        return "ecs.tasks";
    }

    /**
     * All tasks.
     *
     * @param created how many were ever created
     * @param specs what tasks have in common, each once
     * @param tasks in the order of creation
     * @param stopped the ARNs of those STOPPED, in that order
     * @param subnets in the order they were first heard of
     * @param tokens by cluster and token
     */
    record Image(
            long created,
            List<TaskSpec> specs,
            List<TaskImage> tasks,
            List<String> stopped,
            List<Subnets.Image> subnets,
            SortedMap<String, ClientTokens.Entry> tokens) {

        static final Image NONE =
                new Image(0, List.of(), List.of(), List.of(), List.of(), Collections.emptySortedMap());
    }

    @Override
    public Record image() {
        Places<TaskPlan> plans = new Places<>();
        List<TaskImage> tasks = new ArrayList<>(byArn.size());
        byArn.values().forEach(task -> tasks.add(task.image(plans.of(task.plan()))));
        return new Image(
                created,
                plans.all().stream().map(TaskPlan::spec).toList(),
                Collections.unmodifiableList(tasks),
                stoppedArns(),
                subnets.image(),
                tokens.image());
    }

    @Override
    public Record image(Record before) {
        Image earlier = (Image) before;
        SeenTasks.Made made = images.of(byArn.values(), earlier.tasks, earlier.specs);
        boolean sameSubnets = subnets.areAs(earlier.subnets);
        boolean sameTokens = tokens.areAs(earlier.tokens);
        if (made.tasks() == earlier.tasks && sameSubnets && sameTokens && created == earlier.created) {
            return earlier;
        }
        return new Image(
                created,
                made.specs(),
                made.tasks(),
                stoppedArns(),
                sameSubnets ? earlier.subnets : subnets.image(),
                sameTokens ? earlier.tokens : tokens.image());
    }

    @Override
    public Class<? extends Record> imageType() {
        return Image.class;
    }

    @Override
    public void restore(Record image, Map<Long, Ticket> tickets) {
        Image from = (Image) image;
        edition++;
        images.gone();
        byArn.values().forEach(counts::removed); // from instances, too, that stay what they are
        byArn.clear();
        byCluster.clear();
        byInstance.clear();
        counts.clear();
        takeAround(from, null);
        for (TaskImage each : from.tasks()) {
            EcsTask task = restored(each, tickets);
            put(task);
            counts.restored(task);
        }
        takeStopped(from);
    }

    /** Tasks that are the same stay as they are, if their instances are the same. */
    @Override
    public void show(Record image, Record shown) {
        Image from = (Image) image;
        Image held = (Image) shown;
        if (!goesOn(from.tasks(), held.tasks())) {
            restore(image, Map.of());
            return;
        }
        takeAround(from, held);
        boolean others = from.stopped() != held.stopped();
        for (int i = 0; i < from.tasks().size(); i++) {
            TaskImage each = from.tasks().get(i);
            TaskImage then = i < held.tasks().size() ? held.tasks().get(i) : null;
            if (each == then && each.placement().instance() == null) {
                continue;
            }
            EcsTask before = then == null ? null : byArn.get(each.identity().arn());
            if (before != null && before.instance() == instance(each)) {
                if (each != then) {
                    counts.removed(before);
                    before.restore(each, Map.of());
                    counts.restored(before);
                }
                continue;
            }
            if (before != null) {
                counts.removed(before);
                leave(before);
                others = true;
            }
            EcsTask now = restored(each, Map.of());
            put(now);
            counts.restored(now);
        }
        if (others) {
            takeStopped(from);
        }
    }

    /** Whether tasks are those held here and, after them, younger ones. */
    private boolean goesOn(List<TaskImage> tasks, List<TaskImage> held) {
        boolean goesOn = held.size() == byArn.size() && tasks.size() >= held.size();
        for (int i = 0; goesOn && i < held.size(); i++) {
            goesOn = tasks.get(i).identity().equals(held.get(i).identity());
        }
        return goesOn;
    }

    private void takeAround(Image from, @Nullable Image held) {
        created = from.created();
        if (held == null || from.subnets() != held.subnets()) {
            subnets.restore(from.subnets());
        }
        if (held == null || from.tokens() != held.tokens()) {
            tokens.restore(from.tokens());
        }
        if (held == null || from.specs() != held.specs()) {
            takePlans(from.specs());
        }
    }

    private void takePlans(List<TaskSpec> specs) {
        List<TaskPlan> before = plans;
        Map<TaskSpec, TaskPlan> known = new IdentityHashMap<>();
        plans = new ArrayList<>(specs.size());
        for (int i = 0; i < specs.size(); i++) {
            TaskSpec spec = specs.get(i);
            if (i < before.size() && before.get(i).spec() == spec) {
                plans.add(before.get(i));
                continue;
            }
            if (known.isEmpty()) {
                before.forEach(each -> known.put(each.spec(), each));
            }
            TaskPlan plan = known.get(spec);
            plans.add(plan == null ? new TaskPlan(spec, home.region()) : plan);
        }
    }

    private void takeStopped(Image from) {
        stopped.clear();
        stoppedArns = null;
        for (String arn : from.stopped()) {
            EcsTask task = byArn.get(arn);
            if (task != null) {
                stopped.add(task);
            }
        }
    }

    private @Nullable EcsInstance instance(TaskImage of) {
        String arn = of.placement().instance();
        return arn == null ? null : instances.find(arn);
    }

    private EcsTask restored(TaskImage image, Map<Long, Ticket> tickets) {
        TaskPlan plan = plans.get(image.plan());
        EcsInstance instance = instance(image);
        String arn = image.identity().arn();
        EcsTask task = new EcsTask(
                plan,
                arn,
                image.identity().number(),
                instance,
                image.placement().zone(),
                image.placement().subnet(),
                resources(arn, plan.spec(), instance));
        task.restore(image, tickets);
        return task;
    }
}
