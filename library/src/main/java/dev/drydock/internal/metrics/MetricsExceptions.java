package dev.drydock.internal.metrics;

import dev.drydock.internal.call.ExceptionTable;
import dev.drydock.internal.sdk.SdkModel;
import dev.drydock.operation.AwsService;
import java.util.Map;
import software.amazon.awssdk.services.cloudwatch.model.CloudWatchException;

/** The SDK's exceptions of Amazon CloudWatch, by the code AWS sends. */
final class MetricsExceptions {

    private static final SdkModel MODEL = new SdkModel(CloudWatchException.class);

    static final ExceptionTable TABLE = new ExceptionTable(
            AwsService.CLOUDWATCH,
            code -> MODEL.exception(code, CloudWatchException::builder),
            Map.of("InternalServiceError", 500, "ResourceNotFound", 404, "ResourceNotFoundException", 404));

    private MetricsExceptions() {}
}
