package dev.drydock.internal.logs.filter;

import dev.drydock.internal.call.text.CountedText;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The small regular expressions of filter patterns: no groups, no characters beyond ASCII, few symbols. What they allow
 * means the same in Java, except for a bracket inside brackets, which is literal, and for an omitted lower bound.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html#regex-expressions">
 *     Supported regular expressions</a>
 */
final class RegularExpression {

    /** The space is in none of the guide's lists, but in one of its examples. */
    private static final String SYMBOLS = ":_#=@/;,- ";

    private static final String OPERATORS = "^$?[]{}|\\*+.";
    private static final String QUANTIFIERS = "?*+{";
    private static final String CLASSES = "dDsSwW";
    private static final int HEX = 16;

    /** How many characters may be read for one message. */
    private static final int MOST_READS = 100_000_000;

    private final String text;
    private final StringBuilder translated = new StringBuilder();
    private int at;
    private boolean insideBrackets;

    /** Whether an alternative begins here. */
    private boolean begins = true;

    private RegularExpression(String text) {
        this.text = text;
    }

    static Pattern of(String text) {
        if (text.isEmpty()) {
            throw FilterMessages.INVALID.with();
        }
        return new RegularExpression(text).compile();
    }

    /**
     * Whether what a pattern describes occurs anywhere in a text.
     *
     * @throws UnsupportedOperationException if Java would backtrack for too long; AWS's engine does not backtrack
     */
    static boolean occurs(Pattern pattern, String text) {
        try {
            return pattern.matcher(new CountedText(text, MOST_READS)).find();
        } catch (CountedText.TooManyLooks tooMany) {
            throw new UnsupportedOperationException("Drydock cannot search a message of " + text.length()
                    + " characters by a regular expression with so many ways to match; write fewer * and +");
        }
    }

    private Pattern compile() {
        while (at < text.length()) {
            char each = text.charAt(at);
            if (!isAllowed(each)) {
                throw invalidCharacters();
            }
            if (each == '\\') {
                escape();
            } else if (!isIdle()) {
                plain(each);
            }
        }
        try {
            return Pattern.compile(translated.toString());
        } catch (PatternSyntaxException broken) {
            throw FilterMessages.INVALID.with();
        }
    }

    /**
     * Skips {@code .*} where an alternative begins. A search may start anywhere, so it changes nothing; but Java would
     * try it at every position of a long message.
     */
    private boolean isIdle() {
        if (!begins || !text.startsWith(".*", at)) {
            return false;
        }
        int next = at + 2;
        if (next < text.length() && QUANTIFIERS.indexOf(text.charAt(next)) >= 0) {
            return false;
        }
        at = next;
        return true;
    }

    private void plain(char each) {
        if (each == '[' && insideBrackets) {
            translated.append('\\');
        } else if (each == '[') {
            insideBrackets = true;
        } else if (each == ']') {
            insideBrackets = false;
        }
        translated.append(each);
        begins = each == '|' && !insideBrackets;
        at++;
        if (each == '{' && !insideBrackets && at < text.length() && text.charAt(at) == ',') {
            translated.append('0'); // AWS allows the lower bound to be omitted, Java does not
        }
    }

    private void escape() {
        int length = escapeLength();
        translated.append(text, at, at + length);
        begins = false;
        at += length;
    }

    private int escapeLength() {
        if (at + 1 == text.length()) {
            throw invalidCharacters();
        }
        char escaped = text.charAt(at + 1);
        if (CLASSES.indexOf(escaped) >= 0 || (isAllowed(escaped) && !PatternText.isWordCharacter(escaped))) {
            return 2;
        }
        boolean isHex =
                escaped == 'x' && at + 3 < text.length() && isHex(text.charAt(at + 2)) && isHex(text.charAt(at + 3));
        if (!isHex) {
            throw invalidCharacters();
        }
        return 4;
    }

    private RuntimeException invalidCharacters() {
        return FilterMessages.INVALID_CHARACTERS.with(PatternText.cut(text));
    }

    private static boolean isAllowed(char each) {
        return PatternText.isWordCharacter(each) || SYMBOLS.indexOf(each) >= 0 || OPERATORS.indexOf(each) >= 0;
    }

    private static boolean isHex(char each) {
        return each < 128 && Character.digit(each, HEX) >= 0;
    }
}
