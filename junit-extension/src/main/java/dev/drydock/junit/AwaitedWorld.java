package dev.drydock.junit;

import dev.drydock.junit.route.ClientRouting;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What holds for clients of a class between its tests, and before the first: that they are made as for the tests. */
@SuppressWarnings("deprecation") // AutoCloseable is enough from JUnit 5.13 on
final class AwaitedWorld implements AutoCloseable, ExtensionContext.Store.CloseableResource {

    private static final String KEY = "awaited";

    private final ClientRouting routing;

    private AwaitedWorld(ClientRouting routing) {
        this.routing = routing;
    }

    /** Until the class is over. */
    static void open(ExtensionContext context, WorldSource source) {
        WorldOptions wishes = WorldOptions.of(context);
        try (WorldSource.Like like = source.like(context, wishes)) {
            TestWorld.store(context)
                    .put(
                            KEY + context.getUniqueId(),
                            new AwaitedWorld(wishes.doorway().await(like.drydock())));
        }
    }

    @Override
    public void close() {
        routing.close();
    }
}
