package dev.drydock.internal.ecs.query;

import org.jspecify.annotations.Nullable;

/**
 * Splits the text of an expression into tokens. Which token is possible depends on the context, so the parser asks for a
 * kind.
 */
final class Lexer {

    private static final String[] SIGNS = {"==", "=~", "!=", "!~", ">=", "<=", ">", "<"};

    private final String text;
    private int next;

    Lexer(String text) {
        this.text = text;
    }

    /** Where the next token begins. */
    int position() {
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next;
    }

    boolean isAtEnd() {
        return position() == text.length();
    }

    /** Takes a sign if it comes next. */
    boolean takes(String sign) {
        boolean there = text.startsWith(sign, position());
        next += there ? sign.length() : 0;
        return there;
    }

    /** Takes a word if it comes next and ends there. */
    boolean takesWord(String word) {
        int from = position();
        boolean there = text.startsWith(word, from)
                && (from + word.length() == text.length() || !isOfName(text.charAt(from + word.length())));
        next += there ? word.length() : 0;
        return there;
    }

    /** The name of a subject; empty if none comes next. */
    String name() {
        int from = position();
        while (next < text.length() && isOfName(text.charAt(next))) {
            next++;
        }
        return text.substring(from, next);
    }

    /** An operator, sign or word; null if none comes next. */
    @Nullable
    Operator operator() {
        int from = position();
        for (String sign : SIGNS) {
            if (takes(sign)) {
                return Operator.of(sign);
            }
        }
        String negation = takes("!") ? "!" : "";
        Operator operator = Operator.of(negation + name());
        if (operator == null) {
            next = from;
        }
        return operator;
    }

    /**
     * A value, in quotes or up to the next blank, parenthesis or boolean sign.
     *
     * @param listed whether commas and brackets end it too
     */
    String literal(boolean listed) throws InvalidExpression {
        int from = position();
        if (takes("'")) {
            int end = text.indexOf('\'', next);
            if (end < 0) {
                throw new InvalidExpression("The quote is not closed", from);
            }
            String quoted = text.substring(next, end);
            next = end + 1;
            return quoted;
        }
        while (next < text.length() && !endsLiteral(next, listed)) {
            next++;
        }
        if (next == from) {
            throw new InvalidExpression("A value is missing", from);
        }
        return text.substring(from, next);
    }

    private boolean endsLiteral(int at, boolean listed) {
        char c = text.charAt(at);
        boolean stops = Character.isWhitespace(c) || c == '(' || c == ')' || c == '\'';
        boolean joins = text.startsWith("&&", at) || text.startsWith("||", at);
        return stops || joins || (listed && (c == ',' || c == '[' || c == ']'));
    }

    private static boolean isOfName(char c) {
        boolean alphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        return alphanumeric || "-_/\\.:".indexOf(c) >= 0;
    }
}
