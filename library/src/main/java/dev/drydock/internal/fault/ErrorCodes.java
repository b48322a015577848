package dev.drydock.internal.fault;

import dev.drydock.internal.argument.Require;
import dev.drydock.operation.AwsService;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/** The codes of errors that a service answers with: those of its model, which the SDK's methods declare, and AWS's common ones. */
final class ErrorCodes {

    /**
     * What any service may answer.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/CommonErrors.html">Common errors</a>
     */
    private static final List<String> COMMON = List.of(
            "AccessDenied",
            "AccessDeniedException",
            "BandwidthLimitExceeded",
            "ExpiredToken",
            "ExpiredTokenException",
            "IncompleteSignature",
            "IncompleteSignatureException",
            "InternalError",
            "InternalFailure",
            "InternalServerError",
            "InternalServiceError",
            "InvalidAction",
            "InvalidClientTokenId",
            "InvalidParameterCombination",
            "InvalidParameterValue",
            "InvalidQueryParameter",
            "InvalidSignatureException",
            "LimitExceededException",
            "MalformedHttpRequestException",
            "MalformedQueryString",
            "MissingAction",
            "MissingAuthenticationToken",
            "MissingAuthenticationTokenException",
            "MissingParameter",
            "NotAuthorized",
            "OptInRequired",
            "PriorRequestNotComplete",
            "ProvisionedThroughputExceededException",
            "RequestAbortedException",
            "RequestEntityTooLargeException",
            "RequestExpired",
            "RequestLimitExceeded",
            "RequestThrottled",
            "RequestThrottledException",
            "RequestTimeout",
            "RequestTimeoutException",
            "SerializationException",
            "ServiceUnavailable",
            "ServiceUnavailableException",
            "SlowDown",
            "Throttling",
            "ThrottledException",
            "ThrottlingException",
            "TooManyRequestsException",
            "TransactionInProgressException",
            "UnknownOperationException",
            "UnrecognizedClientException",
            "ValidationError",
            "ValidationException");

    private ErrorCodes() {}

    /**
     * Nothing, if the service answers with errors of that code.
     *
     * @throws IllegalArgumentException naming those most like it if it does not
     */
    static void require(AwsService service, String code) {
        Require.oneOf("fails", "code", code, of(service));
    }

    private static Collection<String> of(AwsService service) {
        Class<?> client = switch (service) {
            case ECS -> EcsClient.class;
            case ECR -> EcrClient.class;
            case LOGS -> CloudWatchLogsClient.class;
        };
        Set<String> codes = new TreeSet<>(COMMON);
        for (var method : client.getMethods()) {
            for (Class<?> thrown : method.getExceptionTypes()) {
                boolean isModeled = AwsServiceException.class.isAssignableFrom(thrown)
                        && thrown != AwsServiceException.class
                        && thrown.getSuperclass() != AwsServiceException.class;
                if (isModeled) {
                    codes.add(thrown.getSimpleName());
                }
            }
        }
        return codes;
    }
}
