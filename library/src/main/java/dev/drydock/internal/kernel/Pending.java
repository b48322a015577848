package dev.drydock.internal.kernel;

import dev.drydock.time.DrydockStuckError;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says what is still to come, in the words of error messages and reports. */
final class Pending {

    private static final int SHOWN = 5;

    /** Where a word of a name begins, but for the first. */
    private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z0-9])[A-Z]");

    private Pending() {}

    /** Made here, because the JVM loads what a class throws when it verifies that class, and few worlds get stuck. */
    static Error stuck(String why) {
        return new DrydockStuckError(why);
    }

    static List<String> lines(Kernel kernel, List<Ticket> tickets, int atMost) {
        long now = kernel.tick();
        List<String> lines = new ArrayList<>();
        for (Ticket ticket : tickets) {
            if (lines.size() == atMost) {
                break;
            }
            Event event = ticket.event;
            if (event != null) {
                lines.add("in " + offset(ticket.at - now) + " " + words(event)
                        + (ticket.kind.isForeground() ? "" : EventKind.BACKGROUND));
            }
        }
        return List.copyOf(lines);
    }

    /** What an event is called: its own words, or else those of its name, and what it is about. */
    private static String words(Event event) {
        String own = event.toString();
        String name = event.getClass().getSimpleName();
        if (!event.getClass().isRecord() || !own.startsWith(name + '[')) {
            return own;
        }
        List<String> about = new ArrayList<>();
        for (RecordComponent each : event.getClass().getRecordComponents()) {
            Object value = value(event, each);
            if (value != null) {
                about.add(
                        String.valueOf(value).startsWith("arn:")
                                ? value.toString()
                                : words(each.getName()) + ' ' + value);
            }
        }
        return words(name) + (about.isEmpty() ? "" : ": " + String.join(", ", about));
    }

    private static String words(String camelCase) {
        return CAPITAL.matcher(camelCase).replaceAll(" $0").toLowerCase(Locale.ROOT);
    }

    private static @Nullable Object value(Event event, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(event);
        } catch (IllegalAccessException | InvocationTargetException unreadable) {
            throw new IllegalStateException("Events are records that can be read", unreadable);
        }
    }

    static String text(Kernel kernel, List<Ticket> tickets) {
        if (tickets.isEmpty()) {
            return "No event is pending, so time alone will change nothing.";
        }
        List<String> lines = lines(kernel, tickets, SHOWN);
        int more = tickets.size() - lines.size();
        return "Pending: " + String.join("; ", lines) + (more > 0 ? "; and " + more + " more." : ".");
    }

    /** A duration as timelines print it, {@code 1m30s} or {@code 0.250s}. */
    static String offset(long millis) {
        Duration duration = Duration.ofMillis(millis);
        String text = duration.toString();
        return text.startsWith("PT") ? text.substring(2).toLowerCase(Locale.ROOT) : text;
    }
}
