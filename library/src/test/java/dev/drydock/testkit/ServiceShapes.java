package dev.drydock.testkit;

import dev.drydock.internal.ecr.shape.EcrShapes;
import dev.drydock.internal.ecs.shape.EcsShapes;
import dev.drydock.internal.logs.shape.LogsShapes;
import dev.drydock.operation.AwsService;
import software.amazon.awssdk.core.SdkRequest;

/** The shape checks of all services, for tests that go over them. */
public final class ServiceShapes {

    private ServiceShapes() {}

    /** The class that a service's constraint table lies beside. */
    public static Class<?> of(AwsService service) {
        return switch (service) {
            case ECS -> EcsShapes.class;
            case ECR -> EcrShapes.class;
            case LOGS -> LogsShapes.class;
        };
    }

    /** Checks a request as the service does. */
    public static void check(AwsService service, String operation, SdkRequest request) {
        switch (service) {
            case ECS -> EcsShapes.check(operation, request);
            case ECR -> EcrShapes.check(operation, request);
            case LOGS -> LogsShapes.check(operation, request);
        }
    }
}
