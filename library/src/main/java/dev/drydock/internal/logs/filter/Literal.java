package dev.drydock.internal.logs.filter;

import dev.drydock.internal.call.text.LinearPattern;
import dev.drydock.internal.call.text.Wildcard;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** The value that a condition compares with. */
sealed interface Literal {

    /** Whether a text compares with this value as the operator says. */
    boolean holds(ComparisonOperator comparison, String text);

    /** Whether a number compares with this value as the operator says. */
    boolean holds(ComparisonOperator comparison, BigDecimal number);

    /**
     * A word or a quoted text, in which a star stands for any run of characters.
     *
     * @param quoted whether it stood in quotes; JSON numbers are never equal to what does
     */
    record Text(String wildcard, boolean quoted) implements Literal {

        @Override
        public boolean holds(ComparisonOperator comparison, String text) {
            return comparison.holds(Wildcard.matches(wildcard, text));
        }

        @Override
        public boolean holds(ComparisonOperator comparison, BigDecimal number) {
            return !quoted && holds(comparison, number.toString());
        }
    }

    /** A number. Texts that are none have no order with it and differ from it. */
    record Number(BigDecimal value) implements Literal {

        private static final Pattern SYNTAX =
                Pattern.compile("[+-]?[0-9]{1,64}(?:\\.[0-9]{1,64})?(?:[eE][+-]?[0-9]{1,3})?");

        static boolean isOne(String text) {
            return SYNTAX.matcher(text).matches();
        }

        @Override
        public boolean holds(ComparisonOperator comparison, String text) {
            return isOne(text) ? holds(comparison, new BigDecimal(text)) : comparison.holds(false);
        }

        @Override
        public boolean holds(ComparisonOperator comparison, BigDecimal number) {
            return comparison.holds(number.compareTo(value));
        }
    }

    /** A regular expression, found anywhere in the value. */
    record Expression(LinearPattern pattern) implements Literal {

        @Override
        public boolean holds(ComparisonOperator comparison, String text) {
            return comparison.holds(pattern.occursIn(text));
        }

        @Override
        public boolean holds(ComparisonOperator comparison, BigDecimal number) {
            return holds(comparison, number.toString());
        }
    }
}
