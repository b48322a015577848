package dev.drydock.internal.call.text;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How much of what a caller gave an answer repeats, so that no request can make a message without end. */
public final class Shown {

    /** The longest name that AWS itself accepts for most things. */
    private static final int NAME = 255;

    private static final int TEXT = 1_024;
    private static final int NAMES = 10;

    private Shown() {}

    /** The first 1,024 characters; {@code null} as the word. */
    public static String text(@Nullable Object given) {
        return start(given, TEXT);
    }

    /** The first 255 characters; {@code null} as the word. */
    public static String name(@Nullable Object given) {
        return start(given, NAME);
    }

    /** The first characters, with an ellipsis where there are more. */
    public static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + '…';
    }

    /** The first ten names, with an ellipsis where there are more: {@code web, worker}. */
    public static String names(Collection<String> names) {
        return names.stream().limit(NAMES).collect(Collectors.joining(", ")) + (names.size() > NAMES ? ", …" : "");
    }

    /** The first characters; {@code null} as the word. */
    public static String start(@Nullable Object given, int most) {
        String text = String.valueOf(given);
        return text.length() <= most ? text : text.substring(0, most);
    }
}
