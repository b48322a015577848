package dev.drydock.internal.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text that was read, and where in it things stand; that is looked up once something is wrong. */
final class SourceText {

    private final String name;
    private final ObjectMapper mapper;
    private final String text;
    private @Nullable Place root;

    /**
     * A text.
     *
     * @param name its file; empty if it is in none
     */
    SourceText(String name, ObjectMapper mapper, String text) {
        this.name = name;
        this.mapper = mapper;
        this.text = text;
    }

    /** {@code world.yaml:7:5} of a value, or of what is nearest around it. */
    String placeOf(List<Object> steps, @Nullable String member) {
        Place place = root();
        for (Object step : steps) {
            Place inner = place == null ? null : place.in(step);
            if (inner == null) {
                break;
            }
            place = inner;
        }
        if (place == null) {
            return name;
        }
        return named(name, (member == null ? place : place.nameOf(member)).toString());
    }

    static String named(String name, String place) {
        return name.isEmpty() ? place : name + ':' + place;
    }

    private @Nullable Place root() {
        if (root == null) {
            try (JsonParser in = mapper.getFactory().createParser(text)) {
                root = Place.read(in);
            } catch (IOException broken) {
                return null; // which reading it has told already
            }
        }
        return root;
    }
}
