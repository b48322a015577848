package dev.drydock.internal.logs;

import dev.drydock.internal.call.ExceptionTable;
import dev.drydock.internal.sdk.SdkModel;
import dev.drydock.operation.AwsService;
import java.util.Map;
import software.amazon.awssdk.services.cloudwatchlogs.model.CloudWatchLogsException;

/** The SDK's exceptions of CloudWatch Logs, by the name AWS sends. */
final class LogsExceptions {

    private static final SdkModel MODEL = new SdkModel(CloudWatchLogsException.class);

    static final ExceptionTable TABLE = new ExceptionTable(
            AwsService.LOGS,
            code -> MODEL.exception(code, CloudWatchLogsException::builder),
            Map.of("InternalServerException", 500, "ServiceUnavailableException", 503));

    private LogsExceptions() {}
}
