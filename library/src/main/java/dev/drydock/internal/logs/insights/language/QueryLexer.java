package dev.drydock.internal.logs.insights.language;

import dev.drydock.internal.logs.insights.language.Lexeme.Kind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts a query into words, one ahead of the parser, which knows where a slash begins an expression. */
final class QueryLexer {

    private static final Set<String> PAIRS = Set.of("!=", "<=", ">=", "=~");

    private final QueryText query;
    private final String text;
    private int at;
    private @Nullable Lexeme next;
    private Span last;

    QueryLexer(QueryText query) {
        this.query = query;
        this.text = query.whole();
        this.at = query.start();
        this.last = new Span(at, at - 1);
    }

    /** The next word. */
    Lexeme peek() {
        Lexeme known = next;
        if (known == null) {
            known = read();
            next = known;
        }
        return known;
    }

    Lexeme take() {
        Lexeme taken = peek();
        next = null;
        last = taken.span();
        return taken;
    }

    /** Whether the next word is this one, whatever comes after it. */
    boolean startsWith(String word) {
        skipBlanks();
        int end = at + word.length();
        return text.regionMatches(true, at, word, 0, word.length())
                && (end == text.length() || !isPart(text.charAt(end)));
    }

    /** Where the word stands that was taken last. */
    Span last() {
        return last;
    }

    boolean takesWord(String word) {
        boolean is = peek().isWord(word);
        if (is) {
            take();
        }
        return is;
    }

    boolean takes(String symbol) {
        boolean is = peek().isSymbol(symbol);
        if (is) {
            take();
        }
        return is;
    }

    Lexeme expect(String symbol) {
        return expect(peek().isSymbol(symbol));
    }

    Lexeme expect(Kind kind) {
        return expect(peek().kind() == kind);
    }

    Lexeme expectName() {
        return expect(peek().isName());
    }

    /** The next word, if it is as it has to be. */
    Lexeme expect(boolean fits) {
        if (!fits) {
            throw query.unexpected(peek());
        }
        return take();
    }

    /** What stands between the slash that is the next word and the one that ends the expression. */
    Lexeme takeExpression() {
        int start = peek().span().start();
        StringBuilder expression = new StringBuilder();
        for (int i = start + 1; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '/') {
                at = i + 1;
                next = null;
                last = new Span(start, i);
                return new Lexeme(Kind.TEXT, expression.toString(), last);
            }
            if (each == '\\' && i + 1 < text.length()) {
                i++;
                if (text.charAt(i) != '/') {
                    expression.append(each);
                }
            }
            expression.append(text.charAt(i));
        }
        throw query.unexpected(end());
    }

    private Lexeme end() {
        return new Lexeme(Kind.END, "", new Span(text.length(), text.length() - 1));
    }

    private Lexeme read() {
        skipBlanks();
        if (at >= text.length()) {
            return end();
        }
        char first = text.charAt(at);
        if (first == '"' || first == '\'') {
            return quoted(first);
        }
        if (first == '`') {
            return backticked(at);
        }
        if (isDigit(first)) {
            return number();
        }
        if (first == '@' && at + 1 < text.length() && text.charAt(at + 1) == '`') {
            return backticked(at + 1);
        }
        if (isStart(first)) {
            return name();
        }
        boolean isPair = at + 1 < text.length() && PAIRS.contains(text.substring(at, at + 2));
        return upTo(Kind.SYMBOL, at + (isPair ? 2 : 1));
    }

    private void skipBlanks() {
        while (at < text.length()) {
            char each = text.charAt(at);
            if (each == '#') {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (Character.isWhitespace(each)) {
                at++;
            } else {
                return;
            }
        }
    }

    private Lexeme upTo(Kind kind, int end) {
        Lexeme found = new Lexeme(kind, text.substring(at, end), new Span(at, end - 1));
        at = end;
        return found;
    }

    private Lexeme name() {
        int end = at + 1;
        while (end < text.length() && (isPart(text.charAt(end)) || isDotInside(end))) {
            end++;
        }
        return upTo(Kind.NAME, end);
    }

    private boolean isDotInside(int dot) {
        return text.charAt(dot) == '.' && dot + 1 < text.length() && isPart(text.charAt(dot + 1));
    }

    private Lexeme number() {
        int end = at;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        if (end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1))) {
            end++;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
        }
        int unit = end;
        while (end < text.length() && isPart(text.charAt(end))) {
            end++;
        }
        return upTo(end > unit ? Kind.PERIOD : Kind.NUMBER, end);
    }

    private Lexeme backticked(int tick) {
        int end = text.indexOf('`', tick + 1);
        if (end < 0) {
            throw query.unexpected(end());
        }
        String name = text.substring(at, tick) + text.substring(tick + 1, end);
        Lexeme found = new Lexeme(Kind.QUOTED, name, new Span(at, end));
        at = end + 1;
        return found;
    }

    private Lexeme quoted(char mark) {
        StringBuilder inside = new StringBuilder();
        for (int i = at + 1; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == mark) {
                Lexeme found = new Lexeme(Kind.TEXT, inside.toString(), new Span(at, i));
                at = i + 1;
                return found;
            }
            boolean escapes = each == '\\' && i + 1 < text.length() && "\"'\\".indexOf(text.charAt(i + 1)) >= 0;
            inside.append(escapes ? text.charAt(++i) : each);
        }
        throw query.unexpected(end());
    }

    private static boolean isDigit(char each) {
        return each >= '0' && each <= '9';
    }

    private static boolean isStart(char each) {
        return each == '_' || each == '@' || Character.isLetter(each);
    }

    private static boolean isPart(char each) {
        return isStart(each) || Character.isDigit(each);
    }
}
