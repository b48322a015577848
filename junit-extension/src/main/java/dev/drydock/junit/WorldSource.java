package dev.drydock.junit;

import dev.drydock.Drydock;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Where the worlds of an extension come from. */
interface WorldSource {

    /**
     * A world for a test or class, as its annotations wish.
     *
     * @throws org.junit.jupiter.api.extension.ExtensionConfigurationException if there can be none like that
     */
    Drydock take(ExtensionContext context, WorldOptions wishes);

    /** A world that was taken cannot be used after all. */
    void giveBack(Drydock drydock);

    /**
     * The test or class that took a world is over.
     *
     * @throws IllegalStateException naming the lines of {@code given()} that were not ended
     */
    default void end(Drydock drydock) {
        giveBack(drydock);
    }

    /** A world as one that is going to be taken, for those who must know its account and region before; to be closed. */
    Like like(ExtensionContext context, WorldOptions wishes);

    /** Whether the code under test may know the world even if the test asks for no part of it. */
    boolean isKnownOutside();

    /** A world to look at; closing it ends it only if it was made to be looked at. */
    record Like(Drydock drydock, boolean isMade) implements AutoCloseable {

        @Override
        public void close() {
            if (isMade) {
                drydock.close();
            }
        }
    }
}
