package dev.drydock.internal.loadbalancing.store;

import dev.drydock.internal.account.TargetRegistry;
import dev.drydock.internal.call.Store;
import dev.drydock.internal.kernel.EventKind;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.internal.kernel.Ticket;
import dev.drydock.internal.loadbalancing.store.TargetHealthEngine.Found;
import dev.drydock.time.Timings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The target groups of one account and region: those that were created, those that a test has said something of, and those
 * that services name though nobody has. Called under the lock.
 */
public final class TargetGroups implements Store, TargetRegistry, GroupCatalog {

    private static final String ALL_ZONES = "all";

    private final RegionQueue queue;
    private final TargetHealthEngine engine;
    private final List<Consumer<String>> listeners = new ArrayList<>();

    /** Null as long as every group is taken to be forwarded to. */
    private @Nullable Forwards forwards;

    /** By ARN. */
    private final TreeMap<String, TargetGroup> groups = new TreeMap<>();

    /** The same. Looked up only, which services do for each task again and again; never iterated. */
    private final Map<String, TargetGroup> byArn = new HashMap<>();

    private final TargetsOfTasks ofTasks = new TargetsOfTasks();

    /** No target groups. */
    public TargetGroups(RegionQueue queue, Timings timings) {
        this.queue = queue;
        this.engine = new TargetHealthEngine(queue, timings, this::found, this::changed, this::gone);
    }

    /** From now on what listeners and rules forward to decides which targets are used. */
    public void forwardedBy(Forwards by) {
        forwards = by;
        by.listen(this::forwardingChanged);
    }

    private TargetGroup group(String arn) {
        TargetGroup known = byArn.get(arn);
        return known == null ? add(new TargetGroup(arn)) : known;
    }

    private TargetGroup add(TargetGroup group) {
        groups.put(group.arn, group);
        byArn.put(group.arn, group);
        return group;
    }

    private @Nullable Found found(String arn, TargetKey key) {
        TargetGroup group = byArn.get(arn);
        RegisteredTarget target = group == null ? null : group.targets.get(key);
        return group == null || target == null ? null : new Found(group, target);
    }

    // ---- what load balancers say

    private boolean isForwarded(TargetGroup group) {
        return forwards == null
                || !group.isCreated()
                || !forwards.balancersOf(group.arn).isEmpty();
    }

    private boolean isUsed(TargetGroup group, @Nullable String zone) {
        if (forwards == null || !group.isCreated()) {
            return true;
        }
        boolean everywhere = zone == null || zone.equals(ALL_ZONES);
        return everywhere ? isForwarded(group) : forwards.zonesOf(group.arn).contains(zone);
    }

    private void forwardingChanged(String arn) {
        TargetGroup group = byArn.get(arn);
        if (group == null) {
            return;
        }
        for (RegisteredTarget each : group.targets.sorted()) {
            boolean used = isUsed(group, each.zone);
            if (used && each.health == Health.UNUSED) {
                engine.begin(group, each);
                changed(group, each);
            } else if (!used && each.health != Health.DRAINING) {
                engine.end(group, each);
            }
        }
    }

    // ---- what services do

    @Override
    public @Nullable Declared declared(String arn) {
        TargetGroup known = byArn.get(arn);
        if (known == null || !known.isCreated()) {
            return known == null ? null : known.declared;
        }
        return new Declared(known.settings().targetType(), isForwarded(known));
    }

    @Override
    public boolean isMissing(String arn) {
        TargetGroup known = byArn.get(arn);
        boolean classic = !arn.startsWith("arn:");
        return !classic && (known == null ? isStrict() : known.deleted);
    }

    private boolean isStrict() {
        return groups.values().stream().anyMatch(each -> each.settings != null || each.declared != null);
    }

