package dev.drydock.internal.report;

import dev.drydock.internal.call.note.JournalEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What happened, in as many lines as a person reads: calls that are answered as before are folded to one line, if that is
 * too much so is what goes round and round, and if that is still too much the middle is left out.
 */
public final class Story {

    /** How often a kind of line is told before it is folded with others. */
    private static final int TOLD = 2;

    /** How many lines at the end are told whatever their kind. */
    private static final int END = 4;

    /** Fewer would not save a line. */
    private static final int WORTH_FOLDING = 3;

    private final Function<Instant, String> offset;

    private Story(Function<Instant, String> offset) {
        this.offset = offset;
    }

    /**
     * The lines, each no longer than a line of a report.
     *
     * @param offset how an instant is told
     * @param atMost how many lines, five or more
     */
    public static List<String> of(List<JournalEntry> entries, Function<Instant, String> offset, int atMost) {
        Story story = new Story(offset);
        List<StoryLine> lines = story.foldedRepetitions(StoryLines.of(entries));
        if (lines.size() > atMost) {
            lines = story.foldedRounds(lines);
        }
        List<String> told = new ArrayList<>();
        int head = lines.size() <= atMost ? lines.size() : atMost / 3;
        int tail = lines.size() <= atMost ? lines.size() : lines.size() - (atMost - 1 - head);
        for (StoryLine line : lines.subList(0, head)) {
            told.add(story.text(line));
        }
        if (tail > head) {
            List<StoryLine> left = lines.subList(head, tail);
            told.add(Wording.line("… " + count(left) + " left out, " + story.span(left) + ": " + kinds(left)));
        }
        for (StoryLine line : lines.subList(tail, lines.size())) {
            told.add(story.text(line));
        }
        return told;
    }

    private String text(StoryLine line) {
        String times = line.times() > 1 && !line.repeats() ? line.times() + " × " : "";
        return Wording.line(offset.apply(line.from())
                + ' '
                + times
                + Wording.shorten(line.text().get()));
    }

    /** Several calls in a row, of whatever operations, that are answered as the ones before become one line. */
    private List<StoryLine> foldedRepetitions(List<StoryLine> lines) {
        List<StoryLine> folded = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            int end = i;
            while (end < lines.size() && lines.get(end).repeats()) {
                end++;
            }
            if (end - i > 1) {
                List<StoryLine> same = List.copyOf(lines.subList(i, end));
                folded.add(fold(
                        same,
                        () -> "… " + same.size() + " times the same, until "
                                + offset.apply(same.get(same.size() - 1).from()) + ": " + kinds(same)));
                i = end;
            } else {
                folded.add(lines.get(i));
                i++;
            }
        }
        return folded;
    }

    /** What has been told before becomes one line, as far as it comes in a row: a loop that goes round and round. */
    private List<StoryLine> foldedRounds(List<StoryLine> lines) {
        Map<Object, Integer> told = new HashMap<>();
        List<StoryLine> folded = new ArrayList<>();
        List<StoryLine> known = new ArrayList<>();
        int end = lines.size() - END;
        for (int i = 0; i < lines.size(); i++) {
            StoryLine line = lines.get(i);
            if (i < end && told.merge(line.kind(), 1, Integer::sum) > TOLD) {
                known.add(line);
            } else {
                flush(known, folded);
                folded.add(line);
            }
        }
        flush(known, folded);
        return folded;
    }

    private void flush(List<StoryLine> known, List<StoryLine> folded) {
        if (known.size() < WORTH_FOLDING) {
            folded.addAll(known);
        } else {
            List<StoryLine> round = List.copyOf(known);
            folded.add(fold(
                    round,
                    () -> "… " + count(round) + " like those before, until "
                            + offset.apply(round.get(round.size() - 1).to()) + ": " + kinds(round)));
        }
        known.clear();
    }

    private static StoryLine fold(List<StoryLine> lines, Supplier<String> text) {
        StoryLine first = lines.get(0);
        StoryLine last = lines.get(lines.size() - 1);
        return new StoryLine(first.from(), last.to(), first.kind(), counts(lines), true, text);
    }

    private static String count(List<StoryLine> lines) {
        int times = lines.stream().mapToInt(StoryLine::times).sum();
        return times == 1 ? "1 line" : times + " lines";
    }

    private String span(List<StoryLine> lines) {
        return offset.apply(lines.get(0).from()) + " to "
                + offset.apply(lines.get(lines.size() - 1).to());
    }

    /** {@code 198 × ecs:DescribeServices, 3 × task # STOPPED}; the most frequent first. */
    private static String kinds(List<StoryLine> lines) {
        return String.join(
                ", ",
                counts(lines).entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .map(each -> each.getValue() + " × " + each.getKey())
                        .toList());
    }

    private static Map<String, Integer> counts(List<StoryLine> lines) {
        Map<String, Integer> counts = new TreeMap<>();
        lines.forEach(each -> each.counts().forEach((label, times) -> counts.merge(label, times, Integer::sum)));
        return counts;
    }
}
