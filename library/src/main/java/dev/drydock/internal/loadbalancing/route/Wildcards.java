package dev.drydock.internal.loadbalancing.route;

import java.util.Locale;

/** Patterns of conditions: {@code *} is any number of characters, {@code ?} is one, and {@code \} takes their meaning away. */
final class Wildcards {

    /** Stand for the two in a prepared pattern; no text that a request can hold has them. */
    private static final char MANY = '\uFFFE';

    private static final char ONE = '\uFFFF';

    private Wildcards() {}

    /** Whether a text as a whole is as a pattern says, whatever the case of both. */
    static boolean matchesAnyCase(String pattern, String text) {
        return matches(pattern.toLowerCase(Locale.ROOT), text.toLowerCase(Locale.ROOT));
    }

    /** Whether a text as a whole is as a pattern says. The effort is the product of their lengths at most. */
    static boolean matches(String pattern, String text) {
        String prepared = prepared(pattern);
        int at = 0;
        int next = 0;
        int star = -1;
        int taken = 0;
        while (at < text.length()) {
            char wanted = next < prepared.length() ? prepared.charAt(next) : 0;
            if (next < prepared.length() && wanted == MANY) {
                star = next++;
                taken = at;
            } else if (next < prepared.length() && (wanted == ONE || wanted == text.charAt(at))) {
                next++;
                at++;
            } else if (star >= 0) {
                next = star + 1;
                at = ++taken;
            } else {
                return false;
            }
        }
        while (next < prepared.length() && prepared.charAt(next) == MANY) {
            next++;
        }
        return next == prepared.length();
    }

    private static String prepared(String pattern) {
        StringBuilder prepared = new StringBuilder(pattern.length());
        for (int i = 0; i < pattern.length(); i++) {
            char each = pattern.charAt(i);
            boolean escapes = each == '\\' && i + 1 < pattern.length() && "*?\\".indexOf(pattern.charAt(i + 1)) >= 0;
            if (escapes) {
                prepared.append(pattern.charAt(++i));
            } else {
                prepared.append(each == '*' ? MANY : each == '?' ? ONE : each);
            }
        }
        return prepared.toString();
    }
}
