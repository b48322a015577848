package dev.drydock.internal.logs.insights.language;

/**
 * One word of a query.
 *
 * @param kind what it is
 * @param text what it says: names without backticks, texts without quotation marks
 * @param span where it stands
 */
record Lexeme(Kind kind, String text, Span span) {

    enum Kind {
        /** A name or a keyword. */
        NAME,
        /** A name in backticks, which is never a keyword. */
        QUOTED,
        NUMBER,
        /** A number and a unit of time: {@code 5m}. */
        PERIOD,
        TEXT,
        SYMBOL,
        END
    }

    boolean isWord(String word) {
        return kind == Kind.NAME && text.equalsIgnoreCase(word);
    }

    boolean isSymbol(String sign) {
        return kind == Kind.SYMBOL && text.equals(sign);
    }

    boolean isName() {
        return kind == Kind.NAME || kind == Kind.QUOTED;
    }
}
