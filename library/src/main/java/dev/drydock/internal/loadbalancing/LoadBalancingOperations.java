package dev.drydock.internal.loadbalancing;

import dev.drydock.internal.call.ExceptionTable;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.OperationTable;
import dev.drydock.internal.loadbalancing.limit.AccountLimits;
import dev.drydock.internal.loadbalancing.shape.LoadBalancingShapes;
import dev.drydock.operation.AwsService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkRequest;

/** The table of simulated operations of Elastic Load Balancing, by noun. */
final class LoadBalancingOperations extends OperationTable {

    private static final Map<String, String> NOUNS = new LinkedHashMap<>();

    static {
        noun(NOUNS, "limit", "DescribeAccountLimits");
    }

    LoadBalancingOperations() {
        super(AwsService.ELASTIC_LOAD_BALANCING, NOUNS);
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
            case "limit" -> AccountLimits.operations();
            default -> throw new IllegalStateException("No operations of " + noun);
        };
    }
}
