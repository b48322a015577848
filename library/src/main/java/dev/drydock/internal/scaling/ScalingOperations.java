package dev.drydock.internal.scaling;

import dev.drydock.internal.call.ExceptionTable;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.OperationTable;
import dev.drydock.internal.scaling.shape.ScalingShapes;
import dev.drydock.operation.AwsService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkRequest;

/** The table of simulated operations of Application Auto Scaling, by noun. */
final class ScalingOperations extends OperationTable {

    private static final Map<String, String> NOUNS = new LinkedHashMap<>();

    ScalingOperations() {
        super(AwsService.APPLICATION_AUTO_SCALING, NOUNS);
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
        throw new IllegalStateException("No operations of " + noun);
    }
}
