package dev.drydock.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.time.DrydockStuckError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Finds the handler of an admin request, and turns failures into answers. */
final class AdminApi {

    /** Where the API lives in a server. */
    static final String ROOT = "/_drydock";

    private static final String ONE_FAULT = "/faults/{number}";
    private static final Pattern NUMBERED_FAULT = Pattern.compile("/faults/[0-9]{1,9}");

    private final ServedWorld world;

    /** Handlers by path and then by method, sorted, as refusals list them. */
    private final Map<String, Map<String, Route>> routes = new TreeMap<>();

    /** The API in front of a world. */
    AdminApi(ServedWorld world) {
        this.world = world;
        TimeAdmin time = new TimeAdmin(world);
        WorldAdmin worlds = new WorldAdmin(world);
        FaultAdmin faults = new FaultAdmin(world);
        JournalAdmin journal = new JournalAdmin(world);
        on("GET", "/", request -> AdminAnswer.markdown(page()));
        on("GET", "/health", this::health);
        on("GET", "/time", time::show);
        on("POST", "/time/advance", time::advance);
        on("POST", "/time/settle", time::settle);
        on("POST", "/time/mode", time::mode);
        on("GET", "/world", worlds::show, "format");
        on("POST", "/world", worlds::furnish);
        on("POST", "/reset", worlds::reset);
        on("GET", "/snapshot", worlds::snapshot, "secrets");
        on("PUT", "/snapshot", worlds::restore);
        on("GET", "/faults", faults::show);
        on("POST", "/faults", faults::declare);
        on("DELETE", "/faults", faults::clear);
        on("DELETE", ONE_FAULT, faults::takeBack);
        on("GET", "/journal", journal::calls, "operation", "last");
        on("GET", "/timeline", journal::timeline);
    }

    /** Answers one request. */
    @FunctionalInterface
    private interface Handler {
        AdminAnswer answer(AdminRequest request);
    }

    /** The handler, and the query parameters it takes. */
    private record Route(Handler handler, List<String> parameters) {}

    private void on(String method, String path, Handler handler, String... parameters) {
        routes.computeIfAbsent(path, absent -> new TreeMap<>()).put(method, new Route(handler, List.of(parameters)));
    }

    /** Answers a request: 400 if it is not understood, 404 and 405 if nobody answers it, 409 if the world cannot do it now. */
    AdminAnswer answer(AdminRequest request) {
        String path = request.path().isEmpty() ? "/" : request.path();
        Map<String, Route> methods = routes.get(NUMBERED_FAULT.matcher(path).matches() ? ONE_FAULT : path);
        if (methods == null) {
            return AdminAnswer.refused(404, "There is no " + ROOT + path + "; there are " + everything());
        }
        Route route = methods.get(request.method());
        if (route == null) {
            return AdminAnswer.refused(
                    405,
                    ROOT + path + " takes " + String.join(", ", methods.keySet()) + ", but not " + request.method());
        }
        try {
            request.mustAskOnly(route.parameters());
            return route.handler().answer(request);
        } catch (IllegalArgumentException refused) {
            return AdminAnswer.refused(400, String.valueOf(refused.getMessage()));
        } catch (DrydockStuckError stuck) {
            return AdminAnswer.refused(409, String.valueOf(stuck.getMessage()));
        }
    }

    private String everything() {
        List<String> lines = routes.entrySet().stream()
                .flatMap(each -> each.getValue().keySet().stream().map(method -> method + " " + ROOT + each.getKey()))
                .sorted(Comparator.comparing(line -> line.substring(line.indexOf(' '))))
                .toList();
        return String.join(", ", lines);
    }

    private AdminAnswer health(AdminRequest request) {
        ObjectNode health = AdminAnswer.object();
        health.put("status", "ok");
        health.put("account", world.aws().account().accountId());
        health.put("region", world.aws().account().regionName());
        health.put("seed", world.aws().seed());
        health.put("mode", TimeModeText.of(world.aws().time().mode()));
        return AdminAnswer.json(health);
    }

    /** The page that documents the API. */
    private static String page() {
        try (InputStream in = AdminApi.class.getResourceAsStream("admin.md")) {
            if (in == null) {
                throw new IllegalStateException("The page is missing from this build of Drydock");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the page", unreadable);
        }
    }
}
