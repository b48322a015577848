package dev.drydock.internal.logs.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads selection criteria.
 *
 * <pre>
 * or        := and ("OR" and)*
 * and       := condition ("AND" condition)*
 * condition := "(" or ")" | field ("=" | "!=") text | field ["NOT"] "IN" "[" [text ("," text)*] "]"
 * text      := '"' chars '"'
 * </pre>
 */
public final class SelectionCriteriaParser {

    private static final int DEEPEST = 100;

    /** Breaks off where the text is none; never leaves the class. */
    private static final class NotOne extends RuntimeException {

        private static final long serialVersionUID = 1;

        NotOne() {
            super("no selection criteria", null, false, false);
        }
    }

    private final String text;
    private final Set<String> fields;
    private int at;

    private SelectionCriteriaParser(String text, Set<String> fields) {
        this.text = text;
        this.fields = fields;
    }

    /**
     * Reads criteria.
     *
     * @param fields those they may be about
     * @return empty if the text is none
     */
    public static Optional<SelectionCriteria> parse(String text, Set<String> fields) {
        SelectionCriteriaParser parser = new SelectionCriteriaParser(text, fields);
        try {
            SelectionCriteria read = parser.or(0);
            parser.skipBlanks();
            return parser.at == text.length() ? Optional.of(read) : Optional.empty();
        } catch (NotOne broken) {
            return Optional.empty();
        }
    }

    private SelectionCriteria or(int depth) {
        List<SelectionCriteria> parts = new ArrayList<>();
        do {
            parts.add(and(depth));
        } while (takesWord("OR"));
        return parts.size() == 1 ? parts.get(0) : new SelectionCriteria.Any(List.copyOf(parts));
    }

    private SelectionCriteria and(int depth) {
        List<SelectionCriteria> parts = new ArrayList<>();
        do {
            parts.add(condition(depth));
        } while (takesWord("AND"));
        return parts.size() == 1 ? parts.get(0) : new SelectionCriteria.All(List.copyOf(parts));
    }

    private SelectionCriteria condition(int depth) {
        if (takes('(')) {
            if (depth == DEEPEST) {
                throw new NotOne();
            }
            SelectionCriteria inside = or(depth + 1);
            expect(')');
            return inside;
        }
        String field = word();
        if (!fields.contains(field)) {
            throw new NotOne();
        }
        boolean not = takes('!');
        if (not || isNext('=')) {
            expect('=');
            return new SelectionCriteria.Among(field, not, true, List.of(quoted()));
        }
        boolean notIn = takesWord("NOT");
        if (!takesWord("IN")) {
            throw new NotOne();
        }
        return new SelectionCriteria.Among(field, notIn, false, list());
    }

    private List<String> list() {
        List<String> values = new ArrayList<>();
        expect('[');
        if (takes(']')) {
            return values;
        }
        do {
            values.add(quoted());
        } while (takes(','));
        expect(']');
        return values;
    }

    private String quoted() {
        expect('"');
        int end = text.indexOf('"', at);
        if (end < 0) {
            throw new NotOne();
        }
        String inside = text.substring(at, end);
        at = end + 1;
        return inside;
    }

    private void expect(char sign) {
        if (!takes(sign)) {
            throw new NotOne();
        }
    }

    private boolean takes(char sign) {
        boolean next = isNext(sign);
        if (next) {
            at++;
        }
        return next;
    }

    private boolean isNext(char sign) {
        skipBlanks();
        return at < text.length() && text.charAt(at) == sign;
    }

    private boolean takesWord(String wanted) {
        int start = at;
        if (wanted.equals(peekWord())) {
            return true;
        }
        at = start;
        return false;
    }

    private @Nullable String peekWord() {
        skipBlanks();
        int start = at;
        while (at < text.length() && isOfWord(text.charAt(at))) {
            at++;
        }
        return at == start ? null : text.substring(start, at);
    }

    private String word() {
        String word = peekWord();
        if (word == null) {
            throw new NotOne();
        }
        return word;
    }

    private static boolean isOfWord(char each) {
        return PatternText.isWordCharacter(each) || each == '@' || each == '.';
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
