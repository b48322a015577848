package dev.drydock.ecs.query;

import dev.drydock.call.text.CountedText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression of Java that gives up. Some patterns try more ways than there is time for; one such query must not
 * stop the world of a test, which waits for its answer.
 */
final class BoundedPattern {

    /** As long as an expression may be. */
    private static final int LONGEST = 2_000;

    /** Groups that repeat groups that repeat groups; one more level is more than anybody can read. */
    private static final int MOST_REPEATED = 4;

    private static final int MOST_NESTED = 100;
    private static final int MOST_STEPS = 100_000;

    /** How often groups may have to be repeated, one in the other: those that match nothing do so without a step. */
    private static final long MOST_REPEATS = 1_000_000;

    private static final Pattern LEAST_REPEATS = Pattern.compile("[)}]\\{([0-9]{1,9})");

    private final Pattern pattern;

    /**
     * Reads a pattern.
     *
     * @throws PatternSyntaxException if it is none, or too long or too deep to be tried
     */
    BoundedPattern(String text) {
        if (text.length() > LONGEST) {
            throw new PatternSyntaxException("longer than " + LONGEST + " characters", text, LONGEST);
        }
        if (repeatedGroups(text) > MOST_REPEATED || repeats(text) > MOST_REPEATS) {
            throw new PatternSyntaxException("groups nested too deeply", text, -1);
        }
        this.pattern = Pattern.compile(text);
    }

    /**
     * Whether all of a text matches, or with {@code false} does not. A text that takes too long to tell does neither, so
     * that the instance it is of is not selected.
     */
    boolean tells(boolean wanted, String value) {
        try {
            return pattern.matcher(new CountedText(value, MOST_STEPS)).matches() == wanted;
        } catch (CountedText.TooManyLooks tooMany) {
            return false;
        }
    }

    /** The product of how often groups are to be repeated at least; those side by side make it too high, never too low. */
    private static long repeats(String text) {
        long product = 1;
        Matcher matcher = LEAST_REPEATS.matcher(text);
        while (matcher.find() && product <= MOST_REPEATS) {
            product *= Math.max(1, Long.parseLong(matcher.group(1)));
        }
        return product;
    }

    /** How deep groups with a quantifier behind them are nested; escapes and classes may count too much, never too little. */
    private static int repeatedGroups(String text) {
        int[] deepest = new int[text.length() + 2];
        int depth = 0;
        int most = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(') {
                depth++;
                deepest[depth] = 0;
                most = depth > MOST_NESTED ? Integer.MAX_VALUE : most;
            } else if (c == ')' && depth > 0) {
                boolean repeated = i + 1 < text.length() && "*+{".indexOf(text.charAt(i + 1)) >= 0;
                int inner = deepest[depth] + (repeated ? 1 : 0);
                depth--;
                deepest[depth] = Math.max(deepest[depth], inner);
                most = Math.max(most, inner);
            }
        }
        return most;
    }
}
