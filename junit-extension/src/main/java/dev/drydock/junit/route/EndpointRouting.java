package dev.drydock.junit.route;

import dev.drydock.Drydock;
import dev.drydock.server.DrydockServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** A server, and the SDK's properties that lead to it: WireMock's where that is there, so that it can be asked for, else ours. */
final class EndpointRouting implements ClientRouting {

    private static final String WIREMOCK = "com.github.tomakehurst.wiremock.WireMockServer";
    private static final List<String> SERVICES =
            List.of("Ecs", "Ecr", "CloudWatchLogs", "ElasticLoadBalancingV2", "CloudWatch", "ApplicationAutoScaling");

    /** Of all servers in this JVM, one after the other, so that a client that outlives its test meets the next one's. */
    private static int port;

    private final Door door;
    private final SystemSettings settings;

    private EndpointRouting(Door door, SystemSettings settings) {
        this.door = door;
        this.settings = settings;
    }

    /** A server in front of a world. */
    interface Door {

        /** What clients take for their endpoint. */
        URI endpoint();

        /** The server itself, if tests may ask for it. */
        Optional<Object> server();

        /** Ends it. */
        void close();
    }

    static ClientRouting open(Drydock drydock) {
        Door door = atOurPort(
                isWireMockThere()
                        ? at -> WireMockEndpoint.open(drydock, at)
                        : at -> own(DrydockServer.serve(drydock, at)));
        return new EndpointRouting(door, settings(drydock, door.endpoint().getPort()));
    }

    /** No server yet, but where it is going to be. */
    static ClientRouting await(Drydock like) {
        SystemSettings settings = settings(like, ourPort());
        return settings::close;
    }

    private static SystemSettings settings(Drydock drydock, int at) {
        SystemSettings settings = SystemSettings.identity(drydock);
        // By address: a client of S3 would look up the name of a bucket before any other name of this machine.
        String url = "http://127.0.0.1:" + at;
        settings.set(SystemSettings.ENDPOINT, url);
        for (String service : SERVICES) {
            settings.set(SystemSettings.ENDPOINT + service, url);
        }
        return settings;
    }

    private static synchronized Door atOurPort(IntFunction<Door> opens) {
        try {
            return opens.apply(ourPort());
        } catch (RuntimeException taken) { // by somebody else, since it was last ours
            port = 0;
            return opens.apply(ourPort());
        }
    }

    private static synchronized int ourPort() {
        if (port == 0) {
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = free.getLocalPort();
            } catch (IOException none) {
                throw new UncheckedIOException("No port of this machine is free", none);
            }
        }
        return port;
    }

    private static boolean isWireMockThere() {
        try {
            Class.forName(WIREMOCK, false, EndpointRouting.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException missing) {
            return false;
        }
    }

    private static Door own(DrydockServer server) {
        return new Door() {
            @Override
            public URI endpoint() {
                return server.endpoint();
            }

            @Override
            public Optional<Object> server() {
                return Optional.empty();
            }

            @Override
            public void close() {
                server.close();
            }
        };
    }

    @Override
    public Optional<Object> part(Class<?> type) {
        return type == URI.class ? Optional.of(door.endpoint()) : door.server().filter(type::isInstance);
    }

    @Override
    public void close() {
        settings.close();
        door.close();
    }
}
