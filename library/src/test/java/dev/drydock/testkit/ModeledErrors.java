package dev.drydock.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.sdk.ErrorNames;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.cloudwatch.model.CloudWatchException;

/** Whether an error comes as the class that the SDK has for its code. */
public final class ModeledErrors {

    /** What every service of Query answers, of which the SDK has no class of its own. */
    private static final Set<String> COMMON = Set.of("ValidationError", "InvalidParameterValue", "Throttling");

    private ModeledErrors() {}

    /**
     * Fails unless it does.
     *
     * @param what was done
     */
    public static void assertModeled(AwsServiceException error, String what) {
        String code = error.awsErrorDetails().errorCode();
        String expected = expected(error, code);
        assertThat(error.getClass().getSimpleName())
                .as("%s: %s is modeled", what, code)
                .isEqualTo(expected);
    }

    private static String expected(AwsServiceException error, String code) {
        if (error instanceof CloudWatchException) {
            // What CloudWatch calls a missing parameter its SDK has a longer name for.
            return switch (code) {
                case "ValidationError", "Throttling" -> "CloudWatchException";
                case "MissingParameter" -> "MissingRequiredParameterException";
                default -> ErrorNames.exception(code);
            };
        }
        return COMMON.contains(code) ? "ElasticLoadBalancingV2Exception" : ErrorNames.exception(code);
    }
}
