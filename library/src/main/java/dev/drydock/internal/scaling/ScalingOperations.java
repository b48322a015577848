package dev.drydock.internal.scaling;

import dev.drydock.internal.call.ExceptionTable;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.OperationTable;
import dev.drydock.internal.scaling.action.ScheduledActionOperations;
import dev.drydock.internal.scaling.activity.ActivityOperations;
import dev.drydock.internal.scaling.policy.PolicyOperations;
import dev.drydock.internal.scaling.scalabletarget.ScalableTargetOperations;
import dev.drydock.internal.scaling.shape.ScalingShapes;
import dev.drydock.internal.scaling.tag.ScalingTagOperations;
import dev.drydock.operation.AwsService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkRequest;

/** The table of simulated operations of Application Auto Scaling, by noun. */
final class ScalingOperations extends OperationTable {

    private static final Map<String, String> NOUNS = new LinkedHashMap<>();

    static {
        noun(NOUNS, "target", "RegisterScalableTarget", "DescribeScalableTargets", "DeregisterScalableTarget");
        noun(NOUNS, "policy", "PutScalingPolicy", "DescribeScalingPolicies", "DeleteScalingPolicy");
        noun(NOUNS, "activity", "DescribeScalingActivities");
        noun(NOUNS, "scheduled action", "PutScheduledAction", "DescribeScheduledActions", "DeleteScheduledAction");
        noun(NOUNS, "tag", "TagResource", "UntagResource", "ListTagsForResource");
    }

    private final ScalingRegion region;

    ScalingOperations(ScalingRegion region) {
        super(AwsService.APPLICATION_AUTO_SCALING, NOUNS);
        this.region = region;
    }

    @Override
    protected ExceptionTable exceptions() {
        return ScalingExceptions.TABLE;
    }

    @Override
    protected SdkRequest check(String operation, SdkRequest request) {
        return ScalingShapes.check(operation, request);
    }

    @Override
    protected List<Operation<?, ?>> make(String noun, String operation) {
        return switch (noun) {
            case "target" ->
                new ScalableTargetOperations(region.home(), region.store(), region.changes(), region.removal())
                        .operations();
            case "policy" ->
                new PolicyOperations(region.home(), region.store(), region.alarms(), region.removal()).operations();
            case "activity" -> new ActivityOperations(region.store()).operations();
            case "scheduled action" ->
                new ScheduledActionOperations(region.home(), region.store(), region.schedule(), region.removal())
                        .operations();
            case "tag" -> new ScalingTagOperations(region.store()).operations();
            default -> throw new IllegalStateException("No operations of " + noun);
        };
    }
}
