package dev.drydock.internal.metrics.evaluation;

import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes JSON of maps, lists, texts, numbers and booleans. */
final class JsonText {

    private final StringBuilder text = new StringBuilder(256);

    private JsonText() {}

    /** A value in JSON; a {@link Raw} stands as it is. */
    static String of(@Nullable Object value) {
        JsonText json = new JsonText();
        json.write(value);
        return json.text.toString();
    }

    /** What is JSON already. */
    record Raw(String json) {}

    private void write(@Nullable Object value) {
        if (value instanceof Raw raw) {
            text.append(raw.json());
        } else if (value instanceof Map<?, ?> map) {
            write(map);
        } else if (value instanceof Iterable<?> list) {
            write(list);
        } else if (value == null || value instanceof Number || value instanceof Boolean) {
            text.append(value);
        } else {
            quote(value.toString());
        }
    }

    private void write(Map<?, ?> map) {
        text.append('{');
        Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<?, ?> entry = entries.next();
            quote(String.valueOf(entry.getKey()));
            text.append(':');
            write(entry.getValue());
            text.append(entries.hasNext() ? "," : "");
        }
        text.append('}');
    }

    private void write(Iterable<?> list) {
        text.append('[');
        Iterator<?> items = list.iterator();
        while (items.hasNext()) {
            write(items.next());
            text.append(items.hasNext() ? "," : "");
        }
        text.append(']');
    }

    private static boolean isPlain(char each) {
        return each >= ' ' && each != '"' && each != '\\';
    }

    private void quote(String value) {
        text.append('"');
        int plain = 0;
        while (plain < value.length() && isPlain(value.charAt(plain))) {
            plain++;
        }
        text.append(value, 0, plain);
        for (int i = plain; i < value.length(); i++) {
            char each = value.charAt(i);
            switch (each) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (each < ' ') {
                        String hex = Integer.toHexString(each);
                        text.append("\\u").append("0000", 0, 4 - hex.length()).append(hex);
                    } else {
                        text.append(each);
                    }
                }
            }
        }
        text.append('"');
    }
}
