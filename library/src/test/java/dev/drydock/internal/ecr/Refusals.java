package dev.drydock.internal.ecr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.Inside;
import dev.drydock.internal.world.WorldImage;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ecr.model.EcrException;

/** Asserts refusals: class and message as AWS's, and nothing changed. */
public final class Refusals {

    private Refusals() {}

    public static void assertRefused(
            Drydock aws, ThrowingCallable call, Class<? extends EcrException> type, String message) {
        WorldImage before = Inside.image(aws);
        assertThatThrownBy(call)
                .isExactlyInstanceOf(type)
                .satisfies(thrown -> assertThat(
                                ((AwsServiceException) thrown).awsErrorDetails().errorMessage())
                        .isEqualTo(message));
        assertThat(Inside.image(aws).regions()).isEqualTo(before.regions());
    }
}
