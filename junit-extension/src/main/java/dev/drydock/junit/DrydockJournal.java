package dev.drydock.junit;

import java.io.Serial;
import java.util.List;
import java.util.Optional;

/**
 * Not a failure itself: it is attached to a test's failure as a suppressed exception, where every runner and IDE prints
 * its message, which is the journal.
 */
final class DrydockJournal extends RuntimeException {

    /** More would bury the failure itself; the file has all lines. */
    private static final int LINES = 200;

    private static final int WIDTH = 240;

    @Serial
    private static final long serialVersionUID = 1;

    /**
     * The end of a journal.
     *
     * @param file where all lines are, if anywhere
     * @param loads how services were loaded, a line a curve
     */
    DrydockJournal(TestWorld world, String text, Optional<String> file, List<String> loads) {
        // no stack trace: where the journal was printed says nothing
        super(message(world.seed(), text, file) + curves(loads), null, true, false);
    }

    private static String curves(List<String> loads) {
        return loads.isEmpty() ? "" : "Loads, a character a minute:\n" + String.join("\n", loads) + '\n';
    }

    private static String message(long seed, String text, Optional<String> file) {
        String head = "What happened in this Drydock (seed " + seed + "):\n";
        if (text.isEmpty()) {
            return head + "nothing, no call reached it\n";
        }
        List<String> lines = text.lines().toList();
        int earlier = Math.max(0, lines.size() - LINES);
        StringBuilder last = new StringBuilder(head);
        if (earlier > 0) {
            last.append("(")
                    .append(earlier)
                    .append(file.map(name -> " earlier lines are in " + name).orElse(" earlier lines are left out"))
                    .append(")\n");
        }
        for (String line : lines.subList(earlier, lines.size())) {
            last.append(line.length() <= WIDTH ? line : line.substring(0, WIDTH) + "…")
                    .append('\n');
        }
        return last.toString();
    }
}
