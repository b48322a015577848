package dev.drydock.internal.transport;

import dev.drydock.wire.WireAnswer.Sent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/** Answers on the caller's thread. */
final class InMemoryHttpClient implements SdkHttpClient {

    private final Exchange exchange;

    InMemoryHttpClient(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return respond(exchange.send(request.httpRequest(), body(request)));
            }

            @Override
            public void abort() {
                // The answer is complete before it could be aborted.
            }
        };
    }

    private static byte[] body(HttpExecuteRequest request) throws IOException {
        ContentStreamProvider content = request.contentStreamProvider().orElse(null);
        if (content == null) {
            return new byte[0];
        }
        try (InputStream in = content.newStream()) {
            return in.readAllBytes();
        }
    }

    private static HttpExecuteResponse respond(Sent sent) {
        return HttpExecuteResponse.builder()
                .response(Exchange.head(sent))
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(sent.body())))
                .build();
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
