package dev.drydock.internal.logs.insights.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The functions of instants that need no more than their arguments. */
final class TimeFunctions {

    private TimeFunctions() {}

    static void addTo(FunctionTable table) {
        table.add("frommillis", 1, all -> moment(Numeric.of(all[0])))
                .add("tomillis", 1, all -> millis(all[0]))
                .add("parsedate", 2, 3, TimeFunctions::parsed)
                .add("formatdate", 2, 3, TimeFunctions::formatted)
                .add("strftime", 2, 3, TimeFunctions::formatted);
    }

    private static @Nullable Object moment(double millis) {
        return Math.abs(millis) <= Instant.parse("9999-12-31T23:59:59Z").toEpochMilli()
                ? new Moment((long) millis)
                : null;
    }

    /** Also of a timestamp in ISO 8601. */
    private static @Nullable Object millis(@Nullable Object value) {
        if (value instanceof String text && text.indexOf('T') > 0) {
            try {
                return (double) DateTimeFormatter.ISO_OFFSET_DATE_TIME
                        .parse(text, Instant::from)
                        .toEpochMilli();
            } catch (DateTimeException | ArithmeticException none) {
                return null;
            }
        }
        return Numeric.value(Numeric.of(value));
    }

    private static ZoneId zone(@Nullable Object[] all) {
        String name = all.length < 3 ? null : Shaping.plainText(all[2]);
        return ZoneId.of(name == null ? "UTC" : name);
    }

    private static @Nullable Object parsed(@Nullable Object[] all) {
        String text = Shaping.plainText(all[0]);
        String format = Shaping.plainText(all[1]);
        if (text == null || format == null) {
            return null;
        }
        try {
            TemporalAccessor read =
                    DateTimeFormatter.ofPattern(format, Locale.ROOT).parse(text);
            LocalDate date = read.query(TemporalQueries.localDate());
            LocalTime time = read.query(TemporalQueries.localTime());
            ZoneId zone = read.query(TemporalQueries.zone());
            ZonedDateTime whole = (date == null ? LocalDate.ofEpochDay(0) : date)
                    .atTime(time == null ? LocalTime.MIDNIGHT : time)
                    .atZone(zone == null ? zone(all) : zone);
            return (double) whole.toInstant().toEpochMilli();
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException none) {
            return null;
        }
    }

    private static @Nullable Object formatted(@Nullable Object[] all) {
        String format = Shaping.plainText(all[1]);
        Object moment = moment(Numeric.of(all[0]));
        if (!(moment instanceof Moment at) || format == null) {
            return null;
        }
        try {
            ZonedDateTime time = Instant.ofEpochMilli(at.millis()).atZone(zone(all));
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < format.length(); i++) {
                boolean isField = format.charAt(i) == '%' && i + 1 < format.length();
                text.append(isField ? field(format.charAt(++i), time) : String.valueOf(format.charAt(i)));
            }
            return text.toString();
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static String field(char letter, ZonedDateTime time) {
        return switch (letter) {
            case 'Y' -> shown("uuuu", time);
            case 'y' -> shown("uu", time);
            case 'm' -> shown("MM", time);
            case 'd' -> shown("dd", time);
            case 'H' -> shown("HH", time);
            case 'I' -> shown("hh", time);
            case 'M' -> shown("mm", time);
            case 'S' -> shown("ss", time);
            case 'f' -> shown("SSSSSS", time);
            case 'L' -> shown("SSS", time);
            case 'j' -> shown("DDD", time);
            case 'p' -> shown("a", time);
            case 'a' -> shown("EEE", time);
            case 'A' -> shown("EEEE", time);
            case 'b' -> shown("MMM", time);
            case 'B' -> shown("MMMM", time);
            case 'z' -> shown("xx", time);
            case 'Z' -> shown("zzz", time);
            case 'F' -> shown("uuuu-MM-dd", time);
            case 'T' -> shown("HH:mm:ss", time);
            case 's' -> Long.toString(time.toEpochSecond());
            case '%' -> "%";
            default -> "%" + letter;
        };
    }

    private static String shown(String pattern, ZonedDateTime time) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time);
    }
}
