package dev.drydock.internal.logs.filter;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** A message that several look at: what it says as JSON is read once, when somebody first asks. */
public final class MessageReading {

    private final String text;
    private boolean read;
    private @Nullable JsonNode json;

    public MessageReading(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** The one JSON object that the message is; null if it is none. */
    @Nullable
    JsonNode json() {
        if (!read) {
            read = true;
            json = JsonPattern.read(text);
        }
        return json;
    }
}
