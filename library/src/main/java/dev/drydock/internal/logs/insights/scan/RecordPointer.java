package dev.drydock.internal.logs.insights.scan;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Paging;
import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.call.Source;
import dev.drydock.internal.logs.store.Cursor;

/**
 * Where an event lies, as the field {@code @ptr} shows it.
 *
 * @param group the name of its log group
 * @param stream the name of its log stream
 * @param place its place there
 */
public record RecordPointer(String group, String stream, Cursor place) {

    private static final Message INVALID =
            new Message("InvalidParameterException", "The specified logRecordPointer is invalid.", Source.UNSURE);

    private static final Paging.Tokens TOKENS = new Paging.Tokens("ptr1:", INVALID);

    private static final int PARTS = 3;

    static RecordPointer of(ScannedEvent event) {
        return new RecordPointer(
                event.group().name(), event.stream(), event.event().cursor());
    }

    String text() {
        return TOKENS.encode(group + ':' + stream + ':' + place.digits()); // no name of a group or stream has a colon
    }

    /**
     * Reads a pointer.
     *
     * @throws Refusal if it is none
     */
    public static RecordPointer parse(String text) {
        String[] parts = TOKENS.decode(text).split(":", -1);
        if (parts.length != PARTS) {
            throw INVALID.with();
        }
        return new RecordPointer(parts[0], parts[1], Cursor.parse(parts[2]).orElseThrow(INVALID::with));
    }

    /** The refusal of a pointer to an event that there is not any longer. */
    public static Refusal lost() {
        return INVALID.with();
    }
}
