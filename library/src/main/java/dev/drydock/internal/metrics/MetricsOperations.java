package dev.drydock.internal.metrics;

import dev.drydock.internal.call.ExceptionTable;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.OperationTable;
import dev.drydock.internal.metrics.shape.MetricsShapes;
import dev.drydock.operation.AwsService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkRequest;

/** The table of simulated operations of Amazon CloudWatch, by noun. */
final class MetricsOperations extends OperationTable {

    private static final Map<String, String> NOUNS = new LinkedHashMap<>();

    MetricsOperations() {
        super(AwsService.CLOUDWATCH, NOUNS);
    }

    @Override
    protected ExceptionTable exceptions() {
        return MetricsExceptions.TABLE;
    }

    @Override
    protected SdkRequest check(String operation, SdkRequest request) {
        return MetricsShapes.check(operation, request);
    }

    @Override
    protected List<Operation<?, ?>> make(String noun, String operation) {
        throw new IllegalStateException("No operations of " + noun);
    }
}
