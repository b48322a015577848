package dev.drydock.internal.logs.insights.language;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time that timestamps are rounded to, in UTC. AWS caps what is asked for in milliseconds, seconds, minutes
 * and hours at one of the next unit, so that {@code bin(300s)} is a minute.
 *
 * <p>Weeks begin on Monday; those and months, quarters and years are counted from 1970. The guide does not say where they
 * begin.
 *
 * @param count how many
 * @param unit of what
 */
public record Period(int count, Unit unit) {

    private static final int MOST_DIGITS = 6;
    private static final int MONTHS_A_YEAR = 12;
    private static final long MILLIS_A_DAY = 86_400_000;
    private static final LocalDate EPOCH = LocalDate.ofEpochDay(0);

    /** The units, by their names in the singular and how many of them may be asked for. */
    public enum Unit {
        MILLISECOND(1, 1_000, "ms", "msec"),
        SECOND(1_000, 60, "s", "sec"),
        MINUTE(60_000, 60, "m", "min"),
        HOUR(3_600_000, 24, "h", "hr"),
        DAY(MILLIS_A_DAY, Integer.MAX_VALUE, "d", "d"),
        WEEK(7 * MILLIS_A_DAY, Integer.MAX_VALUE, "w", "w"),
        MONTH(1, Integer.MAX_VALUE, "mo", "mon"),
        QUARTER(3, Integer.MAX_VALUE, "q", "qtr"),
        YEAR(MONTHS_A_YEAR, Integer.MAX_VALUE, "y", "yr");

        /** Milliseconds up to the week, then months. */
        private final long size;

        private final int cap;
        private final String shortest;
        private final String abbreviation;

        Unit(long size, int cap, String shortest, String abbreviation) {
            this.size = size;
            this.cap = cap;
            this.shortest = shortest;
            this.abbreviation = abbreviation;
        }

        private static @Nullable Unit named(String name) {
            String one = name.length() > 2 && name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
            for (Unit each : values()) {
                if (name.equals(each.shortest)
                        || one.equals(each.abbreviation)
                        || one.equals(each.name().toLowerCase(Locale.ROOT))) {
                    return each;
                }
            }
            return null;
        }
    }

    /** Reads a number and a unit; null if it is none. */
    static @Nullable Period read(String text) {
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        Unit unit = Unit.named(text.substring(digits).toLowerCase(Locale.ROOT));
        if (unit == null || digits == 0 || digits > MOST_DIGITS) {
            return null;
        }
        int count = Integer.parseInt(text.substring(0, digits));
        return count == 0 ? null : new Period(Math.min(count, unit.cap), unit);
    }

    /** The start of the stretch that an instant lies in, in epoch milliseconds. */
    public long floor(long millis) {
        if (unit.compareTo(Unit.DAY) <= 0) {
            return millis - Math.floorMod(millis, count * unit.size);
        }
        LocalDate day = day(millis);
        if (unit == Unit.WEEK) {
            LocalDate first = EPOCH.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            long days = day.toEpochDay() - first.toEpochDay();
            return start(day.minusDays(Math.floorMod(days, 7L * count)));
        }
        long months = day.getYear() * (long) MONTHS_A_YEAR + day.getMonthValue() - 1 - 1970L * MONTHS_A_YEAR;
        return start(day.withDayOfMonth(1).minusMonths(Math.floorMod(months, count * unit.size)));
    }

    /** The end of the stretch that an instant lies in; itself if it is one. */
    public long ceiling(long millis) {
        long floor = floor(millis);
        if (floor == millis) {
            return millis;
        }
        if (unit.compareTo(Unit.WEEK) <= 0) {
            return floor + count * unit.size;
        }
        return start(day(floor).plusMonths(count * unit.size));
    }

    private static LocalDate day(long millis) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
    }

    private static long start(LocalDate day) {
        return day.toEpochDay() * MILLIS_A_DAY;
    }
}