    @Override
    public void register(String arn, Target target, Answering answering) {
        TargetGroup group = group(arn);
        if (group.deleted) {
            return;
        }
        RegisteredTarget registered = enter(group, new TargetKey(target.id(), target.port()), target.task());
        registered.zone = target.zone();
        registered.owners = target.owners();
        registered.silences = answering.silences();
        registered.paths = answering.paths();
        start(group, registered);
    }

    /** The target of a key, new or known, now of a task. */
    private RegisteredTarget enter(TargetGroup group, TargetKey key, String task) {
        RegisteredTarget known = group.targets.get(key);
        if (known != null) {
            known.cancel();
            remove(group, known);
        }
        RegisteredTarget entered = new RegisteredTarget(group, key);
        entered.task = task;
        group.lost.remove(task);
        group.add(entered, queue.tick());
        ofTasks.add(entered);
        return entered;
    }

    private void start(TargetGroup group, RegisteredTarget target) {
        if (isUsed(group, target.zone)) {
            engine.begin(group, target);
        }
    }

    @Override
    public int silence(String task, int port, Duration howLong) {
        int silenced = 0;
        long now = queue.tick();
        Silence silence = new Silence(now, now + howLong.toMillis());
        for (RegisteredTarget target : ofTasks.of(task)) {
            if (target.key.port() == port && target.health != Health.DRAINING) {
                engine.silence(target.group, target, silence);
                silenced++;
            }
        }
        return silenced;
    }

    @Override
    public void deregister(String arn, String task) {
        TargetGroup group = byArn.get(arn);
        RegisteredTarget target = ofTasks.in(arn, task);
        if (group != null) {
            group.lost.remove(task);
        }
        if (group != null && target != null) {
            target.taken = false;
            takeOut(group, target, EventKind.UPKEEP);
        }
    }

    private void takeOut(TargetGroup group, RegisteredTarget target, EventKind kind) {
        if (target.health == Health.UNUSED) {
            gone(group, target);
        } else if (target.health != Health.DRAINING) {
            engine.drain(group, target, kind);
        }
    }

    private void gone(TargetGroup group, RegisteredTarget target) {
        remove(group, target);
        if (target.taken) {
            group.lost.add(target.task);
            changed(group, target);
        }
    }

    private void remove(TargetGroup group, RegisteredTarget target) {
        target.gone = true;
        group.remove(target, queue.tick());
        ofTasks.remove(target);
    }

    @Override
    public TargetStatus status(String arn, String task) {
        RegisteredTarget target = ofTasks.in(arn, task);
        return target == null ? absent(arn, task) : status(target);
    }

    @Override
    public @Nullable Standing standing(String arn, String task) {
        RegisteredTarget target = ofTasks.in(arn, task);
        return target == null ? null : new TargetStanding(this, target);
    }

    private TargetStatus absent(String arn, String task) {
        TargetGroup group = byArn.get(arn);
        if (group != null && group.deleted) {
            return new TargetStatus(Health.UNHEALTHY, GROUP_NOT_FOUND);
        }
        return group != null && group.lost.contains(task)
                ? new TargetStatus(Health.UNHEALTHY, TARGET_NOT_FOUND)
                : TargetStatus.of(Health.NOT_REGISTERED);
    }

    TargetStatus status(RegisteredTarget target) {
        // For ECS a target that gets nothing because of its zone is unhealthy; one of a group without listeners is not
        // yet.
        boolean shut = target.health == Health.UNUSED && isForwarded(target.group);
        if (target.health != Health.UNHEALTHY && !shut) {
            return TargetStatus.of(target.health);
        }
        String description = report(target.group, target).description();
        return new TargetStatus(Health.UNHEALTHY, description == null ? "" : description);
    }

    @Override
    public Duration deregistrationDelay(String task) {
        Duration longest = Duration.ZERO;
        for (RegisteredTarget target : ofTasks.of(task)) {
            Duration delay = engine.draining(target.group);
            if (target.health != Health.UNUSED && delay.compareTo(longest) > 0) {
                longest = delay;
            }
        }
        return longest;
    }

