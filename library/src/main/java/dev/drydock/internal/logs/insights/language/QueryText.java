package dev.drydock.internal.logs.insights.language;

import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.call.text.Shown;
import software.amazon.awssdk.services.cloudwatchlogs.model.QueryCompileError;
import software.amazon.awssdk.services.cloudwatchlogs.model.QueryCompileErrorLocation;

/**
 * A query as AWS keeps it: where it searches, then what was asked. What AWS says of a query counts characters from the
 * start of this.
 *
 * @param whole all of it
 * @param start where the caller's own text begins
 */
public record QueryText(String whole, int start) {

    /** A query that says itself where it searches, or nothing of it. */
    public QueryText(String query) {
        this(query, 0);
    }

    /** What stands somewhere, without the blanks between words, as AWS repeats a command. */
    public String packed(Span span) {
        return slice(span).replaceAll("\\s+", "");
    }

    /** What stands somewhere, as it is written. */
    public String slice(Span span) {
        return whole.substring(span.start(), span.end() + 1);
    }

    /** The refusal of a word that cannot stand where it does. */
    Refusal unexpected(Lexeme found) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < found.span().start(); i++) {
            if (whole.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        String shown = found.kind() == Lexeme.Kind.END ? "<EOF>" : slice(found.span());
        return located(
                MalformedQueryMessages.UNEXPECTED.with(
                        Shown.name(shown), line, found.span().start() - lineStart),
                found.span());
    }

    /** The refusal of something that reads well and makes no sense; its message ends in where it stands. */
    public Refusal senseless(Complaint complaint, String what, Span span) {
        return located(complaint.message().with(Shown.name(what), span.start(), span.end()), span);
    }

    private static Refusal located(Refusal refusal, Span span) {
        QueryCompileErrorLocation location = QueryCompileErrorLocation.builder()
                .startCharOffset(span.start())
                .endCharOffset(span.end())
                .build();
        return refusal.member(
                "queryCompileError",
                QueryCompileError.builder()
                        .location(location)
                        .message(refusal.text())
                        .build());
    }
}
