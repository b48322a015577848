package dev.drydock.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.drydock.Drydock;
import dev.drydock.internal.wire.ServerFailure;
import dev.drydock.server.RequestBodies.Body;
import dev.drydock.server.RequestBodies.Refused;
import dev.drydock.server.RequestBodies.Whole;
import dev.drydock.wire.WireAnswer;
import dev.drydock.wire.WireAnswer.Lost;
import dev.drydock.wire.WireAnswer.Sent;
import dev.drydock.wire.WireProtocol;
import dev.drydock.wire.WireRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** One request: the admin API's if it is for {@code /_drydock}, else an AWS client's. */
final class ServerHandler implements HttpHandler {

    private static final String RESET = "The world was reset while this was under way; ask again";

    private final ServedWorld world;
    private final AdminApi admin;
    private final Doorkeeper doorkeeper;
    private final RequestThreads threads;
    private final RequestBodies bodies = new RequestBodies(Runtime.getRuntime().maxMemory());

    ServerHandler(ServedWorld world, Doorkeeper doorkeeper, RequestThreads threads) {
        this.world = world;
        this.admin = new AdminApi(world);
        this.doorkeeper = doorkeeper;
        this.threads = threads;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        threads.headersAreRead();
        try (exchange;
                Body body = bodies.read(exchange.getRequestHeaders(), exchange.getRequestBody())) {
            threads.bodyIsRead();
            if (body instanceof Whole whole) {
                answer(exchange, whole.bytes());
            } else {
                send(exchange, ((Refused) body).answer());
            }
        }
    }

    private void answer(HttpExchange exchange, byte[] body) throws IOException {
        InetAddress reached = exchange.getLocalAddress().getAddress();
        String path = exchange.getRequestURI().getPath();
        AdminAnswer refusal = doorkeeper.wrongHost(exchange.getRequestHeaders(), reached);
        if (refusal != null) {
            send(exchange, refusal);
        } else if (path != null && (path.equals(AdminApi.ROOT) || path.startsWith(AdminApi.ROOT + '/'))) {
            AdminAnswer foreign = doorkeeper.foreign(exchange.getRequestHeaders(), reached, body.length > 0);
            send(exchange, foreign == null ? admin(exchange, path, body) : foreign);
        } else {
            aws(exchange, body);
        }
    }

    private AdminAnswer admin(HttpExchange exchange, String path, byte[] body) {
        Drydock asked = world.aws();
        try {
            return admin.answer(new AdminRequest(
                    exchange.getRequestMethod(),
                    path.substring(AdminApi.ROOT.length()),
                    query(exchange.getRequestURI()),
                    header(exchange, "Accept"),
                    header(exchange, "Content-Type"),
                    new String(body, StandardCharsets.UTF_8)));
        } catch (RuntimeException | Error failure) {
            if (asked != world.aws()) {
                return AdminAnswer.refused(409, RESET);
            }
            // Whatever went wrong, the server goes on, and the caller is told.
            ServerFailure.survive(failure);
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
        Drydock asked = world.aws();
        WireProtocol protocol = world.protocol();
        WireRequest request = new WireRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders()::getFirst,
                body);
        WireAnswer answer;
        try {
            answer = protocol.answer(request);
        } catch (RuntimeException | Error failure) {
            // As above, in the words of AWS's protocol.
            answer = protocol.failed(asked == world.aws() ? failure : new IllegalStateException(RESET));
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
