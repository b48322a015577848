package dev.drydock.internal.logs.insights.value;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A function of values.
 *
 * @param least how many arguments it takes at least
 * @param most and at most
 * @param body what it does
 */
public record ScalarFunction(int least, int most, Body body) {

    /** AWS takes no longer event; a text that grows beyond it is missing, so that no query eats up the memory. */
    public static final int LONGEST_TEXT = 1_048_576;

    /** What a function does. */
    @FunctionalInterface
    public interface Body {

        /** The value for some arguments, as many as it takes; null for a missing one. */
        @Nullable
        Object of(@Nullable Object[] arguments);
    }

    /** The value for some arguments; a text that has grown too long is missing, whatever function made it. */
    public @Nullable Object of(@Nullable Object[] arguments) {
        Object value = body.of(arguments);
        return value instanceof String text && text.length() > LONGEST_TEXT ? null : value;
    }

    private static final class Table {
        static final Map<String, ScalarFunction> ALL = FunctionTable.all();
    }

    /** The function of a name in small letters; null if there is none. */
    public static @Nullable ScalarFunction named(String name) {
        return Table.ALL.get(name);
    }
}
