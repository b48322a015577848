package dev.drydock.internal.logs.insights.value;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values as they are shown, and as conditions. */
public final class Shaping {

    private Shaping() {}

    /** A value as the results show it; null if it is not shown. */
    public static @Nullable String text(@Nullable Object value) {
        if (value instanceof Double number) {
            return Numeric.text(number);
        }
        if (value instanceof Boolean holds) {
            return holds ? "1" : "0";
        }
        if (isStructure(value)) {
            return Json.text(value);
        }
        return value == null ? null : value.toString();
    }

    /** A value for functions of texts, to which maps and lists are nothing. */
    public static @Nullable String plainText(@Nullable Object value) {
        return isStructure(value) ? null : text(value);
    }

    static boolean isStructure(@Nullable Object value) {
        return value instanceof Map<?, ?> || value instanceof List<?>;
    }

    /** Whether a value counts as true: a condition that holds, or a number other than zero. */
    public static boolean holds(@Nullable Object value) {
        if (value instanceof Boolean holds) {
            return holds;
        }
        if ("true".equals(value)) {
            return true;
        }
        double number = Numeric.of(value);
        return !Double.isNaN(number) && number != 0;
    }
}
