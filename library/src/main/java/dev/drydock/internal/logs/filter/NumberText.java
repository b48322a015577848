package dev.drydock.internal.logs.filter;

import java.util.OptionalDouble;

/** Numbers as they stand in messages: {@code 7}, {@code -1.5}, {@code 1e-3}. */
public final class NumberText {

    private NumberText() {}

    /** The number of a text; empty if it is none, or beyond what metrics hold. */
    public static OptionalDouble read(String text) {
        if (!Literal.Number.isOne(text)) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(text);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
