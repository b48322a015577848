package dev.drydock.internal.report;

import dev.drydock.internal.kernel.EventKind;
import java.util.ArrayList;
import java.util.List;

/** What is in flight, and if nothing is what comes next. */
public final class Pendings {

    private static final int EVENT = 170;

    private Pendings() {}

    /**
     * A line each, of what comes next.
     *
     * @param pending the events to come
     * @param atMost how many lines
     */
    public static List<String> lines(List<String> pending, int atMost) {
        if (pending.isEmpty()) {
            return List.of("nothing is pending, so time alone will change nothing");
        }
        List<String> inFlight = pending.stream()
                .filter(each -> !each.endsWith(EventKind.BACKGROUND))
                .toList();
        if (inFlight.isEmpty()) {
            return List.of(line("nothing is in flight; in the background ", pending.get(0), pending.size() - 1));
        }
        List<String> lines = new ArrayList<>();
        int shown = Math.min(atMost, inFlight.size());
        for (int i = 0; i < shown; i++) {
            lines.add(line("in flight: ", inFlight.get(i), i + 1 < shown ? 0 : inFlight.size() - shown));
        }
        return lines;
    }

    private static String line(String what, String event, int more) {
        String line = what + Wording.shorten(event);
        return more == 0 ? Wording.line(line) : Wording.line(Wording.cut(line, EVENT) + ", and " + more + " more");
    }
}
