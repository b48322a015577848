package dev.drydock.call.shape;

import dev.drydock.call.Service;
import software.amazon.awssdk.core.SdkRequest;

/** Checks requests against the API's model. */
public final class ShapeCheck {

    private ShapeCheck() {}

    /** Checks a request. */
    public static void check(Service service, String operation, SdkRequest request) {}
}
