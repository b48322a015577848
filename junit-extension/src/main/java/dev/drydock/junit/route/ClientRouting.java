package dev.drydock.junit.route;

import dev.drydock.Drydock;
import java.util.Optional;
import org.apiguardian.api.API;

/** How code that makes its own SDK clients reaches a world, until this is closed. */
@API(status = API.Status.INTERNAL, since = "0.1")
public interface ClientRouting extends AutoCloseable {

    /** The ways there are. */
    enum Kind {
        /** None: clients are injected. */
        NONE {
            @Override
            public ClientRouting open(Drydock drydock) {
                return () -> {};
            }

            @Override
            public ClientRouting await(Drydock like) {
                return () -> {};
            }
        },
        /** {@code @DrydockEndpoint}. */
        ENDPOINT {
            @Override
            public ClientRouting open(Drydock drydock) {
                return EndpointRouting.open(drydock);
            }

            @Override
            public ClientRouting await(Drydock like) {
                return EndpointRouting.await(like);
            }
        },
        /** {@code @DrydockTransport}. */
        TRANSPORT {
            @Override
            public ClientRouting open(Drydock drydock) {
                return TransportRouting.open(drydock);
            }

            @Override
            public ClientRouting await(Drydock like) {
                return TransportRouting.await(like);
            }
        };

        /** Leads clients to a world. */
        public abstract ClientRouting open(Drydock drydock);

        /**
         * Has clients be made as for a test, before there is a world for them: in static initializers and {@code
         * @BeforeAll}. Calls of theirs reach nothing.
         *
         * @param like a world whose account and region the tests' worlds will have
         */
        public abstract ClientRouting await(Drydock like);
    }

    /** What this way adds to what is injected, by type. */
    default Optional<Object> part(Class<?> type) {
        return Optional.empty();
    }

    @Override
    void close();
}
