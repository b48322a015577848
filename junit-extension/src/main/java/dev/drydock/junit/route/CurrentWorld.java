package dev.drydock.junit.route;

import dev.drydock.Drydock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The world of the test with {@code @DrydockTransport} that runs now. Static, because the SDK finds its HTTP client through
 * a system property and makes it by its class alone; the lock on system properties keeps such tests apart.
 */
final class CurrentWorld {

    private static final AtomicReference<@Nullable Drydock> WORLD = new AtomicReference<>();
    private static final AtomicInteger AWAITED = new AtomicInteger();
    private static final AtomicLong ASKED = new AtomicLong();

    private CurrentWorld() {}

    static void set(Drydock drydock) {
        WORLD.set(drydock);
    }

    static void clear() {
        WORLD.set(null);
    }

    /** A class of such tests begins, or is over; each of them may have a world of its own. */
    static void await(boolean begins) {
        AWAITED.addAndGet(begins ? 1 : -1);
    }

    /** The world; null outside such tests. */
    static @Nullable Drydock get() {
        return WORLD.get();
    }

    /** Whether clients that are made now are of such a test. */
    static boolean isOfTest() {
        return WORLD.get() != null || AWAITED.get() > 0;
    }

    /** What a client is told that has no world to call. */
    static IllegalStateException none() {
        return new IllegalStateException(
                AWAITED.get() > 0
                        ? "This SDK client is called while no test with @DrydockTransport runs, and each test of the class"
                                + " has a world of its own. Call it in @BeforeEach, or let the tests of the class share one"
                                + " world: by a static @Aws field or a parameter of @BeforeAll"
                        : "This SDK client was made in a test with @DrydockTransport and is used outside of one; annotate"
                                + " this test too, or make the client anew");
    }

    /** What a client is told that has no HTTP client to call AWS with, which the SDK would have said when it was made. */
    static IllegalStateException nothing(String kind) {
        return new IllegalStateException(
                "This SDK client has nothing to call AWS with: the class path has no HTTP client for "
                        + kind
                        + " clients, and no test with @DrydockTransport runs. Add one, such as software.amazon.awssdk:"
                        + (kind.equals("synchronous") ? "url-connection-client" : "netty-nio-client")
                        + ", or annotate this test with @DrydockTransport");
    }

    /** Counts that the SDK asked for an HTTP client. */
    static void count() {
        ASKED.incrementAndGet();
    }

    /** How often the SDK has asked for an HTTP client. */
    static long asked() {
        return ASKED.get();
    }
}
