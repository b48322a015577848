package dev.drydock.internal.scaling.store;

import org.jspecify.annotations.Nullable;

/**
 * A scaling activity, or why there was none.
 *
 * @param number the count of those before it in the account and region
 * @param resourceId of its target
 * @param said in words
 * @param startedAt in milliseconds since the epoch
 * @param endedAt -1 while it is in progress, and if there was none
 * @param status {@code InProgress}, {@code Successful}, {@code Overridden}, {@code Unfulfilled} or {@code Failed}
 * @param change what it does to the desired count; null if nothing
 * @param reason why nothing was scaled; null if something was
 */
public record ScalingActivityState(
        long number,
        String id,
        String resourceId,
        Said said,
        long startedAt,
        long endedAt,
        String status,
        @Nullable Change change,
        @Nullable NotScaled reason) {

    /** It waits for ECS. */
    public static final String IN_PROGRESS = "InProgress";

    /** As many tasks run as it wanted. */
    public static final String SUCCESSFUL = "Successful";

    /** Another count was wanted before as many ran. */
    public static final String OVERRIDDEN = "Overridden";

    /** ECS could not do it. */
    public static final String UNFULFILLED = "Unfulfilled";

    /** ECS has refused it, or nothing was scaled. */
    public static final String FAILED = "Failed";

    /**
     * An activity in words.
     *
     * @param message about its status; null if there is nothing to say
     */
    public record Said(
            String description, String cause, @Nullable String message) {}

    /**
     * A change of the desired count.
     *
     * @param from what was desired before
     * @param to what is desired
     * @param policy the name of the policy that wants it; null if the bounds do
     */
    public record Change(int from, int to, @Nullable String policy) {}

    /**
     * Why nothing was scaled, as {@code NotScaledReasons} has it.
     *
     * @param code {@code AlreadyAtMaxCapacity}
     */
    public record NotScaled(
            String code,
            @Nullable Integer max,
            @Nullable Integer min,
            @Nullable Integer current) {}

    /** Whether it still waits for ECS. */
    public boolean isOpen() {
        return status.equals(IN_PROGRESS);
    }

    /** The same activity, at its end. */
    public ScalingActivityState ended(String how, @Nullable String message, long at) {
        return new ScalingActivityState(
                number,
                id,
                resourceId,
                new Said(said.description(), said.cause(), message),
                startedAt,
                at,
                how,
                change,
                reason);
    }

    /** {@code service/prod/web: Setting desired count to 6. Cause: …; Successful}. */
    @Override
    public String toString() {
        return resourceId + ": " + said.description() + " Cause: " + said.cause() + "; " + status
                + (reason == null ? "" : " (" + reason.code() + ')');
    }
}
