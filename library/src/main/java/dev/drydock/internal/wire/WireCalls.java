package dev.drydock.internal.wire;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.CallOrigin;
import dev.drydock.internal.stream.OpenStream;
import dev.drydock.operation.AwsService;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/** What stands behind the protocol: all accounts and regions of one world. */
public interface WireCalls {

    /** The account and region of a request that does not say whose it is. */
    AccountRegion defaultHome();

    /** The ARN of the identity that calls in an account and region. */
    String principal(AccountRegion home);

    /**
     * Carries out an operation.
     *
     * @throws software.amazon.awssdk.core.exception.SdkException as the operation fails
     * @throws UnsupportedOperationException naming the operation, when it is not simulated
     */
    SdkResponse call(AccountRegion home, AwsService service, String operation, SdkRequest request, CallOrigin origin);

    /**
     * Carries out an operation that opens an event stream.
     *
     * @return null, and nothing has been called, if the operation opens none
     * @throws software.amazon.awssdk.core.exception.SdkException as the operation fails
     */
    @Nullable
    OpenStream open(AccountRegion home, AwsService service, String operation, SdkRequest request, CallOrigin origin);

    /** What happened besides since it was last asked that the caller would want to know; null if nothing. */
    @Nullable
    String newHint();

    /**
     * Reports a request that never became a call.
     *
     * @param why what was wrong with it; null if that was already reported
     * @return a request id for the answer
     */
    String turnAway(AccountRegion home, @Nullable String why);
}
