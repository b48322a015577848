package dev.drydock.junit;

import dev.drydock.Drydock;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The world of the test with {@link DrydockTransport} that runs now. Static, because the SDK finds its HTTP client through
 * a system property and makes it by its class alone; the lock on system properties keeps such tests apart.
 */
final class CurrentWorld {

    private static final AtomicReference<@Nullable Drydock> WORLD = new AtomicReference<>();
    private static final AtomicLong ASKED = new AtomicLong();

    private CurrentWorld() {}

    static void set(Drydock drydock) {
        WORLD.set(drydock);
    }

    static void clear() {
        WORLD.set(null);
    }

    /** The world; null outside such tests. */
    static @Nullable Drydock get() {
        return WORLD.get();
    }

    /** The world that a client of such a test calls. */
    static Drydock require() {
        Drydock drydock = WORLD.get();
        if (drydock == null) {
            throw new IllegalStateException("This SDK client was made in a test with @DrydockTransport and is used"
                    + " outside of one; annotate this test too, or make the client anew");
        }
        return drydock;
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
