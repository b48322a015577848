package dev.drydock.internal.logs.insights.value;

import java.math.BigDecimal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** How values compare: as numbers if both are, else as texts. A missing one compares with nothing, nor do maps and lists. */
public final class Comparisons {

    /** Up to so many digits a double tells numbers apart. */
    private static final int EXACT_DIGITS = 15;

    /** The order of the command sort: all texts before all numbers. */
    public static final Comparator<Object> NATURAL = Comparisons::naturally;

    private Comparisons() {}

    /** Whether a comparison holds, its sign as in a query. */
    public static boolean holds(@Nullable Object left, String sign, @Nullable Object right) {
        if (left == null || right == null || Shaping.isStructure(left) || Shaping.isStructure(right)) {
            return false;
        }
        boolean logical = left instanceof Boolean || right instanceof Boolean;
        int order = logical ? logically(left, right) : compare(left, right);
        return switch (sign) {
            case "=" -> order == 0;
            case "!=" -> order != 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            default -> throw new IllegalArgumentException("No comparison is written " + sign);
        };
    }

    /** JSON's true is equal to 1 and to "true". */
    private static int logically(Object left, Object right) {
        return compare(logical(left), logical(right));
    }

    private static Object logical(Object value) {
        if (value.equals("true")) {
            return Boolean.TRUE;
        }
        return value.equals("false") ? Boolean.FALSE : value;
    }

    static int compare(Object left, Object right) {
        double first = Numeric.of(left);
        double second = Numeric.of(right);
        if (Double.isNaN(first) || Double.isNaN(second)) {
            return String.valueOf(Shaping.text(left)).compareTo(String.valueOf(Shaping.text(right)));
        }
        if (first == second && left instanceof String one && right instanceof String other) {
            return isLong(one) || isLong(other) ? exactly(one, other) : 0;
        }
        return ordered(first, second);
    }

    private static boolean isLong(String number) {
        return number.length() > EXACT_DIGITS;
    }

    /** Numbers with an exponent are as inexact as doubles are. */
    private static int exactly(String one, String other) {
        boolean plain = (one + other).chars().noneMatch(each -> (each | 0x20) == 'e');
        return plain ? new BigDecimal(one).compareTo(new BigDecimal(other)) : 0;
    }

    private static int ordered(double left, double right) {
        return left == right ? 0 : Double.compare(left, right);
    }

    private static int naturally(Object left, Object right) {
        double first = Numeric.of(left);
        double second = Numeric.of(right);
        boolean isText = Double.isNaN(first);
        if (isText != Double.isNaN(second)) {
            return isText ? -1 : 1;
        }
        if (!isText) {
            return ordered(first, second); // never more exactly, as an order must be one of all values
        }
        return chunked(String.valueOf(Shaping.text(left)), String.valueOf(Shaping.text(right)));
    }

    /** Digits in a row count by how many they are, then by their value; anything else by Unicode. */
    private static int chunked(String left, String right) {
        int i = 0;
        int j = 0;
        while (i < left.length() && j < right.length()) {
            int iEnd = endOfDigits(left, i);
            int jEnd = endOfDigits(right, j);
            int order;
            if (iEnd > i && jEnd > j) {
                order = Integer.compare(iEnd - i, jEnd - j);
                order = order != 0 ? order : left.substring(i, iEnd).compareTo(right.substring(j, jEnd));
                i = iEnd;
                j = jEnd;
            } else {
                order = Character.compare(left.charAt(i), right.charAt(j));
                i++;
                j++;
            }
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length() - i, right.length() - j);
    }

    private static int endOfDigits(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }
}
