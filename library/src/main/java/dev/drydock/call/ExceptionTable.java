package dev.drydock.call;

import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Makes the SDK's exceptions of one service. Error details, status code, request id and the number of attempts are always
 * set, because callers read them unguarded.
 */
public final class ExceptionTable {

    private final Service service;
    private final Map<String, Supplier<? extends AwsServiceException.Builder>> byCode;
    private final Supplier<? extends AwsServiceException.Builder> fallback;
    private final Map<String, Integer> statusByCode;

    /**
     * The exceptions of a service.
     *
     * @param byCode the builder of each modelled exception, by AWS's name of it
     * @param fallback the builder of the service's general exception, for codes it does not model
     * @param statusByCode the HTTP status of those that are not 400
     */
    public ExceptionTable(
            Service service,
            Map<String, Supplier<? extends AwsServiceException.Builder>> byCode,
            Supplier<? extends AwsServiceException.Builder> fallback,
            Map<String, Integer> statusByCode) {
        this.service = service;
        this.byCode = byCode;
        this.fallback = fallback;
        this.statusByCode = statusByCode;
    }

    AwsServiceException make(Refusal refusal, String requestId) {
        int status = statusByCode.getOrDefault(refusal.code(), 400);
        AwsServiceException.Builder builder =
                byCode.getOrDefault(refusal.code(), fallback).get();
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
