package dev.drydock.internal.logs.insights.language;

/**
 * Where something stands in a query as AWS keeps it, with the log groups in front.
 *
 * @param start its first character
 * @param end its last one; before the start if there is none
 */
public record Span(int start, int end) {

    /** From the start of this one to the end of another. */
    public Span to(Span last) {
        return new Span(start, last.end);
    }
}
