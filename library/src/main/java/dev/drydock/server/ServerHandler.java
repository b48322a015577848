package dev.drydock.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.drydock.internal.account.Leniencies;
import dev.drydock.internal.stream.StreamWriter;
import dev.drydock.internal.wire.RequestBody;
import dev.drydock.internal.wire.ServerFailure;
import dev.drydock.internal.wire.TurnedAway;
import dev.drydock.server.RequestBodies.Body;
import dev.drydock.server.RequestBodies.Refused;
import dev.drydock.server.RequestBodies.Whole;
import dev.drydock.wire.WireAnswer;
import dev.drydock.wire.WireAnswer.Lost;
import dev.drydock.wire.WireAnswer.Sent;
import dev.drydock.wire.WireAnswer.Streaming;
import dev.drydock.wire.WireProtocol;
import dev.drydock.wire.WireRequest;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** One request: the admin API's if it is for {@code /_drydock}, the registry's under {@code /v2}, else an AWS client's. */
final class ServerHandler implements HttpHandler {

    static final String RESET = "The world was reset while this was under way; ask again";

    private static final byte[] NOTHING = {};

    private final ServedWorld world;
    private final AdminApi admin;
    private final Doorkeeper doorkeeper;
    private final RequestThreads threads;
    private final Consumer<String> log;
    private final RegistryHandler registry;
    private final RequestBodies bodies = new RequestBodies(Runtime.getRuntime().maxMemory());

    /**
     * Answers for a world.
     *
     * @param log hears of every refusal that leniency would lift
     */
    ServerHandler(ServedWorld world, Doorkeeper doorkeeper, RequestThreads threads, Consumer<String> log) {
        this.log = log;
        this.world = world;
        this.admin = new AdminApi(world);
        this.doorkeeper = doorkeeper;
        this.threads = threads;
        this.registry = new RegistryHandler(world, doorkeeper, threads);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        threads.headersAreRead();
        if (registry.takes(exchange)) {
            registry.handle(exchange);
            return;
        }
        try (exchange;
                Body body = bodies.read(exchange.getRequestHeaders(), exchange.getRequestBody())) {
            threads.bodyIsRead();
            TurnedAway wrongHost = doorkeeper.wrongHost(exchange.getRequestHeaders());
            if (body instanceof Refused refused) {
                turnAway(exchange, refused.why());
            } else if (wrongHost != null) {
                turnAway(exchange, wrongHost);
            } else {
                answer(exchange, ((Whole) body).bytes());
            }
        }
    }

    private void turnAway(HttpExchange exchange, TurnedAway why) throws IOException {
        if (isAdmin(exchange)) {
            send(exchange, AdminAnswer.refused(why.status(), why.message()));
        } else {
            send(
                    exchange,
                    world.protocol().turnedAway(request(exchange, NOTHING), why.status(), why.code(), why.message()));
        }
    }

    private static boolean isAdmin(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return path != null && (path.equals(AdminApi.ROOT) || path.startsWith(AdminApi.ROOT + '/'));
    }

    private void answer(HttpExchange exchange, byte[] body) throws IOException {
        if (isAdmin(exchange)) {
            AdminAnswer foreign = doorkeeper.foreign(exchange.getRequestHeaders(), body.length > 0);
            String path = exchange.getRequestURI().getPath();
            send(exchange, foreign == null ? admin(exchange, path, body) : foreign);
        } else {
            aws(exchange, body);
        }
    }

    private AdminAnswer admin(HttpExchange exchange, String path, byte[] body) {
        Object asked = world.turn();
        try {
            return admin.answer(new AdminRequest(
                    exchange.getRequestMethod(),
                    path.substring(AdminApi.ROOT.length()),
                    query(exchange.getRequestURI()),
                    header(exchange, "Accept"),
                    header(exchange, "Content-Type"),
                    new String(body, StandardCharsets.UTF_8)));
        } catch (RuntimeException | Error failure) {
            if (asked != world.turn()) {
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
        Object asked = world.turn();
        WireProtocol protocol = world.protocol();
        WireRequest request = request(exchange, body);
        WireAnswer answer;
        try {
            answer = protocol.answerOrStream(request);
        } catch (RuntimeException | Error failure) {
            // As above, in the words of AWS's protocol.
            answer = protocol.failed(request, asked == world.turn() ? failure : new IllegalStateException(RESET));
        }
        if (answer instanceof Lost) {
            return; // closing the exchange unanswered breaks the connection, as the fault says
        }
        if (answer instanceof Streaming stream) {
            send(exchange, stream);
            return;
        }
        Sent sent = (Sent) answer;
        String hint = sent.headers().get("x-drydock-hint");
        if (hint != null && Leniencies.wouldLift(hint)) {
            log.accept(hint);
        }
        send(exchange, sent);
    }

    private void send(HttpExchange exchange, Streaming stream) throws IOException {
        stream.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(stream.status(), 0);
        StreamWriter.write(new Watched(exchange.getResponseBody()), stream.body(), stream.catchUp(), threads::isOpen);
    }

    /** Whoever does not take what there is for him is cut off, and not who waits until there is something. */
    private final class Watched extends FilterOutputStream {

        Watched(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            threads.streams();
            try {
                out.write(bytes, offset, length);
                out.flush();
            } finally {
                threads.bodyIsRead();
            }
        }
    }

    /** The body has been unpacked. */
    private static WireRequest request(HttpExchange exchange, byte[] body) {
        return new WireRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                RequestBody.plain(exchange.getRequestHeaders()::getFirst),
                body);
    }

    private static void send(HttpExchange exchange, Sent sent) throws IOException {
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
