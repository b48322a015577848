package dev.drydock.internal.logs.insights.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has a value for each row. */
public sealed interface QueryExpression {

    /** Where it stands. */
    Span span();

    /** A number, as it is written. */
    record NumberLiteral(String digits, Span span) implements QueryExpression {}

    record TextLiteral(String text, Span span) implements QueryExpression {}

    record BooleanLiteral(boolean holds, Span span) implements QueryExpression {}

    /** A stretch of time, which only functions take. */
    record PeriodLiteral(Period period, Span span) implements QueryExpression {}

    /** All events: the asterisk in {@code count(*)}. */
    record Everything(Span span) implements QueryExpression {}

    record Field(String name, Span span) implements QueryExpression {}

    /** An item of a list, or an attribute of a map; one of the two is null. */
    record Part(
            QueryExpression of,
            @Nullable Integer index,
            @Nullable String attribute,
            Span span) implements QueryExpression {}

    /** A function; its name in small letters. */
    record Call(String function, List<QueryExpression> arguments, Span span) implements QueryExpression {}

    record Negative(QueryExpression of, Span span) implements QueryExpression {}

    /** What is calculated from left to right with one rank of operators. */
    record Calculation(QueryExpression first, List<Step> steps, Span span) implements QueryExpression {

        /** The sign is one of {@code + - * / % ^}. */
        public record Step(char sign, QueryExpression operand) {}
    }

    record Comparison(QueryExpression left, String sign, QueryExpression right, Span span) implements QueryExpression {}

    /** A text that occurs in a value. */
    record Containing(QueryExpression value, QueryExpression text, Span span) implements QueryExpression {}

    /** An expression that occurs in a value. */
    record Matching(QueryExpression value, String expression, Span span) implements QueryExpression {}

    record OneOf(QueryExpression value, List<QueryExpression> choices, Span span) implements QueryExpression {}

    record Not(QueryExpression of, Span span) implements QueryExpression {}

    /** All of several conditions, or any of them. */
    record Conditions(boolean all, List<QueryExpression> parts, Span span) implements QueryExpression {}
}
