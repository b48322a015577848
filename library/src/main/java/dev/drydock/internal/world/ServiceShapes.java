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
        if (service == AwsService.ECS) { // no switch, for which the compiler would make a class
            return EcsShapes.check(operation, request);
        }
        return service == AwsService.ECR ? EcrShapes.check(operation, request) : LogsShapes.check(operation, request);
    }
}
