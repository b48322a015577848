package dev.drydock.internal.sdk;

import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * The model classes of one service in the SDK on the class path, by AWS's names.
 *
 * @param neighbor one of them, which every SDK has
 */
public record SdkModel(Class<?> neighbor) {

    /** The modules that are not called as ARNs call the service. */
    private static final Map<String, String> MODULES = Map.of(
            "logs", "cloudwatchlogs",
            "elasticloadbalancing", "elasticloadbalancingv2",
            "monitoring", "cloudwatch",
            "application-autoscaling", "applicationautoscaling");

    /**
     * A builder of the exception for an error code.
     *
     * @param usual the builder for codes that the SDK has no exception for
     */
    public AwsServiceException.Builder exception(String code, Supplier<AwsServiceException.Builder> usual) {
        Class<?> type = find(ErrorNames.exception(code));
        if (type == null) {
            return usual.get();
        }
        try {
            return (AwsServiceException.Builder) type.getMethod("builder").invoke(null);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("The SDK's " + type + " is not like its other exceptions", e);
        }
    }

    /** The SDK's module of a service, {@code cloudwatchlogs} for {@code logs}. */
    public static String moduleOf(String service) {
        return MODULES.getOrDefault(service, service);
    }

    /** The package of the model classes of a service, whether or not the SDK on the class path has them. */
    public static String packageOf(String service) {
        return "software.amazon.awssdk.services." + moduleOf(service) + ".model";
    }

    /** Whether this SDK has a class of that name. */
    public boolean has(String name) {
        return find(name) != null;
    }

    private @Nullable Class<?> find(String name) {
        try {
            return Class.forName(neighbor.getPackageName() + '.' + name, false, neighbor.getClassLoader());
        } catch (ClassNotFoundException e) {
            return null;
        }
    }
}