    @Override
    public boolean isRegistered(String task) {
        return ofTasks.has(task);
    }

    @Override
    public boolean getsRequests(String task) {
        return ofTasks.of(task).stream().anyMatch(each -> each.health == Health.HEALTHY);
    }

    @Override
    public void listen(Consumer<String> listener) {
        listeners.add(listener);
    }

    private void changed(TargetGroup group, RegisteredTarget target) {
        if (!target.task.isEmpty()) {
            listeners.forEach(each -> each.accept(target.task));
        }
    }

    // ---- what users do

    /** The groups that were created, by ARN. */
    public List<TargetGroup> created() {
        return groups.values().stream().filter(TargetGroup::isCreated).toList();
    }

    /** The group of an ARN if it was created; null otherwise. */
    public @Nullable TargetGroup find(String arn) {
        TargetGroup known = byArn.get(arn);
        return known != null && known.isCreated() ? known : null;
    }

    /** Creates a group. */
    public TargetGroup create(String arn, GroupSettings settings) {
        TargetGroup group = group(arn);
        group.settings = settings;
        group.targets.sorted().forEach(each -> each.resources = null); // callers now wait by the group too
        return group;
    }

    /** Deletes a group. Services that still name it find that it is gone. */
    public void delete(TargetGroup group) {
        List<RegisteredTarget> left = List.copyOf(group.targets.sorted());
        group.deleted = true;
        left.forEach(each -> {
            each.cancel();
            remove(group, each);
            changed(group, each);
        });
    }

    /** Changes how a group checks its targets. */
    public void modify(TargetGroup group, CheckSettings check) {
        engine.check(group, () -> group.settings = group.settings().with(check));
    }

    /** Sets attributes of a group. */
    public void setAttributes(TargetGroup group, Map<String, String> changes) {
        group.attributes.putAll(changes);
        String draining = group.attributes.get(TargetGroup.DRAINING);
        if (draining != null) {
            group.deregistrationDelay =
                    Duration.ofSeconds(Long.parseLong(draining)).toMillis();
        }
    }

    /** Registers a target of a user. */
    public void register(TargetGroup group, TargetKey key, @Nullable String zone) {
        RegisteredTarget known = group.targets.get(key);
        if (known != null && known.health != Health.DRAINING) {
            return;
        }
        String task = known == null ? "" : known.task;
        RegisteredTarget target = enter(group, key, task);
        target.zone = zone;
        if (known != null) {
            target.owners = known.owners;
            target.silences = known.silences;
            target.paths = known.paths;
        }
        start(group, target);
    }

    /** Takes a target out of a group if it is there. */
    public void deregister(TargetGroup group, TargetKey key) {
        RegisteredTarget target = group.targets.get(key);
        if (target != null && target.health != Health.DRAINING) {
            target.taken = !target.task.isEmpty();
            takeOut(group, target, EventKind.TRANSITION);
        }
    }

    /** The load balancers that forward to a group. */
    public List<String> balancersOf(TargetGroup group) {
        return forwards == null ? List.of() : forwards.balancersOf(group.arn);
    }

    /** How the targets of a group stand, by id and port; none if there is no such group. */
    public List<TargetReport> reports(String arn) {
        TargetGroup group = byArn.get(arn);
        return group == null
                ? List.of()
                : group.targets.sorted().stream()
                        .map(each -> report(group, each))
                        .toList();
    }

    /** How a target stands, registered or not. */
    public TargetReport report(TargetGroup group, TargetKey key) {
        RegisteredTarget target = group.targets.get(key);
        return target == null ? TargetReport.absent(key) : report(group, target);
    }

    private TargetReport report(TargetGroup group, RegisteredTarget target) {
        return TargetReport.of(
                target,
                engine.failure(group, target),
                TargetHealthEngine.isChecked(target, queue.tick()),
                isForwarded(group));
    }

