package dev.drydock.internal.loadbalancing;

import dev.drydock.internal.account.TargetRegistry;
import dev.drydock.internal.call.Store;
import dev.drydock.internal.kernel.Event;
import dev.drydock.internal.kernel.EventKind;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.internal.kernel.Ticket;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The target groups of one account and region, whose health a test sets. Called under the lock. */
public final class TargetGroups implements Store, TargetRegistry {

    private static final TargetStatus UNUSED = new TargetStatus(Health.UNUSED, "");

    private final RegionQueue queue;
    private final Timings timings;
    private final List<Consumer<String>> listeners = new ArrayList<>();

    /** By ARN. */
    private final TreeMap<String, TargetGroup> groups = new TreeMap<>();

    /** The groups of each task, so that no other group need be searched. Looked up by task only, never iterated. */
    private final Map<String, List<TargetGroup>> byTask = new HashMap<>();

    /** The first health check of a target ends. */
    record FirstCheckEnds(String group, String task) implements Event {}

    /** Checks have found that a target answers again, or no longer. */
    record AnswersSeen(String group, String task) implements Event {}

    /** The deregistration delay of a target is over. */
    record DrainEnds(String group, String task) implements Event {}

    /** No target groups. */
    public TargetGroups(RegionQueue queue, Timings timings) {
        this.queue = queue;
        this.timings = timings;
        queue.on(FirstCheckEnds.class, this::firstCheckEnds);
        queue.on(AnswersSeen.class, this::answersSeen);
        queue.on(DrainEnds.class, this::drainEnds);
    }

    private TargetGroup group(String arn) {
        return groups.computeIfAbsent(arn, TargetGroup::new);
    }

    // ---- what services do

    @Override
    public @Nullable Declared declared(String group) {
        TargetGroup known = groups.get(group);
        return known == null ? null : known.declared;
    }

    @Override
    public void register(String arn, Target target, List<Silence> silences) {
        TargetGroup group = group(arn);
        if (group.targets.put(target.task(), new RegisteredTarget(target, Health.INITIAL, null, silences)) == null) {
            byTask.computeIfAbsent(target.task(), task -> new ArrayList<>(1)).add(group);
        }
        schedule(
                delay(group.registrationDelay, Timing.TARGET_FIRST_CHECK),
                EventKind.TRANSITION,
                new FirstCheckEnds(arn, target.task()),
                target);
        silences.forEach(each -> await(arn, target, each));
    }

    /** The checks see both ends of a silence some time later; callers wait for the end of one at the start. */
    private void await(String arn, Target target, Silence silence) {
        long now = queue.tick();
        Event event = new AnswersSeen(arn, target.task());
        if (silence.from() > now) {
            Duration delay = Duration.ofMillis(silence.from() - now).plus(timings.of(Timing.TARGET_TURNS_UNHEALTHY));
            schedule(delay, EventKind.UPKEEP, event, target);
        }
        if (silence.until() > now && silence.until() < Long.MAX_VALUE) {
            Duration delay = Duration.ofMillis(silence.until() - now).plus(timings.of(Timing.TARGET_TURNS_HEALTHY));
            schedule(delay, silence.from() > now ? EventKind.UPKEEP : EventKind.TRANSITION, event, target);
        }
    }

    private void answersSeen(AnswersSeen event) {
        TargetGroup group = group(event.group());
        RegisteredTarget target = group.targets.get(event.task());
        if (target == null || !isJudged(target)) {
            return;
        }
        RegisteredTarget after = target.with(target.checked(group.failure, queue.tick()));
        if (after.health() != target.health()) {
            group.targets.put(event.task(), after);
            tell(event.task());
        }
    }

    private static boolean isJudged(RegisteredTarget target) {
        return target.health() == Health.HEALTHY || target.health() == Health.UNHEALTHY;
    }

    @Override
    public int silence(String task, int port, Duration howLong) {
        int silenced = 0;
        long now = queue.tick();
        Silence silence = new Silence(now, now + howLong.toMillis());
        for (TargetGroup group : byTask.getOrDefault(task, List.of())) {
            RegisteredTarget target = group.targets.get(task);
            if (target != null && target.target().port() == port && target.health() != Health.DRAINING) {
                group.targets.put(task, target.falling(silence));
                schedule(
                        timings.of(Timing.TARGET_TURNS_UNHEALTHY),
                        EventKind.UPKEEP,
                        new AnswersSeen(group.arn, task),
                        target.target());
                schedule(
                        howLong.plus(timings.of(Timing.TARGET_TURNS_HEALTHY)),
                        EventKind.UPKEEP,
                        new AnswersSeen(group.arn, task),
                        target.target());
                silenced++;
            }
        }
        return silenced;
    }

    private void schedule(Duration delay, EventKind kind, Event event, Target target) {
        List<String> names = new ArrayList<>(target.owners());
        names.add(target.task());
        queue.schedule(delay, kind, event, queue.resources(names.toArray(String[]::new)));
    }

