package dev.drydock.internal.fault;

import dev.drydock.internal.argument.Require;
import dev.drydock.internal.fault.request.ModelTypes;
import dev.drydock.internal.sdk.ErrorNames;
import dev.drydock.internal.sdk.SdkModel;
import dev.drydock.operation.AwsService;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
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
     * Nothing, if all these services answer with errors of that code.
     *
     * @throws IllegalArgumentException naming those most like it if they do not
     */
    static void require(List<AwsService> services, String code) {
        Set<String> known = new TreeSet<>(of(services.get(0)));
        services.forEach(each -> known.retainAll(of(each)));
        Require.oneOf("fails", "code", code, known);
    }

    /**
     * The code of an exception that the service models.
     *
     * @throws IllegalArgumentException if it does not
     */
    static String of(Class<? extends AwsServiceException> exception, CallTarget target) {
        String code = codeOf(target.service(), exception);
        AwsService service = target.service();
        if (service == null) {
            throw new IllegalArgumentException("fails(…) on any call cannot take " + code
                    + " for exception, because no two services share one; say on(AwsService.ECS), or give the code of an"
                    + " error that all have, such as \"ServiceUnavailable\"");
        }
        if (!exception.getPackageName().equals(SdkModel.packageOf(service.id()))
                || !of(service).contains(code)) {
            throw new IllegalArgumentException("fails(…) needs an exception that " + service.id()
                    + " models for exception, of package " + SdkModel.packageOf(service.id()) + ", but was given "
                    + exception.getName() + "; of those it does not model give the code: fails(\"ThrottlingException\","
                    + " \"Rate exceeded\")");
        }
        return code;
    }

    private static Set<String> of(AwsService service) {
        Class<?> client = client(service);
        if (client == null) {
            return new TreeSet<>(COMMON);
        }
        Set<String> codes = new TreeSet<>(COMMON);
        for (var method : client.getMethods()) {
            for (Class<?> thrown : method.getExceptionTypes()) {
                boolean isModeled = AwsServiceException.class.isAssignableFrom(thrown)
                        && thrown != AwsServiceException.class
                        && thrown.getSuperclass() != AwsServiceException.class;
                if (isModeled) {
                    codes.add(codeOf(service, thrown));
                }
            }
        }
        return codes;
    }

    /** Whether the codes of a service leave out what ends the names of exceptions: Query's do, which CloudWatch once spoke alone. */
    static boolean areShort(AwsService service) {
        return service == AwsService.ELASTIC_LOAD_BALANCING || service == AwsService.CLOUDWATCH;
    }

    private static String codeOf(@Nullable AwsService service, Class<?> exception) {
        String name = exception.getSimpleName();
        return service != null && areShort(service) ? ErrorNames.queryCode(name) : name;
    }

    /** Null if the SDK's module of the service is not there. */
    private static @Nullable Class<?> client(AwsService service) {
        return switch (service) {
            case ECS -> EcsClient.class;
            case ECR -> EcrClient.class;
            case LOGS -> CloudWatchLogsClient.class;
            case ELASTIC_LOAD_BALANCING -> ModelTypes.ofService(service, "ElasticLoadBalancingV2Client");
            case CLOUDWATCH -> ModelTypes.ofService(service, "CloudWatchClient");
            case APPLICATION_AUTO_SCALING -> ModelTypes.ofService(service, "ApplicationAutoScalingClient");
        };
    }
}
