package dev.drydock.internal.ecr;

import dev.drydock.internal.call.ExceptionTable;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.OperationTable;
import dev.drydock.internal.ecr.shape.EcrShapes;
import dev.drydock.operation.AwsService;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkRequest;

/** One operation on bytes that do not come with the call, behind the same gate as if they did. */
final class StreamedCall extends OperationTable {

    private final Operation<?, ?> operation;
    private final RegistryGate gate;

    StreamedCall(Operation<?, ?> operation, RegistryGate gate) {
        super(AwsService.ECR, Map.of(operation.name(), operation.name()));
        this.operation = operation;
        this.gate = gate;
    }

    @Override
    protected ExceptionTable exceptions() {
        return EcrExceptions.TABLE;
    }

    @Override
    protected List<Operation<?, ?>> make(String noun, String name) {
        return List.of(gate.guarding(operation));
    }

    @Override
    protected SdkRequest check(String name, SdkRequest request) {
        return EcrShapes.check(name, request);
    }
}
