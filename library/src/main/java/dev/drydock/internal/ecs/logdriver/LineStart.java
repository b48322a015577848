package dev.drydock.internal.ecs.logdriver;

import dev.drydock.internal.call.text.LinearPattern;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which lines begin an event of the awslogs driver, where several lines make up one; the others belong to the event
 * before them. As in the driver, each line keeps its end.
 *
 * @param pattern is found in a line that begins an event; null if the options are wrong
 * @param problem what is wrong with the options, as Docker says it; empty if nothing is
 * @see <a href="https://docs.docker.com/engine/logging/drivers/awslogs/#awslogs-multiline-pattern">awslogs-multiline-pattern</a>
 */
public record LineStart(@Nullable LinearPattern pattern, String problem) {

    private static final String FORMAT = "awslogs-datetime-format";
    private static final String PATTERN = "awslogs-multiline-pattern";

    private static final Pattern DIRECTIVE = Pattern.compile("%.");

    /** Reads the options of a driver; null if every line is an event. */
    public static @Nullable LineStart of(Map<String, String> options) {
        String format = options.get(FORMAT);
        String pattern = options.get(PATTERN);
        if (format != null && pattern != null) {
            return new LineStart(
                    null, "you cannot configure log opt '" + FORMAT + "' and '" + PATTERN + "' at the same time");
        }
        String expression = format == null ? pattern : translated(format);
        if (expression == null || expression.isEmpty()) {
            return null;
        }
        try {
            return new LineStart(LinearPattern.of(expression), "");
        } catch (IllegalArgumentException broken) {
            return new LineStart(
                    null, "awslogs could not parse multiline pattern key \"" + expression + "\": error parsing regexp");
        }
    }

    private static String translated(String format) {
        return DIRECTIVE
                .matcher(format)
                .replaceAll(
                        each -> Matcher.quoteReplacement(directive(each.group().charAt(1))));
    }

    /** What a directive of a date format stands for; nothing for one that the driver does not know. */
    private static String directive(char name) {
        return switch (name) {
            case 'Y' -> "\\d{4}";
            case 'm' -> "(?:0[1-9]|1[0-2])";
            case 'd' -> "(?:0[1-9]|[12]\\d|3[01])";
            case 'H' -> "(?:[01]\\d|2[0-3])";
            case 'I' -> "(?:0\\d|1[0-2])";
            case 'M', 'S' -> "[0-5]\\d";
            case 'y' -> "\\d{2}";
            case 'f' -> "\\d{6}";
            case 'L' -> "\\.\\d{3}";
            case 'p' -> "[AP]M";
            case 'z' -> "[+-]\\d{4}";
            case 'Z' -> "[A-Z]{1,4}T";
            case 'j' -> "(?:[0-2]\\d\\d|3[0-5]\\d|36[0-6])";
            case 'w' -> "[0-6]";
            case 'a' -> "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)";
            case 'A' -> "(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";
            case 'b' -> "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
            case 'B' -> "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
            default -> "";
        };
    }

    /** Whether a line begins an event. */
    public boolean begins(String line) {
        return pattern != null && pattern.occursIn(line);
    }

    /** The event that lines make up. */
    public static String event(List<String> lines) {
        return String.join("\n", lines) + '\n';
    }
}
