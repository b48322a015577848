package dev.drydock.internal.logs.insights.language;

import dev.drydock.internal.call.NotSimulated;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads which log groups a query names itself.
 *
 * <pre>
 * source := "SOURCE" "logGroups" "(" [part ("," part)*] ")"
 * part   := ("namePrefix" | "class" | "accountIdentifiers") ":" "[" text ("," text)* "]"
 * </pre>
 */
final class SourceParser {

    private static final int MOST_PREFIXES = 5;
    private static final int MOST_ACCOUNTS = 20;
    private static final List<String> CLASSES = List.of("STANDARD", "INFREQUENT_ACCESS");

    private final QueryText query;
    private final QueryLexer lexer;

    SourceParser(QueryText query, QueryLexer lexer) {
        this.query = query;
        this.lexer = lexer;
    }

    /** What follows the word SOURCE. */
    LogGroupSource source(Span start) {
        refuseDataSources();
        lexer.expect(lexer.peek().isWord("logGroups"));
        lexer.expect("(");
        List<String> prefixes = List.of();
        List<String> classes = List.of("STANDARD");
        List<String> accounts = List.of();
        while (!lexer.takes(")")) {
            Lexeme part = lexer.expectName();
            lexer.expect(":");
            switch (part.text().toLowerCase(Locale.ROOT)) {
                case "nameprefix" -> prefixes = texts(MOST_PREFIXES);
                case "class" -> classes = texts(CLASSES.size());
                case "accountidentifiers", "accountidentifier" -> accounts = texts(MOST_ACCOUNTS);
                default -> {
                    NotSimulated.refuse(
                            "queryString",
                            "a choice of log groups by their tags",
                            part.text().toLowerCase(Locale.ROOT).startsWith("tag"));
                    throw query.unexpected(part);
                }
            }
            if (!lexer.takes(",") && !lexer.peek().isSymbol(")")) {
                throw query.unexpected(lexer.peek());
            }
        }
        Span span = start.to(lexer.last());
        refuseDataSources();
        if (!CLASSES.containsAll(classes)) {
            throw query.senseless(Complaint.BAD_SOURCE, query.slice(span), span);
        }
        return new LogGroupSource(prefixes, classes, accounts, span);
    }

    private void refuseDataSources() {
        NotSimulated.refuse("queryString", "data sources", lexer.peek().isWord("dataSource"));
    }

    private List<String> texts(int most) {
        Span start = lexer.expect("[").span();
        List<String> texts = new ArrayList<>();
        do {
            texts.add(lexer.expect(Lexeme.Kind.TEXT).text());
        } while (lexer.takes(","));
        lexer.expect("]");
        if (texts.size() > most) {
            Span span = start.to(lexer.last());
            throw query.senseless(Complaint.BAD_SOURCE, query.slice(span), span);
        }
        return List.copyOf(texts);
    }
}
