package dev.drydock.junit;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.drydock.Drydock;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A server, and the SDK's properties that lead to it. The only class here that knows WireMock. */
final class EndpointRouting implements ClientRouting {

    private static final List<String> SERVICES = List.of("Ecs", "Ecr", "CloudWatchLogs");

    private final WireMockServer server;
    private final SystemSettings settings;

    private EndpointRouting(WireMockServer server, SystemSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    static ClientRouting open(Drydock drydock) {
        WireMockServer server = drydock.wiremock().start();
        SystemSettings settings = SystemSettings.identity(drydock);
        for (String service : SERVICES) {
            settings.set("aws.endpointUrl" + service, server.baseUrl());
        }
        return new EndpointRouting(server, settings);
    }

    @Override
    public Optional<Object> part(Class<?> type) {
        if (type == URI.class) {
            return Optional.of(URI.create(server.baseUrl()));
        }
        return type == WireMockServer.class ? Optional.of(server) : Optional.empty();
    }

    /** The server itself stops with its world. */
    @Override
    public void close() {
        settings.close();
    }
}
