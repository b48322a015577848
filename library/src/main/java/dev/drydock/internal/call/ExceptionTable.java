package dev.drydock.internal.call;

import dev.drydock.journal.Hint;
import dev.drydock.operation.AwsService;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Makes the SDK's exceptions of one service. Error details, status code, request id and the number of attempts are always
 * set, because callers read them unguarded.
 */
public final class ExceptionTable {

    private static final int INTERNAL_SERVER_ERROR = 500;

    private final AwsService service;
    private final Function<String, AwsServiceException.Builder> builders;
    private final Map<String, Integer> statusByCode;

    /**
     * The exceptions of one service.
     *
     * @param builders the builder of the exception of that name; the service's general one for names it does not model
     * @param statusByCode the HTTP status of those that are not 400
     */
    public ExceptionTable(
            AwsService service,
            Function<String, AwsServiceException.Builder> builders,
            Map<String, Integer> statusByCode) {
        this.service = service;
        this.builders = builders;
        this.statusByCode = statusByCode;
    }

    /** What whoever waits for retries of a client that has none is told. */
    public static Hint noRetries() {
        return new Hint(
                "injected clients do not retry, as the SDK's own clients do; to have their retries, in virtual time,"
                        + " build one with httpClient(aws.httpClient()) and overrideConfiguration(aws.clientConfiguration())");
    }

    /** As {@link #make}, of a fault in a call made in process: what the SDK's own clients would retry is told. */
    RuntimeException makeUnretried(Refusal refusal, String requestId) {
        RuntimeException exception = make(refusal, requestId);
        if (exception instanceof AwsServiceException service
                && (service.isThrottlingException() || service.statusCode() >= INTERNAL_SERVER_ERROR)) {
            exception.addSuppressed(noRetries());
        }
        return exception;
    }

    /** A runtime exception to the pipeline, which so is verified without the SDK's exceptions at hand. */
    public RuntimeException make(Refusal refusal, String requestId) {
        int status = statusByCode.getOrDefault(refusal.code(), 400);
        AwsServiceException.Builder builder = builders.apply(refusal.code());
        setMembers(builder, refusal);
        AwsServiceException exception = builder.message(refusal.text())
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(refusal.code())
                        .errorMessage(refusal.text())
                        .serviceName(service.errorName())
                        .sdkHttpResponse(SdkHttpResponse.builder()
                                .statusCode(status)
                                .putHeader("x-amzn-RequestId", requestId)
                                .build())
                        .build())
                .statusCode(status)
                .requestId(requestId)
                .numAttempts(1)
                .build();
        String hint = refusal.hint();
        if (hint != null) {
            exception.addSuppressed(new Hint(hint));
        }
        return exception;
    }

    private static void setMembers(AwsServiceException.Builder builder, Refusal refusal) {
        if (!refusal.members().isEmpty()) {
            for (SdkField<?> field : builder.sdkFields()) {
                Object value = refusal.members().get(field.memberName());
                if (value != null) {
                    field.set(builder, value);
                }
            }
        }
    }
}
