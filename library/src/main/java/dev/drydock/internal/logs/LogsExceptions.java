package dev.drydock.internal.logs;

import dev.drydock.internal.call.ExceptionTable;
import dev.drydock.operation.AwsService;
import java.util.Map;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.cloudwatchlogs.model.AccessDeniedException;
import software.amazon.awssdk.services.cloudwatchlogs.model.CloudWatchLogsException;
import software.amazon.awssdk.services.cloudwatchlogs.model.ConflictException;
import software.amazon.awssdk.services.cloudwatchlogs.model.DataAlreadyAcceptedException;
import software.amazon.awssdk.services.cloudwatchlogs.model.InternalServerException;
import software.amazon.awssdk.services.cloudwatchlogs.model.InternalStreamingException;
import software.amazon.awssdk.services.cloudwatchlogs.model.InvalidOperationException;
import software.amazon.awssdk.services.cloudwatchlogs.model.InvalidParameterException;
import software.amazon.awssdk.services.cloudwatchlogs.model.InvalidSequenceTokenException;
import software.amazon.awssdk.services.cloudwatchlogs.model.LimitExceededException;
import software.amazon.awssdk.services.cloudwatchlogs.model.MalformedQueryException;
import software.amazon.awssdk.services.cloudwatchlogs.model.OperationAbortedException;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cloudwatchlogs.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.cloudwatchlogs.model.ServiceUnavailableException;
import software.amazon.awssdk.services.cloudwatchlogs.model.SessionStreamingException;
import software.amazon.awssdk.services.cloudwatchlogs.model.SessionTimeoutException;
import software.amazon.awssdk.services.cloudwatchlogs.model.ThrottlingException;
import software.amazon.awssdk.services.cloudwatchlogs.model.TooManyTagsException;
import software.amazon.awssdk.services.cloudwatchlogs.model.UnrecognizedClientException;
import software.amazon.awssdk.services.cloudwatchlogs.model.ValidationException;

/** The SDK's exceptions of CloudWatch Logs, by the name AWS sends. A switch, so that none is loaded before it is needed. */
final class LogsExceptions {

    static final ExceptionTable TABLE = new ExceptionTable(
            AwsService.LOGS,
            LogsExceptions::builder,
            Map.of("InternalServerException", 500, "ServiceUnavailableException", 503));

    private LogsExceptions() {}

    private static AwsServiceException.Builder builder(String code) {
        return switch (code) {
            case "AccessDeniedException" -> AccessDeniedException.builder();
            case "ConflictException" -> ConflictException.builder();
            case "DataAlreadyAcceptedException" -> DataAlreadyAcceptedException.builder();
            case "InternalServerException" -> InternalServerException.builder();
            case "InternalStreamingException" -> InternalStreamingException.builder();
            case "InvalidOperationException" -> InvalidOperationException.builder();
            case "InvalidParameterException" -> InvalidParameterException.builder();
            case "InvalidSequenceTokenException" -> InvalidSequenceTokenException.builder();
            case "LimitExceededException" -> LimitExceededException.builder();
            case "MalformedQueryException" -> MalformedQueryException.builder();
            case "OperationAbortedException" -> OperationAbortedException.builder();
            case "ResourceAlreadyExistsException" -> ResourceAlreadyExistsException.builder();
            case "ResourceNotFoundException" -> ResourceNotFoundException.builder();
            case "ServiceQuotaExceededException" -> ServiceQuotaExceededException.builder();
            case "ServiceUnavailableException" -> ServiceUnavailableException.builder();
            case "SessionStreamingException" -> SessionStreamingException.builder();
            case "SessionTimeoutException" -> SessionTimeoutException.builder();
            case "ThrottlingException" -> ThrottlingException.builder();
            case "TooManyTagsException" -> TooManyTagsException.builder();
            case "UnrecognizedClientException" -> UnrecognizedClientException.builder();
            case "ValidationException" -> ValidationException.builder();
            default -> CloudWatchLogsException.builder();
        };
    }
}