    // ---- what listeners and rules ask

    @Override
    public @Nullable GroupFacts facts(String arn) {
        TargetGroup known = byArn.get(arn);
        return known == null || known.deleted ? null : known.facts();
    }

    @Override
    public Map<String, String> attributes(String arn) {
        TargetGroup group = byArn.get(arn);
        return group == null ? Map.of() : group.attributes;
    }

    @Override
    public List<RoutableTarget> routable(String arn) {
        TargetGroup group = byArn.get(arn);
        return group == null ? List.of() : Routing.of(group, queue.tick());
    }

    // ---- what tests do

    /** Declares a target group; from now on services are checked against it. */
    public void declare(String arn, @Nullable String targetType, boolean hasLoadBalancer) {
        group(arn).declared = new Declared(targetType, hasLoadBalancer);
    }

    /** Sets how long a group's targets drain. */
    public void deregistrationDelay(String arn, Duration delay) {
        TargetGroup group = group(arn);
        group.deregistrationDelay = delay.toMillis();
        if (group.isCreated()) {
            group.attributes.put(
                    TargetGroup.DRAINING, Long.toString(delay.plusMillis(999).toSeconds()));
        }
    }

    /** Sets how long the first health check of a group's targets takes. */
    public void registrationDelay(String arn, Duration delay) {
        group(arn).registrationDelay = delay.toMillis();
    }

    /**
     * Makes the health checks of a group fail or pass, now and for targets to come.
     *
     * @param only the task, the id, or id and port of the target that is meant alone; null for the whole group
     * @param failure why they fail; null if they pass
     * @throws IllegalArgumentException if the group has no such target
     */
    public void checks(String arn, @Nullable String only, @Nullable String failure) {
        TargetGroup known = byArn.get(arn);
        List<RegisteredTarget> meant = new ArrayList<>();
        if (known != null) {
            known.targets.sorted().stream()
                    .filter(each -> only == null || isNamed(each, only))
                    .forEach(meant::add);
        }
        if (only != null && meant.isEmpty()) {
            List<String> names = known == null
                    ? List.of()
                    : known.targets.sorted().stream()
                            .map(each -> each.task.isEmpty() ? each.key.toString() : each.task)
                            .toList();
            throw new IllegalArgumentException(
                    only + " is not registered in " + arn + "; registered are " + (known == null ? "none" : names));
        }
        TargetGroup group = group(arn);
        if (only == null) {
            group.failure = failure;
        }
        for (RegisteredTarget each : meant) {
            // What is said about the whole group holds for every target, whatever was said of that one alone.
            each.own = only == null ? null : failure;
            engine.told(group, each);
        }
    }

    private static boolean isNamed(RegisteredTarget target, String name) {
        return name.equals(target.task) || name.equals(target.key.id()) || name.equals(target.key.toString());
    }

    // ---- images

    @Override
    public String name() {
        return "loadbalancing.targets";
    }

    /**
     * All target groups.
     *
     * @param groups by ARN
     */
    record Image(List<TargetGroup.Image> groups) {

        static final Image NONE = new Image(List.of());
    }

    @Override
    public Record image() {
        if (groups.isEmpty()) {
            return Image.NONE;
        }
        return new Image(groups.values().stream().map(TargetGroup::image).toList());
    }

    @Override
    public Class<? extends Record> imageType() {
        return Image.class;
    }

    @Override
    public void restore(Record image, Map<Long, Ticket> tickets) {
        groups.values().forEach(group -> group.targets.sorted().forEach(each -> each.gone = true));
        groups.clear();
        byArn.clear();
        ofTasks.clear();
        for (TargetGroup.Image each : ((Image) image).groups()) {
            TargetGroup group = TargetGroup.of(each, tickets);
            add(group);
            group.targets.sorted().forEach(ofTasks::add);
        }
    }
}
