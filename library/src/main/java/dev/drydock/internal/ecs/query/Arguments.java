package dev.drydock.internal.ecs.query;

import dev.drydock.internal.ecs.query.Expression.Predicate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads and compares arguments: texts, whole numbers, versions and instants. */
final class Arguments {

    private static final Pattern VERSION = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9}){0,5}");
    private static final Pattern DATE =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})?)?");
    private static final Pattern COUNT = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,9})?");

    private Arguments() {}

    /** Refuses arguments that do not fit their subject or operator. */
    static void check(Predicate predicate, int position) throws InvalidExpression {
        if (!predicate.operator().takesArgument()) {
            return;
        }
        String argument = predicate.arguments().get(0);
        try {
            if (predicate.operator().takesPattern()) {
                JavaPattern.of(argument);
            }
            switch (predicate.field().kind()) {
                case REGISTERED_AT -> instant(argument);
                case RUNNING_TASKS_COUNT -> count(argument);
                case AGENT_VERSION -> version(argument);
                default -> {
                    // Any text will do.
                }
            }
        } catch (DateTimeException | NumberFormatException bad) {
            throw new InvalidExpression("'" + argument + "' is no value for " + predicate.field(), position);
        } catch (IllegalArgumentException noPattern) {
            String what = "'" + argument + "' is no pattern that Drydock can match (" + noPattern.getMessage() + ")";
            throw new InvalidExpression(what, position);
        }
    }

    /** A date, or a date and time with or without a zone; UTC if none is given. In the formats that AWS lists. */
    static long instant(String text) {
        if (!DATE.matcher(text).matches()) {
            throw new DateTimeException(text);
        }
        if (text.indexOf('T') < 0) {
            return LocalDate.parse(text)
                    .atStartOfDay()
                    .toInstant(ZoneOffset.UTC)
                    .toEpochMilli();
        }
        int zone = Math.max(text.indexOf('+'), text.lastIndexOf('-'));
        if (text.endsWith("Z") || zone > text.indexOf('T')) {
            return OffsetDateTime.parse(text).toInstant().toEpochMilli();
        }
        return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    /** A number of tasks. */
    static int count(String text) {
        if (!COUNT.matcher(text).matches()) {
            throw new NumberFormatException(text);
        }
        return Integer.parseInt(text);
    }

    /** The numbers of the version an agent reports; null if it reports none. */
    static int @Nullable [] versionOrNull(String text) {
        return VERSION.matcher(text).matches() ? version(text) : null;
    }

    /** The numbers of a version such as 1.14.5. */
    static int[] version(String text) {
        if (!VERSION.matcher(text).matches()) {
            throw new NumberFormatException(text);
        }
        return Arrays.stream(text.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }

    /** Compares number by number; missing numbers count as zero. */
    static int compare(int[] one, int[] other) {
        for (int i = 0; i < Math.max(one.length, other.length); i++) {
            int compared = Integer.compare(i < one.length ? one[i] : 0, i < other.length ? other[i] : 0);
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    /** A number as attributes may hold one; null if the text is none. */
    static @Nullable Double number(@Nullable String text) {
        return text != null && NUMBER.matcher(text).matches() ? Double.valueOf(text) : null;
    }
}
