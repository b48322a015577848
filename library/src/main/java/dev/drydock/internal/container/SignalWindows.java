package dev.drydock.internal.container;

import java.time.Duration;
import java.util.List;

/**
 * When a process acts on a signal it handles. A shell runs a trap only between two commands: while a command runs in the
 * foreground, the signal waits until that command ends.
 *
 * @param spans from the container's start on, in order of time; the process acts at once within them
 * @param roundStart where the last round of an endless loop starts
 * @param every how long such a round takes; the spans in it come again and again. Zero for no loop
 * @see <a href="https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html">Signals and error handling of the
 *     shell</a>
 */
public record SignalWindows(List<Window> spans, Duration roundStart, Duration every) {

    /** Acts at once. */
    public static final SignalWindows ALWAYS =
            new SignalWindows(List.of(new Window(0, Long.MAX_VALUE)), Duration.ZERO, Duration.ZERO);

    /** Keeps the spans as they are given. */
    public SignalWindows {
        spans = List.copyOf(spans);
    }

    /**
     * A time in which a process acts on signals at once.
     *
     * @param from milliseconds after the container's start
     * @param to its last instant, in the same unit
     */
    public record Window(long from, long to) {}

    /**
     * When the process acts on a signal.
     *
     * @param offset when it comes, in milliseconds after the container's start
     * @return in milliseconds after the container's start; -1 for never
     */
    public long next(long offset) {
        long plain = next(offset, 0);
        long round = every.toMillis();
        if (plain >= 0 || round == 0) {
            return plain;
        }
        long rounds = Math.max(0, (offset - roundStart.toMillis()) / round);
        long shifted = next(offset, rounds * round);
        return shifted >= 0 ? shifted : next(offset, (rounds + 1) * round);
    }

    private long next(long offset, long shift) {
        for (Window span : spans) {
            boolean repeats = shift == 0 || span.to > roundStart.toMillis();
            if (repeats && (span.to == Long.MAX_VALUE || span.to + shift >= offset)) {
                return Math.max(offset, span.from + shift);
            }
        }
        return -1;
    }
}
