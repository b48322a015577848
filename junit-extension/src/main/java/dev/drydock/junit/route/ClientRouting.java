package dev.drydock.junit;

import dev.drydock.Drydock;
import java.util.Optional;

/** How code that makes its own SDK clients reaches a world. */
interface ClientRouting extends AutoCloseable {

    /** The ways there are. */
    enum Kind {
        /** None: clients are injected. */
        NONE {
            @Override
            ClientRouting open(Drydock drydock) {
                return () -> {};
            }
        },
        /** {@link DrydockEndpoint}. */
        ENDPOINT {
            @Override
            ClientRouting open(Drydock drydock) {
                return EndpointRouting.open(drydock);
            }
        },
        /** {@link DrydockTransport}. */
        TRANSPORT {
            @Override
            ClientRouting open(Drydock drydock) {
                return TransportRouting.open(drydock);
            }
        };

        abstract ClientRouting open(Drydock drydock);
    }

    /** What this way adds to what is injected, by type. */
    default Optional<Object> part(Class<?> type) {
        return Optional.empty();
    }

    @Override
    void close();
}
