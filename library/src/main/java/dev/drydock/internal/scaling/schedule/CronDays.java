package dev.drydock.internal.scaling.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * The days that the fields of days allow. Of the month also its last day {@code L}, and the weekday nearest to one,
 * {@code 15W}; of the week also the last of its kind in a month, {@code 6L}, and the nth, {@code 2#1}.
 *
 * @param ofMonth the field as it was given; {@code ?} for any
 * @param ofWeek the field as it was given; {@code ?} for any
 */
record CronDays(String ofMonth, String ofWeek) {

    private static final List<String> DAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

    /**
     * Reads the fields.
     *
     * @throws IllegalArgumentException saying what is wrong
     */
    static CronDays of(String ofMonth, String ofWeek) {
        if (ofMonth.equals("?") == ofWeek.equals("?")) {
            throw new IllegalArgumentException("exactly one of day-of-month and day-of-week must be '?', not '"
                    + ofMonth + "' and '" + ofWeek + "'");
        }
        CronDays days = new CronDays(ofMonth.toUpperCase(Locale.ROOT), ofWeek.toUpperCase(Locale.ROOT));
        days.allows(LocalDate.EPOCH); // reads both
        return days;
    }

    boolean allows(LocalDate date) {
        return ofWeek.equals("?") ? allowsInMonth(date) : allowsInWeek(date);
    }

    private boolean allowsInMonth(LocalDate date) {
        int last = date.lengthOfMonth();
        if (ofMonth.equals("L")) {
            return date.getDayOfMonth() == last;
        }
        if (ofMonth.endsWith("W")) {
            String day = ofMonth.substring(0, ofMonth.length() - 1);
            int wanted = day.equals("L") ? last : CronField.number(day, 1, 31, List.of());
            return wanted <= last && date.equals(weekdayNearest(date.withDayOfMonth(wanted)));
        }
        return CronField.of(ofMonth, 1, 31, List.of()).values().get(date.getDayOfMonth());
    }

    /** The nearest that is in the same month. */
    private static LocalDate weekdayNearest(LocalDate date) {
        if (date.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return date.getDayOfMonth() == 1 ? date.plusDays(2) : date.minusDays(1);
        }
        if (date.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return date.getDayOfMonth() == date.lengthOfMonth() ? date.minusDays(2) : date.plusDays(1);
        }
        return date;
    }

    private boolean allowsInWeek(LocalDate date) {
        int day = date.getDayOfWeek().getValue() % 7 + 1; // SUN is 1
        int hash = ofWeek.indexOf('#');
        if (hash >= 0) {
            int wanted = CronField.number(ofWeek.substring(0, hash), 1, 7, DAYS);
            int nth = CronField.number(ofWeek.substring(hash + 1), 1, 5, List.of());
            return day == wanted && (date.getDayOfMonth() - 1) / 7 + 1 == nth;
        }
        if (ofWeek.equals("L")) {
            return day == 7;
        }
        if (ofWeek.endsWith("L")) {
            int wanted = CronField.number(ofWeek.substring(0, ofWeek.length() - 1), 1, 7, DAYS);
            return day == wanted && date.getDayOfMonth() > date.lengthOfMonth() - 7;
        }
        return CronField.of(ofWeek, 1, 7, DAYS).values().get(day);
    }
}
