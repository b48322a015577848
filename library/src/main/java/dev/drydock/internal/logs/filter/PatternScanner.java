package dev.drydock.internal.logs.filter;

import dev.drydock.internal.call.text.LinearPattern;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads what JSON patterns and patterns of fields have in common: names, signs and values. */
final class PatternScanner {

    /** In one pattern, as AWS allows. */
    private static final int MOST_EXPRESSIONS = 2;

    /** What a value without quotes may hold besides letters, digits and underscores. */
    private static final String BARE = ".*+-";

    private final String text;
    private int at;
    private int expressions;
    private int cost;

    PatternScanner(String text) {
        this.text = text;
    }

    /** What the regular expressions read so far may cost for each character of a message. */
    int cost() {
        return cost;
    }

    boolean isAtEnd() {
        skipBlanks();
        return at == text.length();
    }

    void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /** Takes a sign if it is what comes next, blanks aside. */
    boolean takes(String sign) {
        skipBlanks();
        return takesAtOnce(sign);
    }

    /** The same without blanks before it. */
    boolean takesAtOnce(String sign) {
        boolean next = text.startsWith(sign, at);
        if (next) {
            at += sign.length();
        }
        return next;
    }

    void expect(String sign) {
        if (!takes(sign)) {
            throw FilterMessages.INVALID.with();
        }
    }

    /** Letters, digits and underscores, and hyphens where they are part of names; may be empty. */
    String name(boolean withHyphens) {
        int start = at;
        while (at < text.length()
                && (PatternText.isWordCharacter(text.charAt(at)) || (withHyphens && text.charAt(at) == '-'))) {
            at++;
        }
        return text.substring(start, at);
    }

    /** The text up to an end, which is taken too. */
    String upTo(String end) {
        int found = text.indexOf(end, at);
        if (found < 0) {
            throw FilterMessages.INVALID.with();
        }
        String inside = text.substring(at, found);
        at = found + end.length();
        return inside;
    }

    /** The comparison operator, if one comes next; longer signs are tried first. */
    @Nullable
    ComparisonOperator comparison() {
        for (ComparisonOperator each : new ComparisonOperator[] {
            ComparisonOperator.AT_MOST,
            ComparisonOperator.AT_LEAST,
            ComparisonOperator.DIFFERENT,
            ComparisonOperator.LESS,
            ComparisonOperator.GREATER,
            ComparisonOperator.EQUAL
        }) {
            if (takes(each.sign())) {
                return each;
            }
        }
        return null;
    }

    /** The value that something is compared with. */
    Literal literal(ComparisonOperator comparison) {
        skipBlanks();
        Literal literal = literal();
        if (!comparison.isOfEquality() && !(literal instanceof Literal.Number)) {
            throw FilterMessages.INVALID.with();
        }
        return literal;
    }

    private Literal literal() {
        if (takesAtOnce("\"")) {
            return new Literal.Text(quoted(), true);
        }
        if (takesAtOnce("%")) {
            expressions++;
            if (expressions > MOST_EXPRESSIONS) {
                throw FilterMessages.INVALID.with();
            }
            LinearPattern expression = RegularExpression.of(upTo("%"));
            cost += expression.cost();
            return new Literal.Expression(expression);
        }
        int start = at;
        while (at < text.length() && isBare(text.charAt(at))) {
            at++;
        }
        String word = text.substring(start, at);
        if (word.isEmpty()) {
            throw FilterMessages.INVALID.with();
        }
        return Literal.Number.isOne(word) ? new Literal.Number(new BigDecimal(word)) : new Literal.Text(word, false);
    }

    private static boolean isBare(char each) {
        return PatternText.isWordCharacter(each) || BARE.indexOf(each) >= 0;
    }

    private String quoted() {
        StringBuilder quoted = new StringBuilder();
        while (at < text.length()) {
            char each = text.charAt(at++);
            if (each == '"') {
                return quoted.toString();
            }
            if (each == '\\' && at < text.length()) {
                quoted.append(text.charAt(at++));
            } else {
                quoted.append(each);
            }
        }
        throw FilterMessages.INVALID.with();
    }
}
