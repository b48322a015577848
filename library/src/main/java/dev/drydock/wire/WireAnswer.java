package dev.drydock.wire;

import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;

/** What comes back over the wire. */
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
