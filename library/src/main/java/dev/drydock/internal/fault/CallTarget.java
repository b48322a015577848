package dev.drydock.internal.fault;

import dev.drydock.journal.Call;
import dev.drydock.operation.AwsService;
import dev.drydock.operation.CloudWatchOperation;
import dev.drydock.operation.EcrOperation;
import dev.drydock.operation.EcsOperation;
import dev.drydock.operation.LoadBalancingOperation;
import dev.drydock.operation.LogsOperation;
import dev.drydock.operation.OperationName;
import dev.drydock.operation.ScalingOperation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The operations whose calls a fault is about.
 *
 * @param service the only service; null for all
 * @param operation the only operation; null for all of the service
 */
record CallTarget(@Nullable AwsService service, @Nullable OperationName operation) {

    static CallTarget of(OperationName operation) {
        return new CallTarget(operation.service(), operation);
    }

    static CallTarget of(@Nullable AwsService service) {
        return new CallTarget(service, null);
    }

    boolean covers(Call call) {
        return operation == null ? service == null || service == call.service() : call.is(operation);
    }

    List<AwsService> services() {
        return service == null ? List.of(AwsService.values()) : List.of(service);
    }

    Stream<OperationName> operations() {
        return operation == null ? services().stream().flatMap(CallTarget::operations) : Stream.of(operation);
    }

    private static Stream<OperationName> operations(AwsService service) {
        OperationName[] all = switch (service) {
            case ECS -> EcsOperation.values();
            case ECR -> EcrOperation.values();
            case LOGS -> LogsOperation.values();
            case ELASTIC_LOAD_BALANCING -> LoadBalancingOperation.values();
            case CLOUDWATCH -> CloudWatchOperation.values();
            case APPLICATION_AUTO_SCALING -> ScalingOperation.values();
        };
        return Arrays.stream(all);
    }

    /** {@code ecs:RunTask}, {@code any call of ecs} or {@code any call}. */
    @Override
    public String toString() {
        if (operation != null) {
            return operation.service().id() + ':' + operation.operation();
        }
        return service == null ? "any call" : "any call of " + service.id();
    }
}
