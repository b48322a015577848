package dev.drydock.internal.scaling.engine;

import dev.drydock.internal.account.DesiredCount.Scaled;
import dev.drydock.internal.account.metric.MetricSource;
import dev.drydock.internal.scaling.store.ScalableTargetState;
import dev.drydock.internal.scaling.store.ScalingActivityState.NotScaled;
import dev.drydock.internal.scaling.store.ScalingPolicyState;
import dev.drydock.internal.scaling.store.ScalingPolicyState.OutCooldown;
import dev.drydock.internal.scaling.store.ScalingPolicyState.Trigger;
import dev.drydock.internal.scaling.store.StepSettings;
import dev.drydock.internal.scaling.store.TrackingSettings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a target whose policies were triggered. Whichever wants most tasks is followed; if none wants more, policies
 * that track targets remove tasks only if all of them want fewer.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/autoscaling/application/userguide/target-tracking-scaling-policy-overview.html">How
 *     target tracking scaling works</a>
 * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/step-scaling-policy-overview.html">How step
 *     scaling works</a>
 */
final class ScalingChoice {

    /** An alarm that goes on speaks every minute, and decisions come a millisecond after. */
    private static final long RECENT = MetricSource.MINUTE + 2;

    private final CapacityChanges changes;
    private final ScalableTargetState target;
    private final Scaled service;
    private final List<ScalingPolicyState> policies;
    private final long now;

    /**
     * What a policy wants.
     *
     * @param out whether it would add tasks
     * @param to the count that would be desired
     * @param reason why that changes nothing; null if it does
     */
    private record Wish(
            ScalingPolicyState policy,
            Trigger trigger,
            boolean out,
            int to,
            @Nullable NotScaled reason) {

        boolean isNew() {
            return !trigger.settled();
        }

        /** Whether it removes tasks. */
        boolean fewer() {
            return !out && reason == null;
        }

        String cause() {
            return ActivityTexts.triggered(trigger.alarm(), trigger.state(), policy.name());
        }
    }

    ScalingChoice(
            CapacityChanges changes,
            ScalableTargetState target,
            Scaled service,
            List<ScalingPolicyState> policies,
            long now) {
        this.changes = changes;
        this.target = target;
        this.service = service;
        this.policies = policies;
        this.now = now;
    }

    /**
     * Does what the policies want.
     *
     * @return whether that is nothing, and will be as long as nothing changes but the time
     */
    boolean carryOut() {
        List<Wish> wishes = new ArrayList<>();
        for (ScalingPolicyState each : policies) {
            Wish wish = wish(each);
            if (wish != null
                    && !(wish.out()
                            ? target.suspended().out()
                            : target.suspended().in())) {
                wishes.add(wish);
            }
        }
        Wish most = null;
        for (Wish each : wishes) {
            if (each.isNew() && each.out() && each.reason() == null) {
                most = most == null || each.to() > most.to() ? each : most;
            }
        }
        if (most != null) {
            follow(most);
            return false;
        }
        boolean idle = true;
        for (Wish each : wishes) {
            NotScaled reason = each.reason();
            idle &= reason != null && !isCooling(each.policy());
            if (each.isNew() && reason != null) {
                changes.notScaled(target, each.cause(), reason);
            }
        }
        scaleIn(wishes);
        return idle;
    }

    private void scaleIn(List<Wish> wishes) {
        boolean asked = false;
        for (Wish each : wishes) {
            asked |= each.isNew() && each.fewer();
        }
        if (!asked || now < target.scaleInFrom()) {
            return;
        }
        boolean agreed = agreed(wishes);
        Wish most = null;
        for (Wish each : wishes) {
            if (each.fewer() && (each.policy().tracking() == null ? each.isNew() : agreed)) {
                most = most == null || each.to() > most.to() ? each : most;
            }
        }
        if (most != null && service.deploying()) {
            changes.notScaled(
                    target, most.cause(), new NotScaled("TargetServicePutResourceAsUnscalable", null, null, null));
        } else if (most != null) {
            follow(most);
        }
    }

    /** Whether every policy that tracks a target and removes tasks wants fewer. */
    private boolean agreed(List<Wish> wishes) {
        for (ScalingPolicyState each : policies) {
            TrackingSettings tracking = each.tracking();
            if (tracking != null
                    && tracking.scalesIn()
                    && wishes.stream().noneMatch(wish -> wish.policy().name().equals(each.name()) && wish.fewer())) {
                return false;
            }
        }
        return true;
    }

    private void follow(Wish wish) {
        changes.change(target, service, wish.to(), wish.cause(), wish.policy());
    }

    // ---- what one policy wants

    private @Nullable Wish wish(ScalingPolicyState policy) {
        Trigger trigger = policy.trigger();
        if (trigger == null || trigger.at() < now - RECENT) {
            return null;
        }
        TrackingSettings tracking = policy.tracking();
        StepSettings steps = policy.steps();
        if (tracking != null) {
            return tracked(policy, tracking, trigger);
        }
        return steps == null ? null : stepped(policy, steps, trigger);
    }

    private @Nullable Wish tracked(ScalingPolicyState policy, TrackingSettings tracking, Trigger trigger) {
        if (trigger.value() > tracking.targetValue()) {
            long wanted = Adjustments.tracked(base(policy), trigger.value(), tracking.targetValue());
            return out(policy, trigger, Math.max(1, wanted));
        }
        return tracking.scalesIn()
                ? in(policy, trigger, Adjustments.tracked(service.running(), trigger.value(), tracking.targetValue()))
                : null;
    }

    private @Nullable Wish stepped(ScalingPolicyState policy, StepSettings steps, Trigger trigger) {
        double breach = trigger.value() - trigger.threshold();
        Long wanted = Adjustments.stepped(steps, service.running(), breach);
        if (wanted == null) {
            return null;
        }
        if (wanted < service.running()) {
            return in(policy, trigger, wanted);
        }
        Long counted = Adjustments.stepped(steps, base(policy), breach);
        return out(policy, trigger, counted == null ? wanted : counted);
    }

    /** Scaling counts from the tasks that run; in a cooldown, from those that ran before it. */
    private int base(ScalingPolicyState policy) {
        OutCooldown cooldown = policy.cooldown();
        return cooldown != null && isCooling(policy) ? cooldown.base() : service.running();
    }

    private boolean isCooling(ScalingPolicyState policy) {
        OutCooldown cooldown = policy.cooldown();
        return cooldown != null && now < cooldown.until();
    }

    /** Whoever was set below the minimum by hand goes there first, and whoever was set above the maximum stays. */
    private Wish out(ScalingPolicyState policy, Trigger trigger, long wanted) {
        int desired = service.desired();
        int to = desired < target.min() ? target.min() : target.within(wanted);
        NotScaled reason = null;
        if (to <= desired) {
            reason = wanted > target.max() || desired >= target.max()
                    ? new NotScaled("AlreadyAtMaxCapacity", target.max(), null, null)
                    : new NotScaled("AlreadyAtDesiredCapacity", null, null, desired);
        }
        return new Wish(policy, trigger, true, to, reason);
    }

    private Wish in(ScalingPolicyState policy, Trigger trigger, long wanted) {
        int desired = service.desired();
        int to = desired > target.max() ? target.max() : target.within(wanted);
        NotScaled reason = null;
        if (to >= desired) {
            reason = wanted < target.min() || desired <= target.min()
                    ? new NotScaled("AlreadyAtMinCapacity", null, target.min(), null)
                    : new NotScaled("AlreadyAtDesiredCapacity", null, null, desired);
        }
        return new Wish(policy, trigger, false, to, reason);
    }
}
