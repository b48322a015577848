package dev.drydock.internal.transport;

import dev.drydock.wire.WireAnswer;
import dev.drydock.wire.WireAnswer.Sent;
import dev.drydock.wire.WireAnswer.Streaming;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;

/** Answers on the thread that delivers the end of the request's body, which is the caller's for every JSON request. */
final class InMemoryAsyncHttpClient implements SdkAsyncHttpClient {

    private final Exchange exchange;

    InMemoryAsyncHttpClient(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public CompletableFuture<Void> execute(AsyncExecuteRequest request) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        request.requestContentPublisher()
                .subscribe(
                        new WholeBody(bytes -> answer(request, bytes, done), failure -> fail(request, done, failure)));
        return done;
    }

    private void answer(AsyncExecuteRequest request, byte[] body, CompletableFuture<Void> done) {
        try {
            WireAnswer answer = exchange.sendOrStream(request.request(), body);
            if (answer instanceof Streaming stream) {
                request.responseHandler().onHeaders(Exchange.head(stream.status(), stream.headers()));
                request.responseHandler()
                        .onStream(SdkPublisher.adapt(stream.body())
                                .doAfterOnComplete(() -> done.complete(null))
                                .doAfterOnError(done::completeExceptionally)
                                .doAfterOnCancel(() -> done.complete(null)));
                return;
            }
            Sent sent = (Sent) answer;
            request.responseHandler().onHeaders(Exchange.head(sent));
            request.responseHandler().onStream(AsyncRequestBody.fromBytes(sent.body()));
            done.complete(null);
        } catch (IOException | RuntimeException | Error failure) {
            fail(request, done, failure);
        }
    }

    private static void fail(AsyncExecuteRequest request, CompletableFuture<Void> done, Throwable failure) {
        try {
            request.responseHandler().onError(failure);
        } finally {
            done.completeExceptionally(failure); // otherwise a caller would wait forever for the answer
        }
    }

    @Override
    public String clientName() {
        return "Drydock";
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
