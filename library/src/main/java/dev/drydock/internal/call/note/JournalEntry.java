package dev.drydock.internal.call.note;

import dev.drydock.journal.Call;
import java.time.Instant;

/** What a journal has, one after the other. */
public sealed interface JournalEntry {

    /** When it began. */
    Instant at();

    /**
     * A call.
     *
     * @param asked the request; if it is kept no longer, its text
     * @param came the answer; if it is kept no longer, or there was none, the text of what came of the call
     */
    record Made(Instant at, Call call, Object asked, Object came) implements JournalEntry {}

    /**
     * One of the first calls, that has fallen out of the journal since.
     *
     * @param number its place among all calls
     * @param isSetup whether it prepared the test
     * @param text what was asked, and the error if it failed
     */
    record Fallen(long number, Instant at, boolean isSetup, String text) implements JournalEntry {}

    /**
     * What happened between calls.
     *
     * @param what plain values whose text tells it
     */
    record Noted(Instant at, Object what) implements JournalEntry {

        /** What happened, in words. */
        public String text() {
            return String.valueOf(what);
        }
    }
}
