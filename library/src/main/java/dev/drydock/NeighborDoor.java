package dev.drydock;

import dev.drydock.internal.client.CallDoor;
import dev.drydock.internal.client.Clients;
import dev.drydock.internal.client.neighbor.NeighborClient;
import dev.drydock.operation.AwsService;
import java.util.List;
import java.util.function.Function;

/** The clients of the services whose modules of the SDK are optional; loaded when somebody asks for one. */
final class NeighborDoor {

    private NeighborDoor() {}

    /**
     * A client of a neighbor.
     *
     * @throws IllegalArgumentException if no simulated service has such a client
     */
    static Object client(Clients clients, Class<?> type, Function<AwsService, CallDoor> doors) {
        NeighborClient neighbor = NeighborClient.of(type);
        if (neighbor == null) {
            List<String> known =
                    NeighborClient.all().stream().map(NeighborClient::type).toList();
            throw new IllegalArgumentException(
                    "client(…) needs the SDK's interface of a client that Drydock simulates for"
                            + " type: EcsClient, EcrClient, CloudWatchLogsClient, " + String.join(", ", known)
                            + ", or the asynchronous one of these; but was given " + type.getName());
        }
        return neighbor.make(clients, type, doors.apply(neighbor.service()));
    }
}
