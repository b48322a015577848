package dev.drydock.internal.scaling.policy;

import dev.drydock.internal.scaling.store.StepSettings;
import dev.drydock.internal.scaling.store.StepSettings.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.applicationautoscaling.model.StepScalingPolicyConfiguration;

/**
 * What steps of a policy have to be like: end to end, open where they would otherwise end.
 *
 * @see <a href="https://docs.aws.amazon.com/autoscaling/application/APIReference/API_StepAdjustment.html">StepAdjustment</a>
 */
final class StepRules {

    private static final int MOST_STEPS = 20;

    /** CloudWatch takes no value that is larger. */
    static final double LARGEST = Math.pow(2, 360);

    private StepRules() {}

    /** The settings that a request gives. */
    static StepSettings checked(StepScalingPolicyConfiguration given) {
        String type = given.adjustmentTypeAsString();
        if (type == null) {
            throw ScalingPolicyMessages.NO_ADJUSTMENT_TYPE.with();
        }
        List<Step> steps = given.stepAdjustments().stream()
                .map(each -> new Step(
                        each.metricIntervalLowerBound(), each.metricIntervalUpperBound(), each.scalingAdjustment()))
                .toList();
        if (steps.isEmpty()) {
            throw ScalingPolicyMessages.NO_STEPS.with();
        }
        if (steps.size() > MOST_STEPS) {
            throw ScalingPolicyMessages.MANY_STEPS.with(MOST_STEPS);
        }
        if (given.cooldown() != null && given.cooldown() < 0) {
            throw ScalingPolicyMessages.COOLDOWN.with();
        }
        if (given.minAdjustmentMagnitude() != null && !type.equals("PercentChangeInCapacity")) {
            throw ScalingPolicyMessages.MAGNITUDE_OF_OTHERS.with();
        }
        if (type.equals("ExactCapacity") && steps.stream().anyMatch(each -> each.adjustment() < 0)) {
            throw ScalingPolicyMessages.EXACT_NEGATIVE.with();
        }
        bounds(steps);
        intervals(steps);
        return new StepSettings(
                type, steps, given.minAdjustmentMagnitude(), given.cooldown(), given.metricAggregationTypeAsString());
    }

    private static void bounds(List<Step> steps) {
        int openBelow = 0;
        int openAbove = 0;
        for (Step each : steps) {
            if (each.lower() == null && each.upper() == null) {
                throw ScalingPolicyMessages.NO_BOUNDS.with();
            }
            if (isImpossible(each.lower()) || isImpossible(each.upper())) {
                throw ScalingPolicyMessages.TOO_LARGE.with();
            }
            if (each.from() >= each.to()) {
                throw ScalingPolicyMessages.BOUNDS_ORDER.with();
            }
            openBelow += each.lower() == null ? 1 : 0;
            openAbove += each.upper() == null ? 1 : 0;
        }
        if (openBelow > 1) {
            throw ScalingPolicyMessages.OPEN_BELOW_TWICE.with();
        }
        if (openAbove > 1) {
            throw ScalingPolicyMessages.OPEN_ABOVE_TWICE.with();
        }
    }

    /** Whether a bound is too large or too small, or no number. */
    private static boolean isImpossible(@Nullable Double bound) {
        return bound != null && !(Math.abs(bound) <= LARGEST);
    }

    private static void intervals(List<Step> steps) {
        List<Step> sorted = new ArrayList<>(steps);
        sorted.sort(Comparator.comparingDouble(Step::from));
        for (int i = 1; i < sorted.size(); i++) {
            double end = sorted.get(i - 1).to();
            double next = sorted.get(i).from();
            if (next < end) {
                throw ScalingPolicyMessages.OVERLAP.with();
            }
            if (next > end) {
                throw ScalingPolicyMessages.GAP.with();
            }
        }
        Step first = sorted.get(0);
        Step last = sorted.get(sorted.size() - 1);
        if (first.lower() != null && first.lower() < 0) {
            throw ScalingPolicyMessages.CLOSED_BELOW.with();
        }
        if (last.upper() != null && last.upper() > 0) {
            throw ScalingPolicyMessages.CLOSED_ABOVE.with();
        }
    }
}
