package dev.drydock.internal.wire;

import dev.drydock.internal.sdk.SdkModel;
import dev.drydock.operation.AwsService;
import dev.drydock.operation.CloudWatchOperation;
import dev.drydock.operation.EcrOperation;
import dev.drydock.operation.EcsOperation;
import dev.drydock.operation.LogsOperation;
import dev.drydock.operation.OperationName;
import dev.drydock.operation.ScalingOperation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/** The operations of JSON by what the {@code X-Amz-Target} header calls them, and builders of the requests of all. */
final class WireOperations {

    /** Looked up by name only; never iterated. */
    private final Map<String, OperationName> byTarget = new HashMap<>();

    /** The method that makes a builder of each operation's request, found when first needed. */
    private final Map<OperationName, Method> builders = new HashMap<>();

    WireOperations() {
        add(EcsOperation.values());
        add(EcrOperation.values());
        add(LogsOperation.values());
        add(CloudWatchOperation.values());
        add(ScalingOperation.values());
    }

    private void add(OperationName[] operations) {
        for (OperationName each : operations) {
            byTarget.put(each.service().targetPrefix() + '.' + each.operation(), each);
        }
    }

    /** The operation that Smithy's RPC calls by its path; null if no service of ours has it. */
    @Nullable
    OperationName find(CalledOperation called) {
        for (AwsService each : AwsService.values()) {
            if (each.id().equals(called.service()) || each.targetPrefix().equals(called.service())) {
                return byTarget.get(each.targetPrefix() + '.' + called.operation());
            }
        }
        return null;
    }

    /** The operation of a target; null if no service that speaks JSON has it. */
    @Nullable
    OperationName find(String target) {
        return byTarget.get(target);
    }

    /**
     * An empty builder of the operation's request.
     *
     * @throws dev.drydock.internal.call.Refusal if the SDK's module of the service is not there
     */
    SdkPojo newRequest(OperationName operation) {
        try {
            return (SdkPojo) builderOf(operation).invoke(null);
        } catch (IllegalAccessException | InvocationTargetException failed) {
            throw new IllegalStateException("The SDK cannot build a request of " + operation.operation(), failed);
        }
    }

    private synchronized Method builderOf(OperationName operation) {
        Method known = builders.get(operation);
        if (known != null) {
            return known;
        }
        try {
            Method made = Class.forName(
                            SdkModel.packageOf(operation.service().id()) + '.' + operation.operation() + "Request")
                    .getMethod("builder");
            builders.put(operation, made);
            return made;
        } catch (ClassNotFoundException missing) {
            throw ProtocolMessages.missingModule(operation);
        } catch (NoSuchMethodException strange) {
            throw new IllegalStateException("The SDK cannot build a request of " + operation.operation(), strange);
        }
    }
}
