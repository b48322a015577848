package dev.drydock.internal.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import dev.drydock.wire.WireFormatException;
import org.jspecify.annotations.Nullable;

/** Tells where a parser stands, in the notation of AWS's tools: {@code containerDefinitions[0].memory}. */
final class WirePath {

    private WirePath() {}

    static String of(JsonParser in) {
        return of(in.getParsingContext());
    }

    /** The path of the object or list around the place the parser stands at. */
    static String ofParent(JsonParser in) {
        JsonStreamContext context = in.getParsingContext();
        // On the first token of an object or list the parser is already inside it.
        boolean entered = in.currentToken() != null && in.currentToken().isStructStart();
        JsonStreamContext around = entered ? context.getParent() : context;
        return around == null ? "" : of(around.getParent());
    }

    static WireFormatException mismatch(JsonParser in, String expected) {
        return mismatch(in, expected, javaType(expected), null);
    }

    /**
     * The same where the words do not say the type.
     *
     * @param shape the name of the structure expected; null if it is none
     */
    static WireFormatException mismatch(JsonParser in, String expected, String type, @Nullable String shape) {
        return new WrongTypeException(
                of(in),
                "expected " + expected + ", found " + found(in),
                new WrongType(in.currentToken(), type, shape),
                null);
    }

    private static String javaType(String expected) {
        return switch (expected) {
            case "a list" -> WrongType.LIST;
            case "an object" -> WrongType.MAP;
            case "a base64 string" -> WrongType.BLOB;
            case "true or false" -> "Boolean";
            case "a whole number" -> "Integer";
            case "a number" -> "Double";
            case "a number of seconds since 1970" -> "Date";
            default -> "String";
        };
    }

    private static String of(@Nullable JsonStreamContext innermost) {
        StringBuilder path = new StringBuilder();
        for (JsonStreamContext at = innermost; at != null; at = at.getParent()) {
            String step;
            if (at.inArray() && at.hasCurrentIndex()) {
                step = "[" + at.getCurrentIndex() + "]";
            } else if (at.inObject() && at.getCurrentName() != null) {
                step = at.getCurrentName();
            } else {
                continue;
            }
            boolean last = path.length() == 0 || path.charAt(0) == '[';
            path.insert(0, last ? step : step + ".");
        }
        return path.toString();
    }

    private static String found(JsonParser in) {
        return switch (in.currentToken()) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "a string";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            case VALUE_NULL -> "null";
            default -> "something else";
        };
    }
}
