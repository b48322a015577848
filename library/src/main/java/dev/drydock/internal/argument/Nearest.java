package dev.drydock.internal.argument;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The known names that are most like one that is not known. */
public final class Nearest {

    private static final int SHOWN = 3;

    /** Sets of names that are no longer than this are told whole. */
    private static final int FEW = 12;

    /** Longer texts are no slips of the finger, and are not compared. */
    private static final int LONGEST = 256;

    /** One letter of so many may be wrong. */
    private static final int SLIPS = 3;

    private Nearest() {}

    /** The most like first; names that are equally like, in the order they have. */
    public static List<String> of(String wanted, Collection<String> known) {
        if (wanted.length() > LONGEST) {
            return known.stream().limit(SHOWN).toList();
        }
        String lower = wanted.toLowerCase(Locale.ROOT);
        return known.stream()
                .sorted(Comparator.comparingInt(name -> edits(lower, name.toLowerCase(Locale.ROOT))))
                .limit(SHOWN)
                .toList();
    }

    /** {@code the nearest are a, b, c}, or all names if they are few. */
    public static String hint(String wanted, Collection<String> known) {
        return known.size() <= FEW
                ? "there are " + String.join(", ", known)
                : "the nearest are " + String.join(", ", of(wanted, known));
    }

    /** The name that one who slipped may have meant: most of its letters are the same; null if there is none. */
    public static @Nullable String slip(String wanted, Collection<String> known) {
        List<String> nearest = of(wanted, known);
        if (nearest.isEmpty() || wanted.length() > LONGEST) {
            return null;
        }
        String first = nearest.get(0);
        int most = Math.max(1, Math.min(wanted.length(), first.length()) / SLIPS);
        return edits(wanted.toLowerCase(Locale.ROOT), first.toLowerCase(Locale.ROOT)) <= most ? first : null;
    }

    /** How many letters have to be put in, taken out or changed. */
    private static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
