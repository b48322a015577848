package dev.drydock.internal.call;

import java.util.List;

/** What a journal held at some time. */
public final class JournalImage {

    /** Nothing. */
    public static final JournalImage EMPTY = new JournalImage(List.of(), List.of(), 0, 0);

    final List<RecordedCall> calls;
    final List<JournalRecorder.Note> notes;
    final long begun;
    final long written;

    JournalImage(List<RecordedCall> calls, List<JournalRecorder.Note> notes, long begun, long written) {
        this.calls = calls;
        this.notes = notes;
        this.begun = begun;
        this.written = written;
    }
}
