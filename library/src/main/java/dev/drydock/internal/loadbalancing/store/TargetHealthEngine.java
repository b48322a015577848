package dev.drydock.internal.loadbalancing.store;

import dev.drydock.internal.account.TargetRegistry.Health;
import dev.drydock.internal.account.TargetRegistry.PathAnswer;
import dev.drydock.internal.account.TargetRegistry.Silence;
import dev.drydock.internal.kernel.Event;
import dev.drydock.internal.kernel.EventKind;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.internal.kernel.Resources;
import dev.drydock.internal.kernel.Ticket;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Moves the health of targets on: each has one event pending at most, its next change. Targets of a group that was created
 * go by its checks; those of any other are judged once some time after they are registered, and again some time after what
 * is behind them has changed.
 */
final class TargetHealthEngine {

    private final RegionQueue queue;
    private final Timings timings;
    private final BiFunction<String, TargetKey, @Nullable Found> lookup;
    private final BiConsumer<TargetGroup, RegisteredTarget> changed;
    private final BiConsumer<TargetGroup, RegisteredTarget> gone;

    /** The health of a target is due to change, or to be looked at. */
    record HealthDue(String group, String id, int port) implements Event {}

    /** The deregistration delay of a target is over. */
    record DrainEnds(String group, String id, int port) implements Event {}

    /** A target and its group. */
    record Found(TargetGroup group, RegisteredTarget target) {}

    /**
     * An engine over targets that others keep.
     *
     * @param lookup finds a target; null if it is gone
     * @param changed is told of each target whose health has changed
     * @param gone is told of each target that has drained
     */
    TargetHealthEngine(
            RegionQueue queue,
            Timings timings,
            BiFunction<String, TargetKey, @Nullable Found> lookup,
            BiConsumer<TargetGroup, RegisteredTarget> changed,
            BiConsumer<TargetGroup, RegisteredTarget> gone) {
        this.queue = queue;
        this.timings = timings;
        this.lookup = lookup;
        this.changed = changed;
        this.gone = gone;
        queue.on(HealthDue.class, this::due);
        queue.on(DrainEnds.class, this::drained);
    }

    private Duration delay(long own, Timing otherwise) {
        return own < 0 ? timings.of(otherwise) : Duration.ofMillis(own);
    }

    /** For how long the targets of a group drain. */
    Duration draining(TargetGroup group) {
        return delay(group.deregistrationDelay, Timing.DEREGISTRATION_DELAY);
    }

    /** A load balancer begins to check a target. */
    void begin(TargetGroup group, RegisteredTarget target) {
        long now = queue.tick();
        target.cancel();
        become(group, target, Health.INITIAL);
        target.wasHealthy = false;
        target.since = now;
        target.failure = null;
        long first =
                now + delay(group.registrationDelay, Timing.TARGET_FIRST_CHECK).toMillis();
        target.run = group.check() == null ? null : ProbeRun.starting(first);
        target.say(now, effective(group, target));
        plan(group, target, true);
    }

    /** No load balancer sends anything to a target any more. */
    void end(TargetGroup group, RegisteredTarget target) {
        target.cancel();
        target.run = null;
        target.failure = null;
        change(group, target, Health.UNUSED);
    }

    /** A target is taken out; it is gone when it has drained. */
    void drain(TargetGroup group, RegisteredTarget target, EventKind kind) {
        target.cancel();
        target.run = null;
        become(group, target, Health.DRAINING);
        target.next = schedule(
                draining(group).toMillis(),
                kind,
                new DrainEnds(group.arn, target.key.id(), target.key.port()),
                group,
                target);
    }

    /** What tests have said of a target may be other than before. */
    void told(TargetGroup group, RegisteredTarget target) {
        catchUp(group, target);
        long now = queue.tick();
        target.say(now, effective(group, target));
        if (group.check() == null && target.isJudged()) {
            judge(group, target);
        }
        plan(group, target, true);
    }

    /** What is behind a target answers no check for a while. */
    void silence(TargetGroup group, RegisteredTarget target, Silence silence) {
        catchUp(group, target);
        target.fallSilent(silence);
        plan(group, target, false);
    }

    /** Changes how a group checks its targets. */
    void check(TargetGroup group, Runnable change) {
        group.targets.sorted().forEach(each -> catchUp(group, each));
        change.run();
        group.targets.sorted().forEach(each -> plan(group, each, true));
    }

    /** The last finding of the checks of a target; null if there is none, or it was good. */
    @Nullable
    String failure(TargetGroup group, RegisteredTarget target) {
        CheckSettings check = group.check();
        if (check == null || target.run == null) {
            return target.failure;
        }
        String failure =
                target.run.until(queue.tick(), check, target.findings(check)).failure();
        return failure == null ? target.failure : failure;
    }

