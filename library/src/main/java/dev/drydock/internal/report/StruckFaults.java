package dev.drydock.internal.report;

import dev.drydock.internal.call.note.JournalEntry;
import dev.drydock.internal.call.note.JournalEntry.Noted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which faults struck, and which never did. */
public final class StruckFaults {

    private static final String NOTED = "fault: ";
    private static final String COUNTED = ", strike ";

    private StruckFaults() {}

    /**
     * A line each.
     *
     * @param unused those that never struck, in words
     * @param atMost how many lines
     */
    public static List<String> lines(List<JournalEntry> entries, List<String> unused, int atMost) {
        Map<String, Integer> strikes = new LinkedHashMap<>();
        for (JournalEntry entry : entries) {
            if (entry instanceof Noted note && note.what() instanceof String text && text.startsWith(NOTED)) {
                int end = text.lastIndexOf(COUNTED);
                strikes.merge(text.substring(NOTED.length(), end < 0 ? text.length() : end), 1, Integer::sum);
            }
        }
        List<String> lines = new ArrayList<>();
        unused.forEach(each -> lines.add(Wording.line("fault that never struck: " + each)));
        strikes.forEach((fault, times) -> lines.add(
                Wording.line("fault that struck " + (times == 1 ? "once" : times + " times") + ": " + fault)));
        if (lines.size() <= atMost) {
            return lines;
        }
        List<String> shown = new ArrayList<>(lines.subList(0, atMost - 1));
        shown.add("… and " + (lines.size() - shown.size()) + " more faults");
        return shown;
    }
}
