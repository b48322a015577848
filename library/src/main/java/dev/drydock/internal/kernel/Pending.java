package dev.drydock.internal.kernel;

import dev.drydock.time.DrydockStuckError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says what is still to come, in the words of error messages and reports. */
final class Pending {

    private static final int SHOWN = 5;

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
            lines.add("in " + offset(ticket.at - now) + " " + ticket.event
                    + (ticket.kind.isForeground() ? "" : " (" + ticket.kind + ")"));
        }
        return List.copyOf(lines);
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