    private void firstCheckEnds(FirstCheckEnds event) {
        TargetGroup group = group(event.group());
        RegisteredTarget target = group.targets.get(event.task());
        if (target != null && target.health() == Health.INITIAL) {
            group.targets.put(event.task(), target.with(target.checked(group.failure, queue.tick())));
            tell(event.task());
        }
    }

    @Override
    public void deregister(String arn, String task) {
        TargetGroup group = group(arn);
        RegisteredTarget target = group.targets.get(task);
        if (target != null && target.health() != Health.DRAINING) {
            group.targets.put(task, target.with(Health.DRAINING));
            schedule(delay(group), EventKind.UPKEEP, new DrainEnds(arn, task), target.target());
        }
    }

    private void drainEnds(DrainEnds event) {
        TargetGroup group = group(event.group());
        group.targets.remove(event.task());
        List<TargetGroup> left = byTask.get(event.task());
        if (left != null) {
            left.removeIf(each -> each.arn.equals(group.arn));
            if (left.isEmpty()) {
                byTask.remove(event.task());
            }
        }
    }

    @Override
    public TargetStatus status(String arn, String task) {
        TargetGroup group = groups.get(arn);
        RegisteredTarget target = group == null ? null : group.targets.get(task);
        return group == null || target == null ? UNUSED : target.status(group.failure);
    }

    @Override
    public Duration deregistrationDelay(String task) {
        Duration longest = Duration.ZERO;
        for (TargetGroup group : byTask.getOrDefault(task, List.of())) {
            if (delay(group).compareTo(longest) > 0) {
                longest = delay(group);
            }
        }
        return longest;
    }

    private Duration delay(TargetGroup group) {
        return delay(group.deregistrationDelay, Timing.DEREGISTRATION_DELAY);
    }

    private Duration delay(long own, Timing otherwise) {
        return own < 0 ? timings.of(otherwise) : Duration.ofMillis(own);
    }

    @Override
    public void listen(Consumer<String> listener) {
        listeners.add(listener);
    }

    private void tell(String task) {
        for (Consumer<String> each : listeners) {
            each.accept(task);
        }
    }

    // ---- what tests do

    /** Declares a target group; from now on services are checked against it. */
    public void declare(String arn, @Nullable String targetType, boolean hasLoadBalancer) {
        group(arn).declared = new Declared(targetType, hasLoadBalancer);
    }

    /** Sets how long a group's targets drain. */
    public void deregistrationDelay(String arn, Duration delay) {
        group(arn).deregistrationDelay = delay.toMillis();
    }

    /** Sets how long the first health check of a group's targets takes. */
    public void registrationDelay(String arn, Duration delay) {
        group(arn).registrationDelay = delay.toMillis();
    }

    /**
     * Makes the health checks of a group fail or pass, now and for targets to come.
     *
     * @param task whose target alone; null for the whole group
     * @param failure why they fail; null if they pass
     * @throws IllegalArgumentException if the task has no target in the group
     */
    public void checks(String arn, @Nullable String task, @Nullable String failure) {
        TargetGroup known = groups.get(arn);
        if (task != null && (known == null || !known.targets.containsKey(task))) {
            throw new IllegalArgumentException(task + " is not registered in " + arn + "; registered are "
                    + (known == null ? "none" : known.targets.keySet()));
        }
        TargetGroup group = group(arn);
        if (task == null) {
            group.failure = failure;
        }
        List<String> changed = new ArrayList<>();
        group.targets.replaceAll((key, before) -> {
            // What is said about the whole group holds for every target, whatever was said of that one alone.
            boolean meant = task == null || key.equals(task);
            RegisteredTarget target = meant ? before.failing(task == null ? null : failure) : before;
            RegisteredTarget after =
                    isJudged(target) ? target.with(target.checked(group.failure, queue.tick())) : target;
            if (after.health() != before.health()) {
                changed.add(key);
            }
            return after;
        });
        changed.forEach(this::tell);
    }

    /** How the targets of a group stand, by task. */
    public Map<String, TargetStatus> statuses(String arn) {
        Map<String, TargetStatus> statuses = new TreeMap<>();
        TargetGroup group = groups.get(arn);
        if (group != null) {
            group.targets.forEach((task, target) -> statuses.put(task, target.status(group.failure)));
        }
        return statuses;
    }

    /** The targets of a group, by task. */
    public List<Target> targets(String arn) {
        TargetGroup group = groups.get(arn);
        return group == null
                ? List.of()
                : group.targets.values().stream().map(RegisteredTarget::target).toList();
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
    record Image(List<TargetGroup.Image> groups) {}

    @Override
    public Record image() {
        return new Image(groups.values().stream().map(TargetGroup::image).toList());
    }

    @Override
    public Class<? extends Record> imageType() {
        return Image.class;
    }

    @Override
    public void restore(Record image, Map<Long, Ticket> tickets) {
        groups.clear();
        byTask.clear();
        for (TargetGroup.Image each : ((Image) image).groups()) {
            TargetGroup group = TargetGroup.of(each);
            groups.put(group.arn, group);
            group.targets
                    .keySet()
                    .forEach(task -> byTask.computeIfAbsent(task, key -> new ArrayList<>(1))
                            .add(group));
        }
    }
}
