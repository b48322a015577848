package dev.drydock.internal.report;

import dev.drydock.internal.call.JournalRecorder;
import dev.drydock.internal.call.note.JournalEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A journal as text, of which the middle is left out if it is too much. */
public final class WholeJournal {

    private WholeJournal() {}

    /**
     * The text, a line an entry.
     *
     * @param atMost how many bytes of UTF-8 it may take up, 100,000 or more
     */
    public static String of(JournalRecorder journal, List<JournalEntry> entries, int atMost) {
        int half = atMost / 2 - 1_000; // for the line that says what is left out
        StringBuilder text = new StringBuilder();
        int from = 0;
        int used = 0;
        while (from < entries.size()) {
            String line = journal.line(entries.get(from)) + '\n';
            used += bytes(line);
            if (used > half) {
                break;
            }
            text.append(line);
            from++;
        }
        Deque<String> end = new ArrayDeque<>();
        int to = entries.size();
        used = 0;
        while (to > from) {
            String line = journal.line(entries.get(to - 1)) + '\n';
            used += bytes(line);
            if (used > half) {
                break;
            }
            end.addFirst(line);
            to--;
        }
        if (to > from) {
            text.append("… ")
                    .append(to - from)
                    .append(to - from == 1 ? " line of " : " lines of ")
                    .append(entries.size())
                    .append(" left out here, ")
                    .append(journal.offset(entries.get(from).at()))
                    .append(" to ")
                    .append(journal.offset(entries.get(to - 1).at()))
                    .append('\n');
        }
        end.forEach(text::append);
        return text.toString();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
