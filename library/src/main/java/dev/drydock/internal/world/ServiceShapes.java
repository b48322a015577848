package dev.drydock.internal.world;

import dev.drydock.internal.call.ShapeRules;
import dev.drydock.internal.ecr.shape.EcrShapes;
import dev.drydock.internal.ecs.shape.EcsShapes;
import dev.drydock.internal.logs.shape.LogsShapes;
import dev.drydock.operation.AwsService;
import software.amazon.awssdk.core.SdkRequest;

/** Each service checks the shape of its requests in its own words. */
final class ServiceShapes implements ShapeRules {

    @Override
    public SdkRequest check(AwsService service, String operation, SdkRequest request) {
        return switch (service) {
            case ECS -> EcsShapes.check(operation, request);
            case ECR -> EcrShapes.check(operation, request);
            case LOGS -> LogsShapes.check(operation, request);
        };
    }
}
