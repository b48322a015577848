package dev.drydock.internal.logs.insights.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Values as numbers, and numbers as texts. */
public final class Numeric {

    /** The longest text that is tried. */
    private static final int LONGEST = 40;

    /** Decimals shown of what was reckoned. The guide does not say how many; AWS's console shows four. */
    private static final int DECIMALS = 4;

    /** From here on a double has no decimals. */
    private static final double LARGEST_EXACT = 9_007_199_254_740_992d;

    private Numeric() {}

    /** The number a value is; not a number if it is none, so that nothing compares with it. */
    public static double of(@Nullable Object value) {
        if (value instanceof Double number) {
            return number;
        }
        if (value instanceof String text) {
            return of(text);
        }
        if (value instanceof Moment moment) {
            return moment.millis();
        }
        if (value instanceof Boolean holds) {
            return holds ? 1 : 0;
        }
        return Double.NaN;
    }

    private static double of(String text) {
        return looksNumeric(text) ? Double.parseDouble(text) : Double.NaN;
    }

    /** Whether a text is a plain number, as JSON and people write them; faster than finding out by an exception. */
    static boolean looksNumeric(String text) {
        int length = text.length();
        int i = length > 0 && text.charAt(0) == '-' ? 1 : 0;
        int digits = 0;
        boolean dotted = false;
        if (length > LONGEST) {
            return false;
        }
        for (; i < length; i++) {
            char each = text.charAt(i);
            if (each >= '0' && each <= '9') {
                digits++;
            } else if (each == '.' && !dotted) {
                dotted = true;
            } else {
                return digits > 0 && isExponent(text, i);
            }
        }
        return digits > 0;
    }

    private static boolean isExponent(String text, int start) {
        int i = start + 1;
        if ((text.charAt(start) | 0x20) != 'e') {
            return false;
        }
        if (i < text.length() && "+-".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        int first = i;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i > first && i == text.length();
    }

    /** A number as a value: null where nothing can be reckoned. */
    public static @Nullable Object value(double number) {
        return Double.isNaN(number) || Double.isInfinite(number) ? null : (Object) number;
    }

    /** Plain digits, without an exponent and without zeros at the end. */
    static String text(double number) {
        if (number == Math.rint(number) && Math.abs(number) < LARGEST_EXACT) {
            return Long.toString((long) number);
        }
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
