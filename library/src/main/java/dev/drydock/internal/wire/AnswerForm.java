package dev.drydock.internal.wire;

import dev.drydock.internal.call.Refusal;
import dev.drydock.wire.WireAnswer.Sent;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;

/** How the answers to one call look as bytes, in the protocol of its service. */
interface AnswerForm {

    /** The response of an operation. */
    Sent answered(SdkPojo response, String requestId, @Nullable String hint);

    /**
     * An error that a service answers; modeled members of the exception are sent too.
     *
     * @param spareId for an exception of a user's own making that has no request id
     */
    Sent error(AwsServiceException error, Supplier<String> spareId);

    /** A refusal of the protocol, before any service. */
    Sent refused(Refusal refusal, String requestId);

    /** The refusal of an operation, or of a member, that is not simulated. */
    default Sent notSimulated(String message, String requestId) {
        return refused(ProtocolMessages.NOT_SIMULATED.with(message), requestId);
    }
}
