package dev.drydock.internal.ecr;

import dev.drydock.internal.call.ExceptionTable;
import dev.drydock.internal.sdk.SdkModel;
import dev.drydock.operation.AwsService;
import java.util.Map;
import software.amazon.awssdk.services.ecr.model.EcrException;

/** The SDK's exceptions of Amazon ECR, by the name AWS sends. */
final class EcrExceptions {

    private static final SdkModel MODEL = new SdkModel(EcrException.class);

    static final ExceptionTable TABLE = new ExceptionTable(
            AwsService.ECR, code -> MODEL.exception(code, EcrException::builder), Map.of("ServerException", 500));

    private EcrExceptions() {}
}
