package dev.drydock.internal.scaling.schedule;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** When a scheduled action happens. */
public final class ScheduleExpression {

    private final ZoneId zone;
    private final @Nullable Instant once;
    private final @Nullable Duration rate;
    private final @Nullable CronExpression cron;

    private ScheduleExpression(
            ZoneId zone, @Nullable Instant once, @Nullable Duration rate, @Nullable CronExpression cron) {
        this.zone = zone;
        this.once = once;
        this.rate = rate;
        this.cron = cron;
    }

    /**
     * Reads an expression.
     *
     * @param timezone the name of a zone; null for UTC
     * @throws dev.drydock.internal.call.Refusal if it is none, as AWS says it
     */
    public static ScheduleExpression of(String text, @Nullable String timezone) {
        ZoneId zone = zone(timezone);
        int open = text.indexOf('(');
        if (open < 0 || !text.endsWith(")")) {
            throw ScheduleMessages.SYNTAX.with();
        }
        String body = text.substring(open + 1, text.length() - 1);
        return switch (text.substring(0, open)) {
            case "at" -> new ScheduleExpression(zone, instant(body, zone), null, null);
            case "rate" -> new ScheduleExpression(zone, null, rate(text, body), null);
            case "cron" -> new ScheduleExpression(zone, null, null, cron(body));
            default -> throw ScheduleMessages.SYNTAX.with();
        };
    }

    private static ZoneId zone(@Nullable String name) {
        if (name == null) {
            return ZoneOffset.UTC;
        }
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw ScheduleMessages.ZONE.with(name);
        }
        return ZoneId.of(name);
    }

    /** What does not exist as clocks go forward is as much later. */
    private static Instant instant(String text, ZoneId zone) {
        if (text.length() < "2026-01-01T00:00".length()) {
            throw ScheduleMessages.NO_INSTANT.with(text, "is too short");
        }
        try {
            return LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeException wrong) {
            int rest = Math.min(text.length() - 1, "2026-01-01T00:00:00".length());
            throw ScheduleMessages.NO_INSTANT.with(text, "is malformed at \"" + text.substring(rest) + '"');
        }
    }

    private static Duration rate(String text, String body) {
        int digits = 0;
        while (digits < body.length() && body.charAt(digits) >= '0' && body.charAt(digits) <= '9') {
            digits++;
        }
        String unit = body.substring(digits).trim().toLowerCase(Locale.ROOT);
        if (digits == 0 || digits > 9) {
            throw ScheduleMessages.SYNTAX.with();
        }
        int number = Integer.parseInt(body.substring(0, digits));
        Duration one = switch (unit) {
            case "minute", "minutes" -> Duration.ofMinutes(1);
            case "hour", "hours" -> Duration.ofHours(1);
            case "day", "days" -> Duration.ofDays(1);
            default -> throw ScheduleMessages.SYNTAX.with();
        };
        if (number == 0) {
            throw ScheduleMessages.TOO_OFTEN.with(text);
        }
        return one.multipliedBy(number);
    }

    private static CronExpression cron(String body) {
        try {
            return CronExpression.of(body);
        } catch (IllegalArgumentException wrong) {
            throw ScheduleMessages.CRON.with(String.valueOf(wrong.getMessage()));
        }
    }

    /** The one instant at which it happens; null if it recurs. */
    public @Nullable Instant once() {
        return once;
    }

    /**
     * The first instant after another at which it happens, whatever its end.
     *
     * @param created from when a rate counts, unless there is a start
     * @param start when it happens first, if it recurs; null for as the expression says
     * @return null if it does not happen any more
     */
    public @Nullable Instant after(Instant instant, Instant created, @Nullable Instant start) {
        if (once != null) {
            return once.isAfter(instant) ? once : null;
        }
        if (start != null && start.isAfter(instant)) {
            return start;
        }
        if (cron != null) {
            return cron.after(instant, zone);
        }
        Instant from = start == null ? created : start;
        long step = rate == null ? Long.MAX_VALUE : rate.toMillis();
        long passed = Math.max(0, Duration.between(from, instant).toMillis());
        return from.plusMillis((passed / step + 1) * step);
    }
}
