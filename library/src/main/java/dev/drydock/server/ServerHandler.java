package dev.drydock.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.drydock.wire.WireAnswer;
import dev.drydock.wire.WireAnswer.Lost;
import dev.drydock.wire.WireAnswer.Sent;
import dev.drydock.wire.WireProtocol;
import dev.drydock.wire.WireRequest;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** One request: the admin API's if it is for {@code /_drydock}, else an AWS client's. */
final class ServerHandler implements HttpHandler {

    /** Room for the largest request of all, a layer part of 20 MiB in Base64. */
    private static final int LARGEST_BODY = 32 << 20;

    private final ServedWorld world;
    private final AdminApi admin;

    ServerHandler(ServedWorld world) {
        this.world = world;
        this.admin = new AdminApi(world);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
            String path = exchange.getRequestURI().getPath();
            if (body.length > LARGEST_BODY) {
                send(exchange, AdminAnswer.refused(413, "A body has " + LARGEST_BODY + " bytes at most"));
            } else if (path != null && (path.equals(AdminApi.ROOT) || path.startsWith(AdminApi.ROOT + '/'))) {
                send(exchange, admin(exchange, path, body));
            } else {
                aws(exchange, body);
            }
        }
    }

    private AdminAnswer admin(HttpExchange exchange, String path, byte[] body) {
        try {
            return admin.answer(new AdminRequest(
                    exchange.getRequestMethod(),
                    path.substring(AdminApi.ROOT.length()),
                    query(exchange.getRequestURI()),
                    header(exchange, "Accept"),
                    header(exchange, "Content-Type"),
                    new String(body, StandardCharsets.UTF_8)));
        } catch (RuntimeException | AssertionError failure) {
            // Whatever went wrong, the server goes on, and the caller is told.
            return AdminAnswer.refused(500, String.valueOf(failure));
        }
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    private static Map<String, String> query(URI uri) {
        Map<String, String> query = new TreeMap<>();
        String raw = uri.getRawQuery();
        if (raw != null && !raw.isEmpty()) {
            for (String pair : raw.split("&", -1)) {
                int equals = pair.indexOf('=');
                query.put(
                        decoded(equals < 0 ? pair : pair.substring(0, equals)),
                        equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return text;
        }
    }

    private void aws(HttpExchange exchange, byte[] body) throws IOException {
        WireProtocol protocol = world.protocol();
        WireRequest request = new WireRequest(exchange.getRequestHeaders()::getFirst, body);
        WireAnswer answer;
        try {
            answer = protocol.answer(request);
        } catch (RuntimeException | AssertionError failure) {
            // As above, in the words of AWS's protocol.
            answer = protocol.failed(failure);
        }
        if (answer instanceof Lost) {
            return; // closing the exchange unanswered breaks the connection, as the fault says
        }
        Sent sent = (Sent) answer;
        sent.headers().forEach(exchange.getResponseHeaders()::set);
        send(exchange, sent.status(), sent.body());
    }

    private static void send(HttpExchange exchange, AdminAnswer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        send(exchange, answer.status(), answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        boolean none = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, none ? -1 : body.length);
        if (!none) {
            exchange.getResponseBody().write(body);
        }
    }
}
