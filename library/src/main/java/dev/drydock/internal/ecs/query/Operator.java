package dev.drydock.internal.ecs.query;

import org.jspecify.annotations.Nullable;

/** How a subject is compared with an argument. Each can be written as a symbol or as a word. */
enum Operator {
    /** The same text, number, version or instant. */
    EQUALS("==", "equals"),
    /** Another text, number, version or instant. */
    NOT_EQUALS("!=", "not_equals"),
    /** Greater. */
    GREATER(">", "greater_than"),
    /** Greater, or the same. */
    GREATER_EQUAL(">=", "greater_than_equal"),
    /** Less. */
    LESS("<", "less_than"),
    /** Less, or the same. */
    LESS_EQUAL("<=", "less_than_equal"),
    /** There is such an attribute, or there is any task. */
    EXISTS("exists", "exists"),
    /** There is none. */
    NOT_EXISTS("!exists", "not_exists"),
    /** One of a list. */
    IN("in", "in"),
    /** None of a list. */
    NOT_IN("!in", "not_in"),
    /** The whole text matches a Java regular expression. */
    MATCHES("=~", "matches"),
    /** It does not match a Java regular expression. */
    NOT_MATCHES("!~", "not_matches");

    private final String symbol;
    private final String word;

    Operator(String symbol, String word) {
        this.symbol = symbol;
        this.word = word;
    }

    /** The symbol it prints as. */
    String symbol() {
        return symbol;
    }

    boolean takesArgument() {
        return this != EXISTS && this != NOT_EXISTS;
    }

    boolean takesList() {
        return this == IN || this == NOT_IN;
    }

    boolean takesPattern() {
        return this == MATCHES || this == NOT_MATCHES;
    }

    /** Whether it compares by order. */
    boolean orders() {
        return this == GREATER || this == GREATER_EQUAL || this == LESS || this == LESS_EQUAL;
    }

    /** Whether a comparison's outcome, negative for less, satisfies it. */
    boolean accepts(int comparison) {
        return switch (this) {
            case EQUALS -> comparison == 0;
            case NOT_EQUALS -> comparison != 0;
            case GREATER -> comparison > 0;
            case GREATER_EQUAL -> comparison >= 0;
            case LESS -> comparison < 0;
            case LESS_EQUAL -> comparison <= 0;
            default -> throw new IllegalStateException(this + " does not compare");
        };
    }

    static @Nullable Operator of(String text) {
        for (Operator each : values()) {
            if (each.symbol.equals(text) || each.word.equals(text)) {
                return each;
            }
        }
        return null;
    }
}
