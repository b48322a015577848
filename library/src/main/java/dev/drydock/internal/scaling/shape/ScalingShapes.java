package dev.drydock.internal.scaling.shape;

import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.call.shape.ShapeCheck;
import software.amazon.awssdk.core.SdkRequest;

/** The check of requests to Application Auto Scaling by their shape. All worlds share it; the first request reads the table. */
public final class ScalingShapes {

    private static final ShapeCheck CHECK = new ScalingWording();

    private ScalingShapes() {}

    /**
     * Refuses a request that AWS would refuse for its shape alone.
     *
     * @param operation AWS's name of the operation
     * @param request the request of that operation
     * @return the request as its handler is to take it
     * @throws Refusal with AWS's code and message
     * @throws IllegalArgumentException if the service has no such operation
     */
    public static SdkRequest check(String operation, SdkRequest request) {
        return CHECK.check(operation, request);
    }
}
