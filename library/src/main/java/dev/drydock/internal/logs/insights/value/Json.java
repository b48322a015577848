package dev.drydock.internal.logs.insights.value;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as maps and lists, and as the flat fields that are discovered in events. */
public final class Json {

    /** AWS takes no more fields from an event. */
    private static final int MOST_FIELDS = 200;

    private static final int DEEPEST = 100;

    /** Made when the first message is read. */
    private static final class Factory {
        static final JsonFactory INSTANCE = new JsonFactory();
    }

    private Json() {}

    /** A map or a list; null if a text is neither. */
    public static @Nullable Object parse(String text) {
        if (!beginsWith(text, '{') && !beginsWith(text, '[')) {
            return null;
        }
        try (JsonParser parser = Factory.INSTANCE.createParser(text)) {
            parser.nextToken();
            Object whole = value(parser, 0);
            return parser.nextToken() == null ? whole : null;
        } catch (IOException broken) {
            return null;
        }
    }

    private static boolean beginsWith(String text, char bracket) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (!Character.isWhitespace(each)) {
                return each == bracket;
            }
        }
        return false;
    }

    private static @Nullable Object value(JsonParser parser, int depth) throws IOException {
        if (depth == DEEPEST) {
            throw new IOException("too deep");
        }
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                map.put(name, value(parser, depth + 1));
            }
            return map;
        }
        if (token == JsonToken.START_ARRAY) {
            List<@Nullable Object> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                list.add(value(parser, depth + 1));
            }
            return list;
        }
        Object scalar = scalar(parser, token);
        return token != null && token.isNumeric() ? new JsonNumber(String.valueOf(scalar)) : scalar;
    }

    /** The item of a list, counted from 0, or the attribute of a map; null where it is missing. */
    public static @Nullable Object part(@Nullable Object of, @Nullable Integer index, @Nullable String attribute) {
        Object part = null;
        if (index != null && of instanceof List<?> list && index < list.size()) {
            part = list.get(index);
        } else if (attribute != null && of instanceof Map<?, ?> map) {
            part = map.get(attribute);
        }
        return plain(part);
    }

    /** The items of a list; anything else is a list of itself. */
    public static List<@Nullable Object> items(@Nullable Object value) {
        List<@Nullable Object> items = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object each : list) {
                items.add(plain(each));
            }
        } else {
            items.add(value);
        }
        return items;
    }

    private static @Nullable Object plain(@Nullable Object part) {
        return part instanceof JsonNumber number ? number.digits() : part;
    }

    private static @Nullable Object scalar(JsonParser parser, @Nullable JsonToken token) throws IOException {
        if (token == null) {
            throw new IOException("ends too early");
        }
        return switch (token) {
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            default -> parser.getText();
        };
    }

    /**
     * The fields of the first JSON object in a message, by dotted names: items of lists by their number, and names that
     * begin with an {@code @} with another one before them. Empty if there is none, or it is broken.
     */
    public static Map<String, Object> discovered(String message) {
        int start = message.indexOf('{');
        if (start < 0) {
            return Map.of();
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        try (JsonParser parser =
                Factory.INSTANCE.createParser(message.toCharArray(), start, message.length() - start)) {
            parser.nextToken();
            flatten(new StringBuilder(), parser, fields, 0);
        } catch (JacksonException broken) {
            return Map.of();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return fields;
    }

    /**
     * Adds the fields of a value.
     *
     * @param name where the value stands; afterwards as it was, because a text for each of many values below a long name
     *     would be as much work as their product
     */
    private static void flatten(StringBuilder name, JsonParser parser, Map<String, Object> into, int depth)
            throws IOException {
        JsonToken token = parser.currentToken();
        int length = name.length();
        if (depth == DEEPEST || into.size() == MOST_FIELDS) {
            parser.skipChildren();
        } else if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String part = parser.currentName();
                name.append(depth > 0 ? "." : part.startsWith("@") ? "@" : "").append(part);
                parser.nextToken();
                flatten(name, parser, into, depth + 1);
                name.setLength(length);
            }
        } else if (token == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                flatten(name.append('.').append(i), parser, into, depth + 1);
                name.setLength(length);
            }
        } else {
            Object value = scalar(parser, token);
            if (value != null) {
                into.put(name.toString(), value);
            }
        }
    }

    /** A map or a list as JSON. */
    static String text(@Nullable Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = Factory.INSTANCE.createGenerator(text)) {
            write(value, generator);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void write(@Nullable Object value, JsonGenerator generator) throws IOException {
        if (value instanceof Map<?, ?> map) {
            generator.writeStartObject();
            for (Map.Entry<?, ?> each : map.entrySet()) {
                generator.writeFieldName((String) each.getKey());
                write(each.getValue(), generator);
            }
            generator.writeEndObject();
        } else if (value instanceof List<?> list) {
            generator.writeStartArray();
            for (Object each : list) {
                write(each, generator);
            }
            generator.writeEndArray();
        } else if (value instanceof Boolean holds) {
            generator.writeBoolean(holds);
        } else if (value instanceof JsonNumber number) {
            generator.writeNumber(number.digits());
        } else if (value instanceof Double number) {
            generator.writeNumber(Numeric.text(number));
        } else if (value == null) {
            generator.writeNull();
        } else {
            generator.writeString(Shaping.text(value));
        }
    }
}