    /** Whether a target that is INITIAL has been checked already. */
    static boolean isChecked(RegisteredTarget target, long now) {
        return target.run != null && target.run.next() <= now;
    }

    private static @Nullable String effective(TargetGroup group, RegisteredTarget target) {
        return target.own != null ? target.own : group.failure;
    }

    private void catchUp(TargetGroup group, RegisteredTarget target) {
        CheckSettings check = group.check();
        if (check != null && target.run != null) {
            target.run = target.run.until(queue.tick(), check, target.findings(check));
        }
    }

    private void judge(TargetGroup group, RegisteredTarget target) {
        target.failure = target.findings(group.check()).failure(queue.tick());
        change(group, target, target.failure == null ? Health.HEALTHY : Health.UNHEALTHY);
    }

    private void become(TargetGroup group, RegisteredTarget target, Health health) {
        group.hosts.moved(target.health, health, queue.tick(), group.isCreated());
        target.health = health;
    }

    private void change(TargetGroup group, RegisteredTarget target, Health health) {
        if (target.health != health) {
            become(group, target, health);
            if (health == Health.HEALTHY) {
                target.wasHealthy = true;
                target.healthySince = queue.tick();
            }
            changed.accept(group, target);
        }
    }

    // ---- the next change

    /**
     * Schedules the next change of a target.
     *
     * @param awaited whether callers wait for what comes of it; they also wait for one that has never been healthy
     */
    private void plan(TargetGroup group, RegisteredTarget target, boolean awaited) {
        if (target.health != Health.INITIAL && !target.isJudged()) {
            return;
        }
        target.cancel();
        CheckSettings check = group.check();
        long due = check == null || target.run == null
                ? looked(group, target)
                : target.run.decided(check, target.findings(check));
        if (due < Long.MAX_VALUE) {
            target.next = schedule(
                    due - queue.tick(),
                    awaited || !target.wasHealthy ? EventKind.TRANSITION : EventKind.UPKEEP,
                    new HealthDue(group.arn, target.key.id(), target.key.port()),
                    group,
                    target);
        }
    }

    /** When a target of a group that nobody created is looked at next; {@link Long#MAX_VALUE} for never. */
    private long looked(TargetGroup group, RegisteredTarget target) {
        if (target.health == Health.INITIAL) {
            return target.since
                    + delay(group.registrationDelay, Timing.TARGET_FIRST_CHECK).toMillis();
        }
        long now = queue.tick();
        long sick = timings.of(Timing.TARGET_TURNS_UNHEALTHY).toMillis();
        long well = timings.of(Timing.TARGET_TURNS_HEALTHY).toMillis();
        long next = Long.MAX_VALUE;
        for (Silence each : target.silences) {
            if (each.from() > target.since) {
                next = later(next, now, each.from() + sick);
            }
            if (each.until() < Long.MAX_VALUE) {
                next = later(next, now, each.until() + well);
            }
        }
        TargetFindings findings = target.findings(null);
        for (PathAnswer each : target.paths) {
            next = later(next, now, each.from() + (findings.failure(each.from()) == null ? well : sick));
        }
        return next;
    }

    private static long later(long next, long now, long instant) {
        return instant > now ? Math.min(next, instant) : next;
    }

    private Ticket schedule(long delay, EventKind kind, Event event, TargetGroup group, RegisteredTarget target) {
        return queue.schedule(Duration.ofMillis(delay), kind, event, resources(group, target));
    }

    /** What waits for a target; reckoned once, as each of its checks asks. */
    private Resources resources(TargetGroup group, RegisteredTarget target) {
        Resources known = target.resources;
        if (known == null) {
            List<String> names = new ArrayList<>(target.owners);
            if (!target.task.isEmpty()) {
                names.add(target.task);
            }
            if (group.check() != null) {
                names.add(group.arn);
            }
            known = queue.resources(names.toArray(String[]::new));
            target.resources = known;
        }
        return known;
    }

    private void due(HealthDue event) {
        Found found = lookup.apply(event.group(), new TargetKey(event.id(), event.port()));
        if (found == null) {
            return;
        }
        RegisteredTarget target = found.target();
        CheckSettings check = found.group().check();
        if (check == null || target.run == null) {
            judge(found.group(), target);
        } else {
            target.run = target.run.until(queue.tick(), check, target.findings(check));
            target.failure = target.run.failure();
            change(found.group(), target, target.run.health());
        }
        plan(found.group(), target, false);
    }

    private void drained(DrainEnds event) {
        Found found = lookup.apply(event.group(), new TargetKey(event.id(), event.port()));
        if (found != null) {
            gone.accept(found.group(), found.target());
        }
    }
}
