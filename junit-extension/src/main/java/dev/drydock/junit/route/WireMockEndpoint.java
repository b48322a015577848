package dev.drydock.junit;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.drydock.Drydock;
import java.net.URI;
import java.util.Optional;

/**
 * A WireMock server in front of a world. The only class here that knows WireMock.
 *
 * @param started the server, which stops with its world
 */
record WireMockEndpoint(WireMockServer started) implements EndpointRouting.Door {

    static EndpointRouting.Door open(Drydock drydock) {
        return new WireMockEndpoint(drydock.wiremock().start());
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
        // The world does.
    }
}
