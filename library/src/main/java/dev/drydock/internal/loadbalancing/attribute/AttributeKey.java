package dev.drydock.internal.loadbalancing.attribute;

import java.util.List;
import java.util.function.Predicate;

/**
 * A key of an attribute.
 *
 * @param otherwise its value where nobody set one
 * @param allowed how AWS's documentation says what values there are
 */
public record AttributeKey(String key, String otherwise, String allowed, Predicate<String> check) {

    private static final List<String> FLAGS = List.of("true", "false");

    /** {@code true} or {@code false}. */
    public static AttributeKey flag(String key, boolean otherwise) {
        return oneOf(key, Boolean.toString(otherwise), FLAGS);
    }

    /** One of some texts. */
    public static AttributeKey oneOf(String key, String otherwise, List<String> values) {
        return new AttributeKey(key, otherwise, "one of '" + values + "'", values::contains);
    }

    /** A whole number. */
    public static AttributeKey number(String key, int otherwise, int least, int most) {
        return new AttributeKey(
                key, Integer.toString(otherwise), "between '" + least + "' and '" + most + "'", text -> {
                    if (text.isEmpty()
                            || text.length() > 9
                            || !text.chars().allMatch(each -> each >= '0' && each <= '9')) {
                        return false;
                    }
                    int value = Integer.parseInt(text);
                    return value >= least && value <= most;
                });
    }

    /** Any text. */
    public static AttributeKey text(String key, String otherwise) {
        return new AttributeKey(key, otherwise, "a text", text -> true);
    }
}
