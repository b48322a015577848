package dev.drydock.internal.container;

import dev.drydock.internal.container.ContainerScript.Logs;
import dev.drydock.internal.container.ContainerScript.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns what a process prints over time into log lines. A line counts from the instant it ends; lines of one instant are
 * one step. Keeps the first 10,000 lines and the first 1,048,576 characters, as scripts are kept whole.
 */
final class StandardOutput {

    private static final int MOST_LINES = 10_000;
    private static final int MOST_CHARACTERS = 1_048_576;

    private final List<Step> steps = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private List<String> lines = new ArrayList<>();
    private Duration now = Duration.ZERO;
    private int written;
    private int ended;

    void at(Duration instant) {
        if (!instant.equals(now)) {
            endStep();
            now = instant;
        }
    }

    void write(String text) {
        if (isFull() || text.length() > MOST_CHARACTERS - written) {
            written = MOST_CHARACTERS;
            return;
        }
        written += text.length();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0 && ended < MOST_LINES; end = text.indexOf('\n', start)) {
            line.append(text, start, end);
            endLine();
            start = end + 1;
        }
        if (ended < MOST_LINES) {
            line.append(text, start, text.length());
        }
    }

    /** How much was kept so far, to see whether a command printed anything. */
    int written() {
        return written;
    }

    boolean isFull() {
        return written >= MOST_CHARACTERS || ended >= MOST_LINES;
    }

    /** The steps, an unfinished line among them: the end of a process ends its last line. */
    List<Step> end() {
        if (!line.isEmpty()) {
            endLine();
        }
        endStep();
        return steps;
    }

    private void endLine() {
        lines.add(line.toString());
        line.setLength(0);
        ended++;
    }

    private void endStep() {
        if (!lines.isEmpty()) {
            steps.add(new Logs(now, lines));
            lines = new ArrayList<>();
        }
    }
}
