package dev.drydock.wire;

import java.util.Map;
import org.apiguardian.api.API;
import software.amazon.awssdk.core.exception.SdkException;

/** What comes back over the wire. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public sealed interface WireAnswer {

    /**
     * An HTTP response.
     *
     * @param status the HTTP status
     * @param headers in the order to send them
     * @param body not to be changed any more
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Sent(int status, Map<String, String> headers, byte[] body) implements WireAnswer {}

    /**
     * No response: the connection breaks, because a fault says so.
     *
     * @param failure the fault's own exception
     */
    record Lost(SdkException failure) implements WireAnswer {}
}
