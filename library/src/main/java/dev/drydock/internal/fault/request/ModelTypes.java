package dev.drydock.internal.fault.request;

import dev.drydock.internal.sdk.SdkModel;
import dev.drydock.operation.AwsService;
import dev.drydock.operation.OperationName;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/** The SDK's classes of an operation, by name: an older SDK may lack them. */
public final class ModelTypes {

    private ModelTypes() {}

    /** The class of its requests; null if the SDK lacks the operation. */
    public static @Nullable Class<?> request(OperationName operation) {
        return find(operation, "Request");
    }

    /** An empty request as its builder; null if the SDK lacks the operation. */
    public static @Nullable SdkPojo newRequest(OperationName operation) {
        return builder(find(operation, "Request"));
    }

    /** An empty answer as its builder; null if the SDK lacks the operation. */
    public static @Nullable SdkPojo newAnswer(OperationName operation) {
        return builder(find(operation, "Response"));
    }

    /** A class beside the models of a service; null if the SDK's module of it is not there. */
    public static @Nullable Class<?> ofService(AwsService service, String name) {
        String models = SdkModel.packageOf(service.id());
        return load(models.substring(0, models.lastIndexOf('.') + 1) + name);
    }

    private static @Nullable Class<?> find(OperationName operation, String suffix) {
        return load(SdkModel.packageOf(operation.service().id()) + '.' + operation.operation() + suffix);
    }

    private static @Nullable Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException older) {
            return null;
        }
    }

    private static @Nullable SdkPojo builder(@Nullable Class<?> type) {
        try {
            return type == null ? null : (SdkPojo) type.getMethod("builder").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The SDK's " + type + " is not like its other models", e);
        }
    }
}
