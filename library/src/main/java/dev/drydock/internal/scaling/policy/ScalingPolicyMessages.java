package dev.drydock.internal.scaling.policy;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;
import dev.drydock.internal.scaling.request.ScalingMessages;

/** What Application Auto Scaling says when it refuses scaling policies. */
final class ScalingPolicyMessages {

    static final Message NO_TYPE = invalid("Policy type must be specified", Source.UNSURE);

    static final Message TYPE_CHANGED =
            invalid("The policy type of an existing scaling policy cannot be changed", Source.UNSURE);

    static final Message NO_CONFIGURATION = invalid("{} policy configuration must be specified", Source.VERIFIED);

    static final Message OTHER_CONFIGURATION = invalid(
            "You must only provide a single scaling policy configuration, which must match the scaling policy type "
                    + "specified.",
            Source.VERIFIED);

    static final Message TOO_MANY = new Message(
            ScalingMessages.LIMIT, "There can be at most {} scaling policies per scalable target", Source.UNSURE);

    static final Message TOO_LARGE = invalid("Values must be in the range of -2^360 to 2^360", Source.UNSURE);

    // ---- steps

    static final Message NO_ADJUSTMENT_TYPE = invalid("Adjustment type must be specified", Source.VERIFIED);

    static final Message NO_STEPS = invalid("There must be at least one step adjustment", Source.VERIFIED);

    static final Message MANY_STEPS =
            invalid("There can be at most {} step adjustments per scaling policy", Source.ISSUE);

    static final Message NO_BOUNDS =
            invalid("Both lower and upper bounds of a step adjustment cannot be left unspecified", Source.ISSUE);

    static final Message BOUNDS_ORDER =
            invalid("The upper bound of a step adjustment must be greater than its lower bound", Source.UNSURE);

    static final Message OPEN_BELOW_TWICE =
            invalid("At most one step adjustment may have an unspecified lower bound", Source.VERIFIED);

    static final Message OPEN_ABOVE_TWICE =
            invalid("At most one step adjustment may have an unspecified upper bound", Source.VERIFIED);

    static final Message OVERLAP = invalid("Step adjustment intervals cannot overlap", Source.VERIFIED);

    static final Message GAP = invalid("Step adjustment intervals cannot have gaps between them", Source.VERIFIED);

    static final Message CLOSED_BELOW = invalid(
            "There must be a step adjustment with an unspecified lower bound when one step adjustment has a negative "
                    + "lower bound",
            Source.VERIFIED);

    static final Message CLOSED_ABOVE = invalid(
            "There must be a step adjustment with an unspecified upper bound when one step adjustment has a positive "
                    + "upper bound",
            Source.VERIFIED);

    static final Message EXACT_NEGATIVE =
            invalid("Scaling adjustment cannot be less than 0 when adjustment type is ExactCapacity", Source.VERIFIED);

    static final Message MAGNITUDE_OF_OTHERS = invalid(
            "Minimum adjustment magnitude is only allowed for adjustment type PercentChangeInCapacity",
            Source.VERIFIED);

    static final Message COOLDOWN = invalid("Cooldown cannot be less than 0", Source.UNSURE);

    // ---- target tracking

    static final Message NO_METRIC = invalid(
            "PredefinedMetricSpecification or CustomizedMetricSpecification must be set for target tracking scaling.",
            Source.VERIFIED);

    static final Message TWO_METRICS = invalid(
            "Only one of PredefinedMetricSpecification or CustomizedMetricSpecification can be set for target tracking"
                    + " scaling.",
            Source.VERIFIED);

    /** The order of the types after the colon was not seen. */
    static final Message METRIC_OF_OTHERS = invalid(
            "Scalable dimension ecs:service:DesiredCount only supports the following predefined metric types: {}",
            Source.VERIFIED);

    static final Message NO_LABEL = invalid(
            "Resource label should be specified for predefined metric type ALBRequestCountPerTarget", Source.VERIFIED);

    static final Message LABEL_OF_OTHERS =
            invalid("Resource label should not be specified for predefined metric type {}", Source.VERIFIED);

    static final Message BAD_LABEL =
            invalid("Invalid resource label '{}' for predefined metric type ALBRequestCountPerTarget", Source.VERIFIED);

    static final Message BAD_CUSTOMIZED = invalid("The customized metric specification is not valid.", Source.VERIFIED);

    static final Message TARGET_VALUE = invalid("Target value must be greater than 0", Source.UNSURE);

    static final Message SAME_METRIC =
            invalid("Only one TargetTrackingScaling policy for a given metric specification is allowed.", Source.ISSUE);

    private ScalingPolicyMessages() {}

    private static Message invalid(String text, Source source) {
        return new Message(ScalingMessages.VALIDATION, text, source);
    }
}
