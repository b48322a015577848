package dev.drydock.internal.argument;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Refuses arguments that a method of the API cannot take, before it does anything. What is wrong is always an {@link
 * IllegalArgumentException}, null too, and says which method and parameter it is about and what to give instead:
 *
 * <pre>{@code
 * cluster(…) needs a text for name, such as prod, but was given null
 * }</pre>
 */
public final class Require {

    private static final double MOST_LOAD = 1e12;

    private Require() {}

    /** Anything but null. */
    public static <T> T given(String method, String parameter, @Nullable T value, String example) {
        if (value == null) {
            throw new IllegalArgumentException(
                    method + "(…) needs a value for " + parameter + ", such as " + example + ", but was given null");
        }
        return value;
    }

    /** A text that is not blank. */
    public static String text(String method, String parameter, @Nullable String value, String example) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(method + "(…) needs a text for " + parameter + ", such as " + example
                    + ", but was given " + (value == null ? "null" : "\"" + value + "\""));
        }
        return value;
    }

    /** Texts, each not blank. */
    public static List<String> texts(
            String method, String parameter, @Nullable String @Nullable [] values, String example) {
        List<String> texts = new ArrayList<>();
        for (String each : given(method, parameter, values, example)) {
            texts.add(text(method, parameter, each, example));
        }
        return texts;
    }

    /** One of the names that there are. */
    public static String oneOf(String method, String parameter, @Nullable String value, Collection<String> known) {
        String name = text(method, parameter, value, known.iterator().next());
        if (!known.contains(name)) {
            throw new IllegalArgumentException(
                    method + "(…) knows no " + parameter + " " + name + "; " + Nearest.hint(name, known));
        }
        return name;
    }

    /** Values that are all given. */
    public static <T> List<T> all(String method, String parameter, @Nullable List<@Nullable T> values, String example) {
        List<T> all = new ArrayList<>();
        for (T each : given(method, parameter, values, example)) {
            all.add(given(method, parameter, each, example));
        }
        return all;
    }

    /** A number that is not too small. */
    public static long atLeast(String method, String parameter, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(
                    method + "(…) needs " + least + " or more for " + parameter + ", but was given " + value);
        }
        return value;
    }

    /** A load: a number of 0 or more. */
    public static double load(String method, String parameter, double value) {
        if (!(value >= 0 && value <= MOST_LOAD)) {
            throw new IllegalArgumentException(
                    method + "(…) needs 0 or more for " + parameter + ", such as 300, but was given " + value);
        }
        return value;
    }

    /** A duration of nothing or more. */
    public static Duration notNegative(String method, String parameter, @Nullable Duration value) {
        Duration duration = given(method, parameter, value, "Duration.ofSeconds(10)");
        if (duration.isNegative()) {
            throw new IllegalArgumentException(
                    method + "(…) needs a " + parameter + " that is not negative, but was given " + duration);
        }
        return duration;
    }
}
