package dev.drydock.internal.ecs.query;

import dev.drydock.internal.call.text.CountedText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A Java regular expression with a bound on its work. Some patterns backtrack practically for ever; one such query must
 * not block a test that waits for its answer.
 */
final class BoundedPattern {

    /** As long as an expression may be. */
    private static final int LONGEST = 2_000;

    /** How deep repeated groups may be nested. */
    private static final int MOST_REPEATED = 4;

    private static final int MOST_NESTED = 100;
    private static final int MOST_STEPS = 100_000;

    /** How many repetitions nested groups may require: empty repetitions take no step that could be counted. */
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
     * Whether the whole text matches, or with {@code false} whether it does not. If that takes too long to decide,
     * neither holds, so that the instance is not selected.
     */
    boolean tells(boolean wanted, String value) {
        try {
            return pattern.matcher(new CountedText(value, MOST_STEPS)).matches() == wanted;
        } catch (CountedText.TooManyLooks tooMany) {
            return false;
        }
    }

    /** The product of the minimum repetitions of all groups; groups side by side make it too high, never too low. */
    private static long repeats(String text) {
        long product = 1;
        Matcher matcher = LEAST_REPEATS.matcher(text);
        while (matcher.find() && product <= MOST_REPEATS) {
            product *= Math.max(1, Long.parseLong(matcher.group(1)));
        }
        return product;
    }

    /**
     * How deep groups with a quantifier behind them are nested; escapes and character classes may be counted too often,
     * never too rarely.
     */
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
