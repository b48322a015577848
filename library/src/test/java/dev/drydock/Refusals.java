package dev.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.drydock.internal.world.WorldImage;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Asserts refusals: what AWS says, and that nothing changed. */
public final class Refusals {

    private Refusals() {}

    /**
     * Checks how a call is refused.
     *
     * @param code the exception's name as AWS sends it, {@code ClientException}
     * @param text AWS's message
     */
    public static void assertRefused(Drydock aws, ThrowingCallable call, String code, String text) {
        WorldImage before = Inside.image(aws);

        AwsServiceException refused = catchThrowableOfType(AwsServiceException.class, call);

        assertThat(refused).as("a refusal").isNotNull();
        assertThat(refused.awsErrorDetails().errorCode() + ": "
                        + refused.awsErrorDetails().errorMessage())
                .isEqualTo(code + ": " + text);
        assertThat(Inside.image(aws).regions()).isEqualTo(before.regions());
    }

    /** Checks how a call is refused, by the SDK's own exception. */
    public static void assertRefused(
            Drydock aws, ThrowingCallable call, Class<? extends AwsServiceException> type, String text) {
        assertRefused(
                aws,
                () -> {
                    try {
                        call.call();
                    } catch (AwsServiceException refused) {
                        assertThat(refused).isExactlyInstanceOf(type);
                        throw refused;
                    }
                },
                type.getSimpleName(),
                text);
    }
}
