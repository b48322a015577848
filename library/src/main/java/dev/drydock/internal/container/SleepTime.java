package dev.drydock.internal.container;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long {@code sleep} sleeps, by the rules of GNU: decimals, a unit of s, m, h or d, or infinity. */
final class SleepTime {

    private SleepTime() {}

    /** The time an operand says, at most as far as virtual time reaches; null where it says none. */
    static @Nullable Duration parse(String operand) {
        int last = operand.length() - 1;
        int unit = last < 0 ? -1 : "smhd".indexOf(operand.charAt(last));
        String number = unit < 0 ? operand : operand.substring(0, last);
        if (number.equalsIgnoreCase("inf") || number.equalsIgnoreCase("infinity")) {
            return ScriptWriter.REACH;
        }
        if (!isDecimal(number)) {
            return null;
        }
        double seconds = Double.parseDouble(number) * new int[] {1, 60, 3_600, 86_400}[Math.max(unit, 0)];
        if (seconds >= ScriptWriter.REACH.toSeconds()) {
            return ScriptWriter.REACH;
        }
        long whole = (long) seconds;
        return Duration.ofSeconds(whole, Math.round((seconds - whole) * 1e9));
    }

    /** Digits, a point and an exponent only: Java would also take 1d, NaN and hexadecimal digits. */
    private static boolean isDecimal(String number) {
        int exponent = Math.max(number.indexOf('e'), number.indexOf('E'));
        String mantissa = exponent < 0 ? number : number.substring(0, exponent);
        int point = mantissa.indexOf('.');
        String digits = point < 0 ? mantissa : mantissa.substring(0, point) + mantissa.substring(point + 1);
        if (!isDigits(digits)) {
            return false;
        }
        if (exponent < 0) {
            return true;
        }
        String power = number.substring(exponent + 1);
        return isDigits(power.startsWith("-") || power.startsWith("+") ? power.substring(1) : power);
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
