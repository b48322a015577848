package dev.drydock.internal.document;

import dev.drydock.internal.call.text.Shown;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Durations as people write them: {@code 250ms}, {@code 90s}, {@code 5m}, {@code 1h30m}, {@code 2d}, or ISO-8601. */
public final class Durations {

    private static final Pattern SHORT =
            Pattern.compile("(?:(\\d{1,9})d)?(?:(\\d{1,9})h)?(?:(\\d{1,9})m)?" + "(?:(\\d{1,9})s)?(?:(\\d{1,9})ms)?");
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private Durations() {}

    /**
     * Reads a duration.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Duration parse(String text) {
        Duration duration = read(text);
        if (duration == null || duration.isNegative() || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "a duration is written like 250ms, 90s, 5m, 1h30m, 2d or PT5M, from zero to"
                            + " a hundred years, but was \""
                            + Shown.cut(text, 100)
                            + "\"");
        }
        return duration;
    }

    private static @Nullable Duration read(String text) {
        Matcher matcher = SHORT.matcher(text);
        if (!text.isEmpty() && matcher.matches()) {
            return Duration.ofDays(amount(matcher, 1))
                    .plusHours(amount(matcher, 2))
                    .plusMinutes(amount(matcher, 3))
                    .plusSeconds(amount(matcher, 4))
                    .plusMillis(amount(matcher, 5));
        }
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException | ArithmeticException unreadable) {
            return null;
        }
    }

    private static long amount(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
