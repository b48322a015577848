package dev.drydock.internal.metrics.evaluation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as CloudWatch writes them in reasons, events and histories. */
final class AlarmTimes {

    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern(
                    "EEEE dd MMMM, yyyy HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private AlarmTimes() {}

    /** {@code 2026-01-01T00:01:00.000+0000}. */
    static String document(long millis) {
        // By hand, as one is written for each data point of each change of state.
        LocalDateTime time = LocalDateTime.ofEpochSecond(Math.floorDiv(millis, 1_000L), 0, ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(28);
        padded(text, time.getYear(), 4).append('-');
        padded(text, time.getMonthValue(), 2).append('-');
        padded(text, time.getDayOfMonth(), 2).append('T');
        padded(text, time.getHour(), 2).append(':');
        padded(text, time.getMinute(), 2).append(':');
        padded(text, time.getSecond(), 2).append('.');
        return padded(text, (int) Math.floorMod(millis, 1_000L), 3)
                .append("+0000")
                .toString();
    }

    private static StringBuilder padded(StringBuilder text, int number, int digits) {
        for (int least = digits == 4 ? 1_000 : digits == 3 ? 100 : 10; least > 1 && number < least; least /= 10) {
            text.append('0');
        }
        return text.append(number);
    }

    /** {@code 01/01/26 00:01:00}. */
    static String brief(long millis) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(Math.floorDiv(millis, 1_000L), 0, ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(17);
        padded(text, time.getDayOfMonth(), 2).append('/');
        padded(text, time.getMonthValue(), 2).append('/');
        padded(text, time.getYear() % 100, 2).append(' ');
        padded(text, time.getHour(), 2).append(':');
        padded(text, time.getMinute(), 2).append(':');
        return padded(text, time.getSecond(), 2).toString();
    }

    /** {@code Thursday 01 January, 2026 00:01:00 UTC}. */
    static String spelled(long millis) {
        return LONG.format(Instant.ofEpochMilli(millis));
    }
}
