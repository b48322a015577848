package dev.drydock.internal.scaling.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cron expression as AWS has them: minutes, hours, day of month, month, day of week and year, the last of which may be left
 * out.
 *
 * <p>When clocks go forward, what would be in the hour that is left out does not happen that day. When they go back, what is
 * in the hour that comes twice happens the first time alone, unless the expression names no hour and so goes on all the time.
 *
 * @see <a href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html#eb-cron-expressions">
 *     Cron expressions reference</a>
 */
final class CronExpression {

    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;

    private final CronField minutes;
    private final CronField hours;
    private final CronDays days;
    private final CronField months;
    private final CronField years;

    private CronExpression(CronField minutes, CronField hours, CronDays days, CronField months, CronField years) {
        this.minutes = minutes;
        this.hours = hours;
        this.days = days;
        this.months = months;
        this.years = years;
    }

    /**
     * Reads an expression, without the word before it and the parentheses.
     *
     * @throws IllegalArgumentException saying what is wrong
     */
    static CronExpression of(String text) {
        String[] fields = text.trim().split("\\s+", -1);
        if (fields.length != 5 && fields.length != 6) {
            throw new IllegalArgumentException("it has " + fields.length + " fields, not six");
        }
        return new CronExpression(
                CronField.of(fields[0], 0, 59, List.of()),
                CronField.of(fields[1], 0, 23, List.of()),
                CronDays.of(fields[2], fields[4]),
                CronField.of(fields[3], 1, 12, MONTHS),
                CronField.of(fields.length == 5 ? "*" : fields[5], FIRST_YEAR, LAST_YEAR, List.of()));
    }

    /** The first instant after another; null if there is none. */
    @Nullable
    Instant after(Instant instant, ZoneId zone) {
        LocalDate date = instant.atZone(zone).toLocalDate();
        while (date.getYear() <= LAST_YEAR) {
            if (!years.values().get(date.getYear())) {
                date = LocalDate.of(date.getYear() + 1, 1, 1);
            } else if (!months.values().get(date.getMonthValue())) {
                date = date.withDayOfMonth(1).plusMonths(1);
            } else {
                Instant next = days.allows(date) ? onDay(date, instant, zone) : null;
                if (next != null) {
                    return next;
                }
                date = date.plusDays(1);
            }
        }
        return null;
    }

    private @Nullable Instant onDay(LocalDate date, Instant after, ZoneId zone) {
        Instant first = null;
        for (int hour = hours.values().nextSetBit(0);
                hour >= 0;
                hour = hours.values().nextSetBit(hour + 1)) {
            for (int minute = minutes.values().nextSetBit(0);
                    minute >= 0;
                    minute = minutes.values().nextSetBit(minute + 1)) {
                LocalDateTime local = LocalDateTime.of(date, LocalTime.of(hour, minute));
                List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
                int times = hours.any() ? offsets.size() : Math.min(1, offsets.size());
                for (ZoneOffset offset : offsets.subList(0, times)) {
                    Instant next = local.toInstant(offset);
                    if (next.isAfter(after) && (first == null || next.isBefore(first))) {
                        first = next;
                    }
                }
            }
        }
        return first;
    }
}
