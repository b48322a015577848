package dev.drydock.internal.scaling.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a policy scales by steps, as it was given.
 *
 * @param adjustmentType {@code ChangeInCapacity}, {@code PercentChangeInCapacity} or {@code ExactCapacity}
 * @param minMagnitude the least number of tasks that a percentage changes; null for one
 * @param cooldown in seconds; null for the default
 * @param aggregation null for {@code Average}
 */
public record StepSettings(
        String adjustmentType,
        List<Step> steps,
        @Nullable Integer minMagnitude,
        @Nullable Integer cooldown,
        @Nullable String aggregation) {

    public StepSettings {
        steps = List.copyOf(steps);
    }

    /**
     * A step, for metrics that are by so much above or below the alarm's threshold.
     *
     * @param lower null for however far below
     * @param upper null for however far above
     */
    public record Step(@Nullable Double lower, @Nullable Double upper, int adjustment) {

        /** Where it begins. */
        public double from() {
            return lower == null ? Double.NEGATIVE_INFINITY : lower;
        }

        /** Where it ends. */
        public double to() {
            return upper == null ? Double.POSITIVE_INFINITY : upper;
        }
    }
}
