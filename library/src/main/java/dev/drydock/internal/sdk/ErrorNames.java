package dev.drydock.internal.sdk;

import java.util.Map;

/**
 * The codes that AWS sends of errors, and the names that the SDK gives to their exceptions. Services of JSON send the name
 * itself; those of Query leave out {@code Exception}, and have a few codes of another name altogether.
 */
public final class ErrorNames {

    private static final int SERVER_ERROR = 500;

    private static final String SUFFIX = "Exception";

    private static final Map<String, String> BY_CODE = Map.of(
            "ALPNPolicyNotFound", "AlpnPolicyNotSupportedException",
            "AssociationNotFound", "TrustStoreAssociationNotFoundException",
            "CapacityDecreaseRequestLimitExceeded", "CapacityDecreaseRequestsLimitExceededException",
            "InternalServiceError", "InternalServiceException",
            "InvalidParameterInput", "DashboardInvalidInputErrorException",
            "MissingParameter", "MissingRequiredParameterException",
            "SSLPolicyNotFound", "SslPolicyNotFoundException");

    /** The shapes of CloudWatch's errors that are called otherwise than their codes, which are older, or than the exceptions. */
    private static final Map<String, String> SHAPES = Map.of(
            "InternalServiceError", "InternalServiceFault",
            "InvalidFormat", "InvalidFormatFault",
            "InvalidParameterCombination", "InvalidParameterCombinationException",
            "InvalidParameterInput", "DashboardInvalidInputError",
            "InvalidParameterValue", "InvalidParameterValueException",
            "LimitExceeded", "LimitExceededFault",
            "MissingParameter", "MissingRequiredParameterException");

    private ErrorNames() {}

    /** What the header {@code x-amzn-query-error} says: a code, and whether the caller or the service is at fault. */
    public static String queryError(int status, String code) {
        return code + (status < SERVER_ERROR ? ";Sender" : ";Receiver");
    }

    /** The name of the error's shape in a service whose codes differ from the names. */
    public static String shape(String code) {
        return SHAPES.getOrDefault(code, code);
    }

    /** The simple name of the exception for a code, whether or not the SDK has one. */
    public static String exception(String code) {
        return code.endsWith(SUFFIX) ? code : BY_CODE.getOrDefault(code, code + SUFFIX);
    }

    /** The code that a service of Query sends for an exception of the SDK's. */
    public static String queryCode(String exception) {
        for (Map.Entry<String, String> each : BY_CODE.entrySet()) {
            if (each.getValue().equals(exception)) {
                return each.getKey();
            }
        }
        return exception.endsWith(SUFFIX) ? exception.substring(0, exception.length() - SUFFIX.length()) : exception;
    }
}
