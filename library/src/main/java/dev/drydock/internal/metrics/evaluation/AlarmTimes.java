package dev.drydock.internal.metrics.evaluation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as CloudWatch writes them in reasons, events and histories. */
final class AlarmTimes {

    private static final DateTimeFormatter DOCUMENT = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSSxx", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("dd/MM/yy HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern(
                    "EEEE dd MMMM, yyyy HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private AlarmTimes() {}

    /** {@code 2026-01-01T00:01:00.000+0000}. */
    static String document(long millis) {
        return DOCUMENT.format(Instant.ofEpochMilli(millis));
    }

    /** {@code 01/01/26 00:01:00}. */
    static String brief(long millis) {
        return SHORT.format(Instant.ofEpochMilli(millis));
    }

    /** {@code Thursday 01 January, 2026 00:01:00 UTC}. */
    static String spelled(long millis) {
        return LONG.format(Instant.ofEpochMilli(millis));
    }
}
