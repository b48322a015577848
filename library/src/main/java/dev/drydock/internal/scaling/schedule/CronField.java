package dev.drydock.internal.scaling.schedule;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * The values that one field of a cron expression allows: {@code *}, numbers, names, ranges, steps and lists of these.
 *
 * @param values those allowed
 * @param any whether it was left open by {@code *} or {@code ?}
 */
record CronField(BitSet values, boolean any) {

    /**
     * Reads a field.
     *
     * @param names of the values from the least on; empty if they are numbers alone
     * @throws IllegalArgumentException saying what is wrong
     */
    static CronField of(String text, int least, int most, List<String> names) {
        BitSet values = new BitSet();
        if (text.equals("*") || text.equals("?")) {
            values.set(least, most + 1);
            return new CronField(values, true);
        }
        for (String part : text.split(",", -1)) {
            add(values, part, least, most, names);
        }
        return new CronField(values, false);
    }

    private static void add(BitSet values, String part, int least, int most, List<String> names) {
        int slash = part.indexOf('/');
        String range = slash < 0 ? part : part.substring(0, slash);
        int step = slash < 0 ? 1 : number(part.substring(slash + 1), 1, most, List.of());
        int dash = range.indexOf('-');
        int from;
        int to;
        if (range.equals("*")) {
            from = least;
            to = most;
        } else if (dash < 0) {
            from = number(range, least, most, names);
            to = slash < 0 ? from : most;
        } else {
            from = number(range.substring(0, dash), least, most, names);
            to = number(range.substring(dash + 1), least, most, names);
        }
        // A range may go beyond the end, as FRI-MON does.
        int length = to >= from ? to - from : to + (most - least + 1) - from;
        for (int i = 0; i <= length; i += step) {
            int value = from + i;
            values.set(value > most ? value - (most - least + 1) : value);
        }
    }

    /** A number, or the name of one. */
    static int number(String text, int least, int most, List<String> names) {
        int named = names.indexOf(text.toUpperCase(Locale.ROOT));
        if (named >= 0) {
            return least + named;
        }
        boolean digits = !text.isEmpty() && text.length() <= 4;
        for (int i = 0; i < text.length(); i++) {
            digits &= text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        int value = digits ? Integer.parseInt(text) : -1;
        if (value < least || value > most) {
            throw new IllegalArgumentException("'" + text + "' is not a value from " + least + " to " + most);
        }
        return value;
    }
}
