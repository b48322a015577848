package dev.drydock.internal.logs.filter;

import dev.drydock.internal.call.text.Shown;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads patterns of terms.
 *
 * <pre>
 * pattern := item*
 * item    := ["?" | "-"] ( word | '"' chars '"' | "%" regex "%" )
 * word    := letters, digits and underscores of ASCII
 * </pre>
 *
 * <p>Inside quotes a backslash takes the character after it as it is. Blanks between a sign and its term are allowed,
 * because an example of AWS's guide has them.
 */
final class TermParser {

    private final String text;
    private final List<Term> required = new ArrayList<>();
    private final List<Term> excluded = new ArrayList<>();
    private final List<Term> alternatives = new ArrayList<>();
    private int at;

    /**
     * Reads a pattern.
     *
     * @param text without blanks at its ends
     */
    TermParser(String text) {
        this.text = text;
    }

    TermPattern parse() {
        while (at < text.length()) {
            signed().add(term());
            skipBlanks();
        }
        return new TermPattern(required, excluded, alternatives);
    }

    /** The list the next term belongs to, by its sign. */
    private List<Term> signed() {
        char sign = text.charAt(at);
        if (sign != '-' && sign != '?') {
            return required;
        }
        at++;
        skipBlanks();
        if (at == text.length()) {
            throw FilterMessages.INVALID.with();
        }
        return sign == '-' ? excluded : alternatives;
    }

    private Term term() {
        return switch (text.charAt(at)) {
            case '"' -> new Term.Phrase(quoted());
            case '%' -> new Term.Expression(RegularExpression.of(enclosed()));
            default -> new Term.Phrase(word());
        };
    }

    private String word() {
        int start = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        String word = text.substring(start, at);
        for (int i = 0; i < word.length(); i++) {
            if (!PatternText.isWordCharacter(word.charAt(i))) {
                throw FilterMessages.INVALID_CHARACTERS.with(Shown.text(word));
            }
        }
        return word;
    }

    private String quoted() {
        StringBuilder phrase = new StringBuilder();
        for (int i = at + 1; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '"') {
                if (phrase.isEmpty()) {
                    throw FilterMessages.INVALID_CHARACTERS.with("\"\"");
                }
                at = i + 1;
                return phrase.toString();
            }
            if (each == '\\' && i + 1 < text.length()) {
                i++;
                phrase.append(text.charAt(i));
            } else {
                phrase.append(each);
            }
        }
        throw FilterMessages.INVALID.with();
    }

    /** What stands between two percent signs. */
    private String enclosed() {
        int end = text.indexOf('%', at + 1);
        if (end < 0) {
            throw FilterMessages.INVALID.with();
        }
        String inside = text.substring(at + 1, end);
        at = end + 1;
        return inside;
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
