package dev.drydock.wire;

import java.nio.ByteBuffer;
import java.util.Map;
import org.apiguardian.api.API;
import org.reactivestreams.Publisher;
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
     * A response that goes on: an event stream, whose head is to be sent at once and whose body as it comes.
     *
     * @param status the HTTP status
     * @param headers in the order to send them
     * @param body for one subscriber, who cancels when the client has gone; it ends with the stream
     * @param catchUp to be run a few times a second by whoever waits for more: it lets a {@code scaled} world move, and
     *     does nothing in any other
     */
    record Streaming(int status, Map<String, String> headers, Publisher<ByteBuffer> body, Runnable catchUp)
            implements WireAnswer {}

    /**
     * No response: the connection breaks, because a fault says so.
     *
     * @param failure the fault's own exception
     */
    record Lost(SdkException failure) implements WireAnswer {}
}
