package dev.drydock.internal.logs.insights.language;

import java.util.List;

/** One step of a query: rows go in, rows come out. */
public sealed interface QueryCommand {

    /** Where it stands. */
    Span span();

    record Fields(List<NamedExpression> items, Span span) implements QueryCommand {}

    record Display(List<NamedExpression> items, Span span) implements QueryCommand {}

    record Filter(QueryExpression condition, Span span) implements QueryCommand {}

    record Sort(List<Key> keys, Span span) implements QueryCommand {

        /** A field to sort by. */
        public record Key(QueryExpression field, boolean descending) {}
    }

    /** So many of the first rows, or of the last. */
    record Limit(int count, boolean last, Span span) implements QueryCommand {}

    /** A text with asterisks, and a name for what stands for each of them. */
    record ParseGlob(QueryExpression from, List<String> literals, List<String> names, Span span)
            implements QueryCommand {}

    /** An expression with named groups. */
    record ParseExpression(QueryExpression from, String expression, Span span) implements QueryCommand {}

    record Stats(List<NamedExpression> items, List<NamedExpression> by, Span span) implements QueryCommand {}

    record Dedup(List<QueryExpression> fields, Span span) implements QueryCommand {}

    record Unnest(QueryExpression list, String name, Span span) implements QueryCommand {}
}
