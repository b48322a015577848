package dev.drydock.internal.loadbalancing;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.ExceptionTable;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.OperationTable;
import dev.drydock.internal.loadbalancing.limit.AccountLimits;
import dev.drydock.internal.loadbalancing.shape.LoadBalancingShapes;
import dev.drydock.internal.loadbalancing.store.ResourceTags;
import dev.drydock.internal.loadbalancing.store.TargetGroups;
import dev.drydock.internal.loadbalancing.targetgroup.TargetGroupOperations;
import dev.drydock.operation.AwsService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkRequest;

/** The table of simulated operations of Elastic Load Balancing, by noun. */
final class LoadBalancingOperations extends OperationTable {

    private static final Map<String, String> NOUNS = new LinkedHashMap<>();

    static {
        noun(
                NOUNS,
                "target group",
                "CreateTargetGroup",
                "ModifyTargetGroup",
                "DeleteTargetGroup",
                "DescribeTargetGroups");
        noun(NOUNS, "attribute of a target group", "DescribeTargetGroupAttributes", "ModifyTargetGroupAttributes");
        noun(NOUNS, "target", "RegisterTargets", "DeregisterTargets", "DescribeTargetHealth");
        noun(NOUNS, "limit", "DescribeAccountLimits");
    }

    private final TargetGroupOperations groups;

    LoadBalancingOperations(AccountRegion home, TargetGroups groups, ResourceTags tags) {
        super(AwsService.ELASTIC_LOAD_BALANCING, NOUNS);
        this.groups = new TargetGroupOperations(home, groups, tags);
    }

    @Override
    protected ExceptionTable exceptions() {
        return LoadBalancingExceptions.TABLE;
    }

    @Override
    protected SdkRequest check(String operation, SdkRequest request) {
        return LoadBalancingShapes.check(operation, request);
    }

    @Override
    protected List<Operation<?, ?>> make(String noun, String operation) {
        return switch (noun) {
            case "target group" -> groups.operations();
            case "attribute of a target group" -> groups.ofAttributes();
            case "target" -> groups.ofTargets();
            case "limit" -> AccountLimits.operations();
            default -> throw new IllegalStateException("No operations of " + noun);
        };
    }
}
