package dev.drydock.junit.route;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.drydock.Drydock;
import java.net.URI;
import java.util.Optional;

/**
 * A WireMock server in front of a world. The only class here that knows WireMock.
 *
 * @param started the server
 */
record WireMockEndpoint(WireMockServer started) implements EndpointRouting.Door {

    static EndpointRouting.Door open(Drydock drydock, int port) {
        WireMockServer server = new WireMockServer(drydock.wiremock().options().port(port));
        server.start();
        return new WireMockEndpoint(server);
    }

    @Override
    public URI endpoint() {
        return URI.create(started.baseUrl());
    }

    @Override
    public Optional<Object> server() {
        return Optional.of(started);
    }

    @Override
    public void close() {
        started.stop();
    }
}
