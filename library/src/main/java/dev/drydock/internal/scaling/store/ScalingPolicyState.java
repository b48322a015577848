package dev.drydock.internal.scaling.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scaling policy, of one of two kinds.
 *
 * @param action the ARN by which alarms name it
 * @param tracking how it tracks a target; null if it scales by steps
 * @param steps how it scales by steps; null if it tracks a target
 * @param alarms the names of those that it keeps for itself, the high one first; none of a policy that scales by steps
 * @param createdAt in milliseconds since the epoch
 * @param cooldown after it has scaled out; null if none was ever on
 * @param trigger what alarms have said last; null if they have not yet, or it has been settled
 */
public record ScalingPolicyState(
        Identity identity,
        String action,
        @Nullable TrackingSettings tracking,
        @Nullable StepSettings steps,
        List<String> alarms,
        long createdAt,
        @Nullable OutCooldown cooldown,
        @Nullable Trigger trigger) {

    /** How long a cooldown lasts unless the policy says, in seconds. */
    public static final int COOLDOWN = 300;

    /**
     * What a policy is called.
     *
     * @param resourceId of its target
     * @param name unique in its target
     */
    public record Identity(String resourceId, String name, String arn) {}

    /**
     * The cooldown after a policy has scaled out: what it added counts with what it wants next.
     *
     * @param base how many tasks there were before
     * @param until when it ends; {@link Long#MAX_VALUE} while the activity is in progress
     */
    public record OutCooldown(int base, long until) {}

    /**
     * An alarm has triggered the policy.
     *
     * @param value the newest data point
     * @param at in milliseconds since the epoch
     * @param settled whether it has been acted upon; it goes on to tell that the alarm is on
     */
    public record Trigger(String alarm, String state, double value, double threshold, long at, boolean settled) {

        Trigger done() {
            return new Trigger(alarm, state, value, threshold, at, true);
        }
    }

    public String resourceId() {
        return identity.resourceId();
    }

    public String name() {
        return identity.name();
    }

    public String arn() {
        return identity.arn();
    }

    /** As AWS calls its kind. */
    public String type() {
        return tracking == null ? "StepScaling" : "TargetTrackingScaling";
    }

    /** In milliseconds. */
    public long outCooldown() {
        Integer own = tracking != null ? tracking.scaleOutCooldown() : steps == null ? null : steps.cooldown();
        return 1000L * (own == null ? COOLDOWN : own);
    }

    /** In milliseconds. */
    public long inCooldown() {
        Integer own = tracking != null ? tracking.scaleInCooldown() : steps == null ? null : steps.cooldown();
        return 1000L * (own == null ? COOLDOWN : own);
    }

    /** The same policy, in another cooldown. */
    public ScalingPolicyState cooling(@Nullable OutCooldown other) {
        return new ScalingPolicyState(identity, action, tracking, steps, alarms, createdAt, other, trigger);
    }

    /** The same policy, triggered. */
    public ScalingPolicyState triggered(Trigger by) {
        return new ScalingPolicyState(identity, action, tracking, steps, alarms, createdAt, cooldown, by);
    }

    /** The same policy, what triggered it being acted upon. */
    public ScalingPolicyState settled() {
        return trigger == null || trigger.settled() ? this : triggered(trigger.done());
    }
}
