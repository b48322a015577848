package dev.drydock.junit;

import dev.drydock.Drydock;
import dev.drydock.server.DrydockServer;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A server, and the SDK's properties that lead to it: WireMock's where that is there, so that it can be asked for, else ours. */
final class EndpointRouting implements ClientRouting {

    private static final String WIREMOCK = "com.github.tomakehurst.wiremock.WireMockServer";
    private static final List<String> SERVICES =
            List.of("Ecs", "Ecr", "CloudWatchLogs", "ElasticLoadBalancingV2", "CloudWatch", "ApplicationAutoScaling");

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

        /** Ends what does not end with the world. */
        void close();
    }

    static ClientRouting open(Drydock drydock) {
        Door door = isWireMockThere() ? WireMockEndpoint.open(drydock) : own(drydock);
        SystemSettings settings = SystemSettings.identity(drydock);
        for (String service : SERVICES) {
            settings.set("aws.endpointUrl" + service, door.endpoint().toString());
        }
        return new EndpointRouting(door, settings);
    }

    private static boolean isWireMockThere() {
        try {
            Class.forName(WIREMOCK, false, EndpointRouting.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException missing) {
            return false;
        }
    }

    private static Door own(Drydock drydock) {
        DrydockServer server = DrydockServer.serve(drydock, 0);
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
