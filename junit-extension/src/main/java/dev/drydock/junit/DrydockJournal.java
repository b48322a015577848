package dev.drydock.junit;

import dev.drydock.report.Report;
import java.io.Serial;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Not a failure itself: it is attached to a test's failure as a suppressed exception, where every runner and IDE prints
 * its message, which tells what happened in the world and how it stands.
 */
final class DrydockJournal extends RuntimeException {

    /** More would bury the failure itself; the file has all. */
    static final int LINES = 40;

    @Serial
    private static final long serialVersionUID = 1;

    /**
     * What a report says in short.
     *
     * @param file where all of it is, if anywhere
     */
    DrydockJournal(long seed, Report report, Optional<Path> file) {
        // no stack trace: where the report was made says nothing
        super(message(seed, report, file), null, true, false);
    }

    private static String message(long seed, Report report, Optional<Path> file) {
        List<String> lines = new ArrayList<>();
        lines.add("What happened in this Drydock (seed " + seed + "):");
        lines.addAll(report.brief(LINES - 2)); // the first line and the last
        file.ifPresent(path -> lines.add("All of it is in " + path));
        return String.join("\n", lines) + '\n';
    }
}
