package dev.drydock.internal.logs.filter;

import dev.drydock.internal.call.text.LinearPattern;
import dev.drydock.internal.call.text.Shown;

/**
 * The small regular expressions of filter patterns: no groups, no characters beyond ASCII, few symbols. What they allow
 * means the same in RE2, except for a bracket inside brackets, which is literal, and for an omitted lower bound.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html#regex-expressions">
 *     Supported regular expressions</a>
 */
final class RegularExpression {

    /** The space is in none of the guide's lists, but in one of its examples. */
    private static final String SYMBOLS = ":_#=@/;,- ";

    private static final String OPERATORS = "^$?[]{}|\\*+.";
    private static final String CLASSES = "dDsSwW";
    private static final int HEX = 16;

    private final String text;
    private final StringBuilder translated = new StringBuilder();
    private int at;
    private boolean insideBrackets;

    private RegularExpression(String text) {
        this.text = text;
    }

    static LinearPattern of(String text) {
        if (text.isEmpty()) {
            throw FilterMessages.INVALID.with();
        }
        return new RegularExpression(text).compile();
    }

    private LinearPattern compile() {
        while (at < text.length()) {
            char each = text.charAt(at);
            if (!isAllowed(each)) {
                throw invalidCharacters();
            }
            if (each == '\\') {
                escape();
            } else {
                plain(each);
            }
        }
        try {
            return LinearPattern.of(translated.toString());
        } catch (IllegalArgumentException broken) {
            throw FilterMessages.INVALID.with();
        }
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
        at++;
        if (each == '{' && !insideBrackets && at < text.length() && text.charAt(at) == ',') {
            translated.append('0'); // AWS allows the lower bound to be omitted, RE2 does not
        }
    }

    private void escape() {
        int length = escapeLength();
        translated.append(text, at, at + length);
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
        return FilterMessages.INVALID_CHARACTERS.with(Shown.text(text));
    }

    private static boolean isAllowed(char each) {
        return PatternText.isWordCharacter(each) || SYMBOLS.indexOf(each) >= 0 || OPERATORS.indexOf(each) >= 0;
    }

    private static boolean isHex(char each) {
        return each < 128 && Character.digit(each, HEX) >= 0;
    }
}
