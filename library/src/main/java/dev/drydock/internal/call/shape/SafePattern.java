package dev.drydock.internal.call.shape;

import dev.drydock.internal.call.text.CountedText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of an API model, compiled on first use and matched so that no input can exhaust time or stack.
 *
 * <p>Java matches a repeated group by recursion, some 300 bytes of stack a character, and may try exponentially many
 * ways; AWS's own patterns overflow a stack of one megabyte on texts of 4,000 characters. So texts longer than
 * {@value #LONGEST} characters never reach a pattern with a repeated group, and a match that needs more than
 * {@value #MOST_READS} looks at its characters is given up; both count as a violation. Patterns without such groups run
 * in a loop and take any length.
 */
final class SafePattern {

    private static final int LONGEST = 1024;
    private static final int MOST_READS = 1_000_000;

    private final String regex;
    private final boolean repeatsGroups;
    private volatile @Nullable Pattern compiled;

    SafePattern(String regex) {
        this.regex = regex;
        this.repeatsGroups = repeatsGroups(regex);
    }

    String regex() {
        return regex;
    }

    boolean matches(String text) {
        if (!repeatsGroups) {
            return matcher(text).matches();
        }
        if (text.length() > LONGEST) {
            return false;
        }
        try {
            return matcher(new CountedText(text, MOST_READS)).matches();
        } catch (CountedText.TooManyLooks e) {
            return false;
        }
    }

    private Matcher matcher(CharSequence text) {
        Pattern pattern = compiled;
        if (pattern == null) {
            pattern = Pattern.compile(regex);
            compiled = pattern;
        }
        return pattern.matcher(text);
    }

    /** Whether a closing parenthesis is followed by a repetition; at worst a false alarm. */
    private static boolean repeatsGroups(String regex) {
        for (int i = regex.indexOf(')'); i >= 0 && i + 1 < regex.length(); i = regex.indexOf(')', i + 1)) {
            if ("*+{".indexOf(regex.charAt(i + 1)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
