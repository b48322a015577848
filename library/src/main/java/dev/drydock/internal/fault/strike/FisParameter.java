package dev.drydock.internal.fault.strike;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of an action of AWS FIS.
 *
 * @param name as in the actions reference
 * @param kind what values it takes
 * @param otherwise its default; null if it is required
 */
record FisParameter(String name, Kind kind, @Nullable String otherwise) {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(12);

    /** What values a parameter takes. */
    enum Kind {
        /** ISO 8601, one minute to 12 hours. */
        DURATION("a duration of one minute to 12 hours, written like PT5M"),
        /** 1 to 100. */
        PERCENT("a whole number from 1 to 100"),
        /** 0 or more. */
        NUMBER("a whole number of 0 or more"),
        /** 1 to 65535. */
        PORT("a port, from 1 to 65535"),
        /** True or false. */
        FLAG("true or false"),
        /** A signal. */
        SIGNAL("SIGTERM or SIGKILL"),
        /** A direction of traffic. */
        TRAFFIC("ingress or egress"),
        /** A protocol. */
        PROTOCOL("tcp or udp"),
        /** Any text. */
        TEXT("a text");

        private final String text;

        Kind(String text) {
            this.text = text;
        }
    }

    boolean takes(String value) {
        return switch (kind) {
            case DURATION -> isDuration(value);
            case PERCENT -> isBetween(value, 1, 100);
            case NUMBER -> isBetween(value, 0, Integer.MAX_VALUE);
            case PORT -> isBetween(value, 1, 65_535);
            case FLAG -> value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false");
            case SIGNAL -> List.of("SIGTERM", "SIGKILL").contains(value);
            case TRAFFIC -> List.of("ingress", "egress").contains(value);
            case PROTOCOL -> List.of("tcp", "udp").contains(value);
            case TEXT -> true;
        };
    }

    String allowed() {
        return kind.text;
    }

    private static boolean isDuration(String value) {
        try {
            Duration duration = Duration.parse(value);
            return duration.compareTo(SHORTEST) >= 0 && duration.compareTo(LONGEST) <= 0;
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    private static boolean isBetween(String value, int least, int most) {
        try {
            int number = Integer.parseInt(value);
            return number >= least && number <= most;
        } catch (NumberFormatException none) {
            return false;
        }
    }
}
