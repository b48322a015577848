package dev.drydock.internal.document;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a value stands in a text, and what is in it. */
final class Place {

    private final int line;
    private final int column;
    private final Map<String, Place> members = new HashMap<>();
    private final Map<String, Place> names = new HashMap<>();
    private final List<Place> elements = new ArrayList<>();

    private Place(JsonLocation at) {
        this.line = at.getLineNr();
        this.column = Math.max(1, at.getColumnNr()); // of nothing at all it is 0
    }

    /** The places of the value that the parser stands before. */
    static Place read(JsonParser in) throws IOException {
        in.nextToken();
        return value(in);
    }

    private static Place value(JsonParser in) throws IOException {
        Place place = new Place(in.currentTokenLocation());
        if (in.currentToken() == JsonToken.START_OBJECT) {
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String name = in.currentName();
                place.names.put(name, new Place(in.currentTokenLocation()));
                in.nextToken();
                place.members.put(name, value(in));
            }
        } else if (in.currentToken() == JsonToken.START_ARRAY) {
            while (in.nextToken() != JsonToken.END_ARRAY) {
                place.elements.add(value(in));
            }
        }
        return place;
    }

    /** That of a member or of an element; null if there is none. */
    @Nullable
    Place in(Object step) {
        if (step instanceof Integer index) {
            return index < elements.size() ? elements.get(index) : null;
        }
        return members.get(step.toString());
    }

    /** Where the name of a member stands. */
    Place nameOf(String member) {
        return names.getOrDefault(member, this);
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
