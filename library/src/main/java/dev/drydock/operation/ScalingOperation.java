package dev.drydock.operation;

import org.apiguardian.api.API;

/** The operations of Application Auto Scaling, to name them in faults and assertions. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum ScalingOperation implements OperationName {
    /** DeleteScalingPolicy. */
    DELETE_SCALING_POLICY("DeleteScalingPolicy"),
    /** DeleteScheduledAction. */
    DELETE_SCHEDULED_ACTION("DeleteScheduledAction"),
    /** DeregisterScalableTarget. */
    DEREGISTER_SCALABLE_TARGET("DeregisterScalableTarget"),
    /** DescribeScalableTargets. */
    DESCRIBE_SCALABLE_TARGETS("DescribeScalableTargets"),
    /** DescribeScalingActivities. */
    DESCRIBE_SCALING_ACTIVITIES("DescribeScalingActivities"),
    /** DescribeScalingPolicies. */
    DESCRIBE_SCALING_POLICIES("DescribeScalingPolicies"),
    /** DescribeScheduledActions. */
    DESCRIBE_SCHEDULED_ACTIONS("DescribeScheduledActions"),
    /** GetPredictiveScalingForecast. */
    GET_PREDICTIVE_SCALING_FORECAST("GetPredictiveScalingForecast"),
    /** ListTagsForResource. */
    LIST_TAGS_FOR_RESOURCE("ListTagsForResource"),
    /** PutScalingPolicy. */
    PUT_SCALING_POLICY("PutScalingPolicy"),
    /** PutScheduledAction. */
    PUT_SCHEDULED_ACTION("PutScheduledAction"),
    /** RegisterScalableTarget. */
    REGISTER_SCALABLE_TARGET("RegisterScalableTarget"),
    /** TagResource. */
    TAG_RESOURCE("TagResource"),
    /** UntagResource. */
    UNTAG_RESOURCE("UntagResource");

    private final String operation;

    ScalingOperation(String operation) {
        this.operation = operation;
    }

    @Override
    public AwsService service() {
        return AwsService.APPLICATION_AUTO_SCALING;
    }

    @Override
    public String operation() {
        return operation;
    }
}
