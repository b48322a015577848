package dev.drydock.internal.ecs;

import dev.drydock.internal.call.ExceptionTable;
import dev.drydock.internal.sdk.SdkModel;
import dev.drydock.operation.AwsService;
import java.util.Map;
import software.amazon.awssdk.services.ecs.model.EcsException;

/** The SDK's exceptions of Amazon ECS, by the name AWS sends. */
final class EcsExceptions {

    private static final SdkModel MODEL = new SdkModel(EcsException.class);

    static final ExceptionTable TABLE = new ExceptionTable(
            AwsService.ECS, code -> MODEL.exception(code, EcsException::builder), Map.of("ServerException", 500));

    private EcsExceptions() {}
}
