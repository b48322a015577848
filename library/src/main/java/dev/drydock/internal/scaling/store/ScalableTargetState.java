package dev.drydock.internal.scaling.store;

/**
 * A scalable target.
 *
 * @param resourceId {@code service/prod/web}
 * @param arn as tags name it
 * @param min the least desired count that scaling sets
 * @param max the most
 * @param suspended what is suspended
 * @param createdAt in milliseconds since the epoch
 * @param scaleInFrom before when nothing scales in, as a cooldown is on; 0 if none is, {@link Long#MAX_VALUE} while the
 *     activity that begins one is in progress
 */
public record ScalableTargetState(
        String resourceId, String arn, int min, int max, Suspension suspended, long createdAt, long scaleInFrom) {

    /**
     * What is suspended.
     *
     * @param in that policies scale in
     * @param out that policies scale out
     * @param scheduled scheduled actions
     */
    public record Suspension(boolean in, boolean out, boolean scheduled) {

        /** Nothing is. */
        public static final Suspension NONE = new Suspension(false, false, false);
    }

    /** The name of the service's cluster. */
    public String cluster() {
        return resourceId.substring(resourceId.indexOf('/') + 1, resourceId.lastIndexOf('/'));
    }

    /** The name of the service. */
    public String service() {
        return resourceId.substring(resourceId.lastIndexOf('/') + 1);
    }

    /** The nearest count that is within the bounds. */
    public int within(long count) {
        return (int) Math.max(min, Math.min(max, count));
    }

    /** The same target with other bounds. */
    public ScalableTargetState bounded(int least, int most) {
        return new ScalableTargetState(resourceId, arn, least, most, suspended, createdAt, scaleInFrom);
    }

    /** The same target, other parts of it suspended. */
    public ScalableTargetState suspended(Suspension other) {
        return new ScalableTargetState(resourceId, arn, min, max, other, createdAt, scaleInFrom);
    }

    /** The same target, which scales in from an instant on. */
    public ScalableTargetState scaleInFrom(long instant) {
        return new ScalableTargetState(resourceId, arn, min, max, suspended, createdAt, instant);
    }
}
