package dev.drydock.internal.report;

import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One line of a story, or several that are alike.
 *
 * @param from when it began
 * @param to when the last of them began
 * @param kind what those that are alike have in common
 * @param counts how many of what they are
 * @param repeats whether it tells nothing that an earlier line has not told
 * @param text made only if it is shown
 */
record StoryLine(
        Instant from, Instant to, Object kind, Map<String, Integer> counts, boolean repeats, Supplier<String> text) {

    /**
     * One more of the same kind.
     *
     * @param ofBoth what is true of that one as well
     */
    StoryLine andOne(String label, Instant at, Supplier<String> ofBoth) {
        return new StoryLine(from, at, kind, Map.of(label, times() + 1), repeats, ofBoth);
    }

    int times() {
        int times = 0;
        for (int each : counts.values()) {
            times += each;
        }
        return times;
    }
}
