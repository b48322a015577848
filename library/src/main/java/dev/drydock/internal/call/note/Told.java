package dev.drydock.internal.call.note;

import dev.drydock.journal.DesiredChange;
import dev.drydock.journal.TaskMove;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A note whose values are asked for besides its text. */
public interface Told {

    /** What happened to a task; null if it tells of something else. */
    default @Nullable TaskMove move(Instant at) {
        return null;
    }

    /** What a service came to want; null if it tells of something else. */
    default @Nullable DesiredChange change(Instant at) {
        return null;
    }

    /** Whether the journal's text leaves it out, because what caused it is in there. */
    default boolean isSilent() {
        return false;
    }

    /**
     * What was told since is no history: the world has gone back to before it.
     *
     * @param since the number of the first note that is undone
     */
    record Undone(long since) implements Told {

        @Override
        public boolean isSilent() {
            return true;
        }
    }

    /** The world has gone to a snapshot that the journal knows nothing of; what stood there is told next. */
    record Restored() implements Told {

        @Override
        public boolean isSilent() {
            return true;
        }
    }
}
