package dev.drydock.server;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.drydock.Drydock;
import dev.drydock.internal.oci.OciAnswer;
import dev.drydock.internal.oci.OciAnswer.Lost;
import dev.drydock.internal.oci.OciAnswer.Sent;
import dev.drydock.internal.oci.OciBody;
import dev.drydock.internal.oci.OciRequest;
import dev.drydock.internal.oci.RegistryDoor;
import dev.drydock.internal.oci.RegistryProtocol;
import dev.drydock.internal.wire.ServerFailure;
import dev.drydock.internal.wire.TurnedAway;
import dev.drydock.wire.WireProtocol;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One request of a registry's client. Its body and its answer stream, so that layers may be larger than the heap. */
final class RegistryHandler implements HttpHandler {

    private static final int CHUNK = 64 << 10;

    /** So much of the body of a refused request is read and forgotten, so that its sender hears why. */
    private static final long FORGOTTEN = 1L << 30;

    private final ServedWorld world;
    private final Doorkeeper doorkeeper;
    private final RequestThreads threads;

    RegistryHandler(ServedWorld world, Doorkeeper doorkeeper, RequestThreads threads) {
        this.world = world;
        this.doorkeeper = doorkeeper;
        this.threads = threads;
    }

    /** Whether a request is for the registry. */
    boolean takes(HttpExchange exchange) {
        return world.protocol() instanceof RegistryProtocol
                && RegistryProtocol.takes(
                        exchange.getRequestURI().toString(),
                        exchange.getRequestHeaders().getFirst("Authorization"));
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            threads.streams();
            TurnedAway wrongHost = doorkeeper.wrongRegistry(exchange.getRequestHeaders());
            OciAnswer answer = wrongHost == null
                    ? answer(exchange)
                    : RegistryDoor.turnedAway(wrongHost.status(), wrongHost.message());
            if (answer instanceof Lost) {
                return; // closing the exchange unanswered breaks the connection, as the fault says
            }
            forget(exchange.getRequestBody());
            send(exchange, (Sent) answer);
        }
    }

    private OciAnswer answer(HttpExchange exchange) throws IOException {
        Drydock asked = world.aws();
        WireProtocol protocol = world.protocol();
        try {
            return ((RegistryProtocol) protocol).registry().answer(request(exchange));
        } catch (RuntimeException | Error failure) {
            if (asked != world.aws()) {
                return RegistryDoor.failed(new IllegalStateException(ServerHandler.RESET));
            }
            // Whatever went wrong, the server goes on, and the client is told.
            ServerFailure.survive(failure);
            return RegistryDoor.failed(failure);
        }
    }

    private OciRequest request(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        return OciRequest.of(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                name -> name.equals("Accept") ? all(headers, name) : headers.getFirst(name),
                new OciBody(exchange.getRequestBody(), declared(headers), threads::streamMoved));
    }

    /** Go's clients send a header for each type that they accept. */
    private static @Nullable String all(Headers headers, String name) {
        List<String> values = headers.get(name);
        return values == null ? null : String.join(",", values);
    }

    private static long declared(Headers headers) {
        String length = headers.getFirst("Content-Length");
        return length == null || headers.containsKey("Transfer-Encoding") ? -1 : Long.parseLong(length.strip());
    }

    private void forget(InputStream rest) throws IOException {
        byte[] buffer = new byte[CHUNK];
        long forgotten = 0;
        for (int read = rest.readNBytes(buffer, 0, CHUNK);
                read > 0 && forgotten < FORGOTTEN;
                read = rest.readNBytes(buffer, 0, CHUNK)) {
            forgotten += read;
            threads.streamMoved();
        }
    }

    private void send(HttpExchange exchange, Sent sent) throws IOException {
        try (OciAnswer.Body body = sent.body()) {
            Headers headers = exchange.getResponseHeaders();
            sent.headers().forEach(headers::set);
            if (exchange.getRequestMethod().equals("HEAD")) {
                headers.putIfAbsent("Content-Length", List.of(String.valueOf(body.length())));
                exchange.sendResponseHeaders(sent.status(), -1);
            } else if (body.length() == 0) {
                exchange.sendResponseHeaders(sent.status(), -1);
            } else {
                exchange.sendResponseHeaders(sent.status(), body.length());
                body.write(new Watched(exchange.getResponseBody()));
            }
        }
    }

    /** Whoever does not take his answer is cut off. */
    private final class Watched extends FilterOutputStream {

        Watched(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            threads.streamMoved();
        }
    }
}
