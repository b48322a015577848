package dev.drydock.junit;

import java.io.Serial;

/**
 * Not a failure of its own: it hangs on the failure of a test as a suppressed exception, where every runner and IDE
 * prints its message, which is the journal.
 */
final class DrydockJournal extends RuntimeException {

    /** More would bury the failure itself; the file has them all. */
    private static final int LINES = 200;

    @Serial
    private static final long serialVersionUID = 1;

    DrydockJournal(TestWorld world, String text) {
        // no stack trace: where the journal was printed tells nothing
        super(message(world.seed(), text), null, true, false);
    }

    private static String message(long seed, String text) {
        String head = "What happened in this Drydock (seed " + seed + "):\n";
        if (text.isEmpty()) {
            return head + "nothing, no call reached it\n";
        }
        String[] lines = text.split("\n", -1);
        int earlier = lines.length - 1 - LINES;
        if (earlier <= 0) {
            return head + text;
        }
        StringBuilder last = new StringBuilder(head)
                .append("(")
                .append(earlier)
                .append(" earlier lines are in ")
                .append(FailureReport.FILE)
                .append(")\n");
        for (int i = earlier; i < lines.length - 1; i++) {
            last.append(lines[i]).append('\n');
        }
        return last.toString();
    }
}
