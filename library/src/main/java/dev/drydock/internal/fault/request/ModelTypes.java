package dev.drydock.internal.fault.request;

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

    /** The package of a service's models. */
    public static String modelPackage(AwsService service) {
        return "software.amazon.awssdk.services." + (service == AwsService.LOGS ? "cloudwatchlogs" : service.id())
                + ".model";
    }

    private static @Nullable Class<?> find(OperationName operation, String suffix) {
        try {
            return Class.forName(modelPackage(operation.service()) + '.' + operation.operation() + suffix);
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
