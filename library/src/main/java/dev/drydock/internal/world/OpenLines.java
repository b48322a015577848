package dev.drydock.internal.world;

import java.util.ArrayList;
import java.util.List;

/** The lines of set-up that have begun and were not ended, so that nothing has come of them. */
public final class OpenLines {

    private final List<Object> open = new ArrayList<>();

    OpenLines() {}

    /** A line begins. */
    public synchronized void begun(Object line) {
        open.add(line);
    }

    /** A line is ended; ending it again changes nothing. */
    public synchronized void ended(Object line) {
        open.removeIf(each -> each == line);
    }

    /**
     * Tells of those that were not ended, once.
     *
     * @throws IllegalStateException naming them
     */
    public synchronized void mustBeEnded() {
        List<String> lines = open.stream().map(Object::toString).toList();
        open.clear();
        if (!lines.isEmpty()) {
            throw new IllegalStateException("Nothing came of " + String.join(", nor of ", lines)
                    + ", because the line was not ended; end it with running(…)");
        }
    }
}
