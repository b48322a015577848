package dev.drydock.internal.scaling;

import dev.drydock.internal.call.ExceptionTable;
import dev.drydock.internal.sdk.SdkModel;
import dev.drydock.operation.AwsService;
import java.util.Map;
import software.amazon.awssdk.services.applicationautoscaling.model.ApplicationAutoScalingException;

/** The SDK's exceptions of Application Auto Scaling, by the code AWS sends. */
final class ScalingExceptions {

    private static final SdkModel MODEL = new SdkModel(ApplicationAutoScalingException.class);

    static final ExceptionTable TABLE = new ExceptionTable(
            AwsService.APPLICATION_AUTO_SCALING,
            code -> MODEL.exception(code, ApplicationAutoScalingException::builder),
            Map.of("InternalServiceException", 500));

    private ScalingExceptions() {}
}
