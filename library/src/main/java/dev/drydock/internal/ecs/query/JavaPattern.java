package dev.drydock.internal.ecs.query;

import dev.drydock.internal.call.text.LinearPattern;

/**
 * The argument of {@code =~} and {@code !~}: in AWS's words one that conforms to Java's syntax. It is matched by an engine
 * that no pattern makes slow, which does not know all of that syntax. What it does not know is refused rather than
 * matched otherwise: look-arounds, back references, possessive quantifiers, atomic groups, Java's names of classes such
 * as {@code \p{Lower}}, and classes within classes.
 */
final class JavaPattern {

    private JavaPattern() {}

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException if it is none, is too large, or holds what would not mean what it means in Java
     */
    static LinearPattern of(String expression) {
        if (nestsClasses(expression)) {
            throw new IllegalArgumentException("a class within a class");
        }
        return LinearPattern.of(expression);
    }

    /** Unions and intersections, as in {@code [a-d[m-p]]} and {@code [a-z&&[^b]]}, which RE2 takes for characters. */
    private static boolean nestsClasses(String expression) {
        boolean inClass = false;
        for (int i = 0; i < expression.length(); i++) {
            char each = expression.charAt(i);
            if (expression.startsWith("\\Q", i)) {
                int end = expression.indexOf("\\E", i);
                i = end < 0 ? expression.length() : end + 1;
            } else if (each == '\\') {
                i++;
            } else if (inClass && (each == '[' || expression.startsWith("&&", i))) {
                return true;
            } else if (!inClass && each == '[') {
                inClass = true;
                i += expression.startsWith("^", i + 1) ? 1 : 0;
                i += expression.startsWith("]", i + 1) ? 1 : 0; // at the start it is a character, not the end
            } else if (each == ']') {
                inClass = false;
            }
        }
        return false;
    }
}
