package dev.drydock.internal.scaling.store;

import org.jspecify.annotations.Nullable;

/**
 * A scheduled action.
 *
 * @param resourceId of its target
 * @param name unique in its target
 * @param schedule the expression as it was given
 * @param timezone null for UTC
 * @param start before when it does not happen, in milliseconds since the epoch; null for at once
 * @param end after when it does not happen; null for never
 * @param min null to leave it as it is
 * @param max null to leave it as it is
 * @param createdAt in milliseconds since the epoch
 */
public record ScheduledActionState(
        String resourceId,
        String name,
        String arn,
        String schedule,
        @Nullable String timezone,
        @Nullable Long start,
        @Nullable Long end,
        @Nullable Integer min,
        @Nullable Integer max,
        long createdAt) {

    /** The same action by an ARN. */
    public ScheduledActionState named(String other) {
        return new ScheduledActionState(resourceId, name, other, schedule, timezone, start, end, min, max, createdAt);
    }
}
