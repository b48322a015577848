package dev.drydock;

import dev.drydock.internal.transport.Transport;
import dev.drydock.internal.world.World;
import dev.drydock.wire.WireProtocol;
import dev.drydock.wiremock.WireMockDoor;
import dev.drydock.wiremock.WireMockPresence;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The doors other than the in-process clients, each created when first asked for. */
final class Doors {

    private final World world;
    private @Nullable Transport transport;
    private @Nullable WireMockDoor wiremock;
    private boolean closed;

    Doors(World world) {
        this.world = world;
        this.closed = world.isClosed();
    }

    synchronized Transport transport() {
        Transport made = transport;
        if (made == null) {
            made = new Transport(protocol(), this::backOff);
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

    /** A client of the SDK's that tries again in a closed world is told at once, by the answer it then gets. */
    private void backOff(Duration delay) {
        if (!world.isClosed()) {
            world.time().sleeper().sleep(delay);
        }
    }

    WireProtocol protocol() {
        return world.protocol();
    }
}
