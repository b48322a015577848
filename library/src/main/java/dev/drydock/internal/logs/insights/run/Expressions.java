package dev.drydock.internal.logs.insights.run;

import dev.drydock.internal.call.text.LinearPattern;
import dev.drydock.internal.logs.insights.language.Complaint;
import dev.drydock.internal.logs.insights.language.QueryText;
import dev.drydock.internal.logs.insights.language.Span;

/** The regular expressions of queries, which are RE2's. */
final class Expressions {

    private Expressions() {}

    /** Reads an expression, whose groups may be named as Java does. */
    static LinearPattern compile(QueryText query, String expression, Span span) {
        StringBuilder translated = new StringBuilder();
        for (int i = 0; i < expression.length(); i++) {
            char each = expression.charAt(i);
            translated.append(each);
            if (each == '\\' && i + 1 < expression.length()) {
                translated.append(expression.charAt(++i));
            } else if (expression.startsWith("(?<", i)
                    && i + 3 < expression.length()
                    && Character.isLetter(expression.charAt(i + 3))) {
                translated.append("?P<");
                i += 2;
            }
        }
        try {
            return LinearPattern.of(translated.toString());
        } catch (IllegalArgumentException broken) {
            throw query.senseless(Complaint.BAD_EXPRESSION, expression, span);
        }
    }
}
