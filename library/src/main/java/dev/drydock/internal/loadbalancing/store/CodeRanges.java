package dev.drydock.internal.loadbalancing.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The codes that a health check takes for a success, {@code 200,204-299}.
 *
 * @param ranges in the order in which they are written
 */
public record CodeRanges(List<Range> ranges) {

    private static final int MOST_DIGITS = 3;

    /** Keeps the ranges as they are given. */
    public CodeRanges {
        ranges = List.copyOf(ranges);
    }

    /**
     * Codes from the first to the last, both included.
     *
     * @param last the first for a single code
     */
    public record Range(int first, int last) {}

    /** Reads codes; null if the text is none. */
    public static @Nullable CodeRanges parse(String text) {
        List<Range> ranges = new ArrayList<>();
        for (String each : text.split(",", -1)) {
            int dash = each.indexOf('-');
            int first = number(dash < 0 ? each : each.substring(0, dash));
            int last = dash < 0 ? first : number(each.substring(dash + 1));
            if (first < 0 || last < first) {
                return null;
            }
            ranges.add(new Range(first, last));
        }
        return new CodeRanges(ranges);
    }

    private static int number(String text) {
        if (text.isEmpty() || text.length() > MOST_DIGITS) {
            return -1;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return -1;
            }
        }
        return Integer.parseInt(text);
    }

    /** Whether a code is one of them. */
    public boolean contains(int code) {
        return ranges.stream().anyMatch(each -> each.first() <= code && code <= each.last());
    }

    /** The first code that is not from one bound to the other; -1 if all are. */
    public int outside(int lowest, int highest) {
        for (Range each : ranges) {
            if (each.first() < lowest || each.first() > highest) {
                return each.first();
            }
            if (each.last() > highest) {
                return each.last();
            }
        }
        return -1;
    }
}
