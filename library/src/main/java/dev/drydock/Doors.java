package dev.drydock;

import dev.drydock.internal.transport.Transport;
import dev.drydock.internal.world.World;
import dev.drydock.wire.WireProtocol;
import dev.drydock.wiremock.WireMockDoor;
import dev.drydock.wiremock.WireMockPresence;
import org.jspecify.annotations.Nullable;

/** The doors other than the in-process clients, each created when first asked for. */
final class Doors {

    private final World world;
    private @Nullable Transport transport;
    private @Nullable WireMockDoor wiremock;
    private boolean closed;

    Doors(World world) {
        this.world = world;
    }

    synchronized Transport transport() {
        Transport made = transport;
        if (made == null) {
            made = new Transport(protocol(), world.kernel()::sleep);
            transport = made;
        }
        return made;
    }

    synchronized WireMockDoor wiremock() {
        WireMockDoor made = wiremock;
        if (made == null) {
            WireMockPresence.require();
            made = new WireMockDoor(protocol());
            wiremock = made;
            if (closed) {
                made.stop();
            }
        }
        return made;
    }

    synchronized void close() {
        closed = true;
        if (wiremock != null) {
            wiremock.stop();
        }
    }

    WireProtocol protocol() {
        return world.protocol();
    }
}
