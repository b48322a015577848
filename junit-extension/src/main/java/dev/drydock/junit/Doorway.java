package dev.drydock.junit;

import dev.drydock.Drydock;
import java.util.Optional;

/** How code that makes its own SDK clients reaches a world. */
interface Doorway extends AutoCloseable {

    /** The ways there are. */
    enum Kind {
        /** None: clients are injected. */
        NONE {
            @Override
            Doorway open(Drydock drydock) {
                return () -> {};
            }
        },
        /** {@link DrydockEndpoint}. */
        ENDPOINT {
            @Override
            Doorway open(Drydock drydock) {
                return EndpointDoorway.open(drydock);
            }
        },
        /** {@link DrydockTransport}. */
        TRANSPORT {
            @Override
            Doorway open(Drydock drydock) {
                return TransportDoorway.open(drydock);
            }
        };

        abstract Doorway open(Drydock drydock);
    }

    /** What this way adds to what is injected, by type. */
    default Optional<Object> part(Class<?> type) {
        return Optional.empty();
    }

    @Override
    void close();
}
