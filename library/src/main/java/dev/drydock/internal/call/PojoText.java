package dev.drydock.internal.call;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/**
 * Prints requests and answers on one line, the same on every run: members in the order of the API, map keys sorted,
 * client tokens masked because the SDK makes them up, texts cut at one kilobyte and the whole at eight.
 */
public final class PojoText {

    private static final int MEMBER = 1_024;
    private static final int WHOLE = 8 * 1_024;

    private final StringBuilder out = new StringBuilder(128);

    private PojoText() {}

    /** The text of a request, an answer or a part of one. */
    public static String of(SdkPojo pojo) {
        PojoText text = new PojoText();
        text.pojo(pojo);
        return text.out.toString();
    }

    /** The text of a member's value. */
    public static String ofValue(@Nullable Object value) {
        PojoText text = new PojoText();
        text.value(value);
        return text.out.toString();
    }

    static String cut(String text) {
        if (text.length() <= MEMBER) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MEMBER - 1)) ? MEMBER - 1 : MEMBER;
        return text.substring(0, end) + "… (" + text.length() + " characters)";
    }

    /** What would end the line, or move a terminal's cursor or colour what it prints, is written out. */
    public static String oneLine(String text) {
        int i = 0;
        while (i < text.length() && !breaksLine(text.charAt(i))) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        StringBuilder line = new StringBuilder(text.length() + 16).append(text, 0, i);
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> {
                    if (breaksLine(c)) {
                        line.append(String.format("\\u%04x", (int) c));
                    } else {
                        line.append(c);
                    }
                }
            }
        }
        return line.toString();
    }

    private static boolean breaksLine(char c) {
        return c != '\t' && Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
    }

    private boolean isFull() {
        return out.length() > WHOLE;
    }

    private void pojo(SdkPojo pojo) {
        out.append('{');
        boolean first = true;
        for (SdkField<?> field : pojo.sdkFields()) {
            Object value = field.getValueOrDefault(pojo);
            if (value == null || value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap) {
                continue;
            }
            out.append(first ? "" : ", ").append(field.locationName()).append('=');
            first = false;
            if (isFull()) {
                out.append('…');
                break;
            }
            if (field.locationName().equals("clientToken")) {
                out.append("<token>");
            } else {
                value(value);
            }
        }
        out.append('}');
    }

    private void value(@Nullable Object value) {
        if (value instanceof SdkPojo pojo) {
            pojo(pojo);
        } else if (value instanceof Collection<?> many) {
            list(many);
        } else if (value instanceof Map<?, ?> map) {
            map(map);
        } else if (value instanceof SdkBytes bytes) {
            out.append('<').append(bytes.asByteArrayUnsafe().length).append(" bytes>");
        } else if (value instanceof Instant instant) {
            out.append(instant);
        } else {
            out.append(oneLine(cut(String.valueOf(value))));
        }
    }

    private void list(Collection<?> many) {
        out.append('[');
        boolean first = true;
        for (Object each : many) {
            out.append(first ? "" : ", ");
            first = false;
            if (isFull()) {
                out.append("… (").append(many.size()).append(" items)");
                break;
            }
            value(each);
        }
        out.append(']');
    }

    private void map(Map<?, ?> map) {
        TreeMap<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value == null ? "null" : value));
        out.append('{');
        boolean first = true;
        for (Map.Entry<String, Object> entry : sorted.entrySet()) {
            out.append(first ? "" : ", ").append(oneLine(cut(entry.getKey()))).append('=');
            first = false;
            if (isFull()) {
                out.append('…');
                break;
            }
            value(entry.getValue());
        }
        out.append('}');
    }
}
