package dev.drydock.internal.scaling.request;

import dev.drydock.internal.call.NotSimulated;
import org.jspecify.annotations.Nullable;

/** Which resource a request means: here it is always the desired count of a service of ECS. */
public final class ScalingResources {

    /** The namespace of ECS. */
    public static final String NAMESPACE = "ecs";

    /** What is scaled of a service. */
    public static final String DIMENSION = "ecs:service:DesiredCount";

    private static final String TYPE = "service";

    private ScalingResources() {}

    /**
     * The resource of a request that names one.
     *
     * @throws dev.drydock.internal.call.Refusal if it is none, as AWS says it
     * @throws NotSimulated if it is none of ECS
     */
    public static String required(String namespace, String resourceId, String dimension) {
        ofEcs(namespace);
        if (!dimension.equals(DIMENSION) || !isService(resourceId)) {
            throw ScalingMessages.UNSUPPORTED.with();
        }
        return resourceId;
    }

    /**
     * The resource by which a listing is narrowed; null for all.
     *
     * @throws dev.drydock.internal.call.Refusal if it is none, as AWS says it
     * @throws NotSimulated if it is none of ECS
     */
    public static @Nullable String listed(String namespace, @Nullable String resourceId, @Nullable String dimension) {
        ofEcs(namespace);
        if (resourceId == null && dimension != null) {
            throw ScalingMessages.RESOURCE_MISSING.with();
        }
        return resourceId == null ? null : required(namespace, resourceId, dimension == null ? DIMENSION : dimension);
    }

    private static void ofEcs(String namespace) {
        NotSimulated.refuse("ServiceNamespace", "scaling of " + namespace, !namespace.equals(NAMESPACE));
    }

    private static boolean isService(String resourceId) {
        String[] parts = resourceId.split("/", -1);
        return parts.length == 3 && parts[0].equals(TYPE) && !parts[1].isEmpty() && !parts[2].isEmpty();
    }
}
