package dev.drydock.internal.client;

import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.awscore.eventstream.EventStreamResponseHandler;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * What a client calls: the operations of one service in one account and region, as one client sees them.
 *
 * <p>A door belongs to one client, so that whoever stands behind it can tell one client's repeated reads from another's.
 */
@FunctionalInterface
public interface CallDoor {

    /**
     * Carries out an operation on the caller's thread.
     *
     * @param operation AWS's name of the operation, {@code RunTask}
     * @param request the SDK's request for that operation
     * @param movesTime whether a repeated read may move time by itself; false for the polls of a waiter, in which only
     *     the waiter's own delays count
     * @return the SDK's response for that operation
     * @throws software.amazon.awssdk.core.exception.SdkException as the real client would
     * @throws UnsupportedOperationException naming the operation, when it is not simulated
     */
    SdkResponse call(String operation, SdkRequest request, boolean movesTime);

    /** Told once, when the client is closed. */
    default void closed() {}

    /**
     * Opens an event stream, such as {@code StartLiveTail}.
     *
     * <p>A failure to open is thrown; the client then tells the handler and fails the future. Once this method has
     * returned, the handler and the future are the door's: it tells the handler of the response, the events, and the end
     * or the failure, and completes the future last.
     *
     * @param <O> the response that opens the stream
     * @param <E> the events
     * @param operation AWS's name of the operation
     * @param request the SDK's request for that operation
     * @param handler what the caller listens with
     * @return a future that completes when the stream has ended
     * @throws software.amazon.awssdk.core.exception.SdkException as the real client would
     * @throws UnsupportedOperationException naming the operation, when it is not simulated
     */
    default <O, E> CompletableFuture<Void> stream(
            String operation, SdkRequest request, EventStreamResponseHandler<O, E> handler) {
        throw new UnsupportedOperationException("Drydock does not simulate " + operation);
    }
}
