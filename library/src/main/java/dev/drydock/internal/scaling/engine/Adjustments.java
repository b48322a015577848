package dev.drydock.internal.scaling.engine;

import dev.drydock.internal.scaling.store.StepSettings;
import dev.drydock.internal.scaling.store.StepSettings.Step;
import org.jspecify.annotations.Nullable;

/** How many tasks policies want, whatever the bounds. */
final class Adjustments {

    private Adjustments() {}

    /**
     * As many as bring a metric to its target, rounded up, so that neither too few are added nor too many removed.
     *
     * @param base how many there are
     */
    static long tracked(int base, double value, double target) {
        double exact = base * value / target;
        long rounded = Math.round(exact);
        // 3 × 60 / 60 is 3, though it may come out a little above.
        return Math.abs(exact - rounded) < 1e-9 * Math.max(1, rounded) ? rounded : (long) Math.ceil(exact);
    }

    /**
     * As many as the step says within which a metric lies; null if it lies within none.
     *
     * @param base how many there are
     * @param breach how far the metric is above the threshold of its alarm; below it is negative
     */
    static @Nullable Long stepped(StepSettings settings, int base, double breach) {
        Step step = step(settings, breach);
        if (step == null) {
            return null;
        }
        return switch (settings.adjustmentType()) {
            case "ExactCapacity" -> (long) step.adjustment();
            case "PercentChangeInCapacity" -> base + percent(settings, base, step.adjustment());
            default -> (long) base + step.adjustment();
        };
    }

    /** Above the threshold a step has its lower bound and has not its upper one, below it is the other way round. */
    private static @Nullable Step step(StepSettings settings, double breach) {
        for (Step each : settings.steps()) {
            if (breach >= 0 && breach >= each.from() && breach < each.to()) {
                return each;
            }
        }
        for (Step each : settings.steps()) {
            if (breach <= 0 && breach > each.from() && breach <= each.to()) {
                return each;
            }
        }
        return null;
    }

    /** Towards zero, but at least one, and at least what the policy says. */
    private static long percent(StepSettings settings, int base, int percent) {
        long whole = Math.abs((long) base * percent) / 100;
        long least = settings.minMagnitude() == null ? 1 : settings.minMagnitude();
        long magnitude = percent == 0 ? 0 : Math.max(whole, base == 0 && settings.minMagnitude() == null ? 0 : least);
        return percent < 0 ? -magnitude : magnitude;
    }
}
