package dev.drydock.internal.transport;

import dev.drydock.wire.WireAnswer;
import dev.drydock.wire.WireAnswer.Lost;
import dev.drydock.wire.WireAnswer.Sent;
import dev.drydock.wire.WireProtocol;
import dev.drydock.wire.WireRequest;
import java.io.IOException;
import java.util.Map;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/** One request of the SDK's and its answer. Whatever host the request is for, it is answered here. */
final class Exchange {

    private final WireProtocol protocol;

    Exchange(WireProtocol protocol) {
        this.protocol = protocol;
    }

    /** @throws IOException if a fault breaks the connection, so that the SDK retries as it does then */
    Sent send(SdkHttpRequest request, byte[] body) throws IOException {
        return (Sent) unbroken(protocol.answer(asked(request, body)));
    }

    /**
     * The same for a client that can take an event stream.
     *
     * @throws IOException if a fault breaks the connection, so that the SDK retries as it does then
     */
    WireAnswer sendOrStream(SdkHttpRequest request, byte[] body) throws IOException {
        return unbroken(protocol.answerOrStream(asked(request, body)));
    }

    private static WireRequest asked(SdkHttpRequest request, byte[] body) {
        return new WireRequest(
                request.method().name(),
                path(request),
                name -> request.firstMatchingHeader(name).orElse(null),
                body);
    }

    private static WireAnswer unbroken(WireAnswer answer) throws IOException {
        if (answer instanceof Lost lost) {
            throw broken(lost.failure());
        }
        return answer;
    }

    private static IOException broken(SdkException failure) {
        if (failure instanceof ApiCallTimeoutException) {
            throw failure; // which ends the whole call, as the SDK's own
        }
        return failure.getCause() instanceof IOException cause ? cause : new IOException(failure.getMessage(), failure);
    }

    private static String path(SdkHttpRequest request) {
        return request.encodedPath()
                + request.encodedQueryParameters().map(query -> '?' + query).orElse("");
    }

    static SdkHttpResponse head(Sent sent) {
        return head(sent.status(), sent.headers());
    }

    static SdkHttpResponse head(int status, Map<String, String> headers) {
        SdkHttpFullResponse.Builder head = SdkHttpResponse.builder().statusCode(status);
        headers.forEach(head::putHeader);
        return head.build();
    }
}
