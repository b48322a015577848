package dev.drydock.internal.logs.insights.language;

import dev.drydock.internal.call.NotSimulated;
import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.logs.insights.language.Lexeme.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads queries.
 *
 * <pre>
 * query   := [source "|"] command ("|" command)*          # to the end of the line is a comment
 * command := ("fields" | "display") item ("," item)*
 *          | ("filter" | "where") expression
 *          | ("sort" | "order" "by") field ["asc" | "desc"] ("," field ["asc" | "desc"])*
 *          | ("limit" ["any"] | "head" | "tail") number
 *          | "parse" [expression] (text "as" name ("," name)* | regex)
 *          | "stats" item ("," item)* ["by" item ("," item)*]
 *          | "dedup" field ("," field)*
 *          | "unnest" field "into" name
 * item    := expression ["as" name]
 * </pre>
 *
 * <p>Commands that are not simulated are refused by name, and none is passed over.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax.html">Query syntax</a>
 */
public final class QueryParser {

    private static final Set<String> NOT_SIMULATED = Set.of(
            "accum",
            "addtotals",
            "anomaly",
            "appendcols",
            "autoregress",
            "cidrlookup",
            "countfrequent",
            "diff",
            "estimate",
            "expand",
            "filldown",
            "fillmissing",
            "filterindex",
            "join",
            "logcompare",
            "lookup",
            "outlier",
            "pattern",
            "relevantfields",
            "search",
            "sessionize",
            "subqueries",
            "unmask");

    /** The most rows that a query may ask for. */
    private static final int MOST_ROWS = 100_000;

    private static final int MOST_ROW_DIGITS = 9;

    private final QueryText query;
    private final QueryLexer lexer;
    private final QueryExpressionParser expressions;

    private QueryParser(QueryText query) {
        this.query = query;
        this.lexer = new QueryLexer(query);
        this.expressions = new QueryExpressionParser(query, lexer);
    }

    /**
     * Reads a query.
     *
     * @throws Refusal if AWS could not read it
     * @throws NotSimulated if it asks for what is not simulated
     */
    public static InsightsQuery parse(QueryText query) {
        return new QueryParser(query).query();
    }

    /** Whether a query names the log groups itself that it searches. */
    public static boolean namesGroups(String query) {
        return new QueryLexer(new QueryText(query)).startsWith("source");
    }

    private InsightsQuery query() {
        LogGroupSource source = null;
        if (lexer.peek().isWord("source")) {
            source = new SourceParser(query, lexer).source(lexer.take().span());
            lexer.expect("|");
        }
        List<QueryCommand> commands = new ArrayList<>();
        do {
            commands.add(command());
        } while (lexer.takes("|"));
        lexer.expect(Kind.END);
        return new InsightsQuery(query, source, List.copyOf(commands));
    }

    private QueryCommand command() {
        Lexeme word = lexer.expect(Kind.NAME);
        Span start = word.span();
        String name = word.text().toLowerCase(Locale.ROOT);
        NotSimulated.refuse(
                "queryString", "the command " + name + " of CloudWatch Logs Insights", NOT_SIMULATED.contains(name));
        return switch (name) {
            case "fields" -> new QueryCommand.Fields(items(), toHere(start));
            case "display" -> new QueryCommand.Display(items(), toHere(start));
            case "filter", "where" -> new QueryCommand.Filter(expressions.expression(), toHere(start));
            case "sort" -> sort(start);
            case "order" -> {
                lexer.expect(lexer.peek().isWord("by"));
                yield sort(start);
            }
            case "limit", "head", "tail" -> limit(start, name.equals("tail"));
            case "parse" -> parse(start);
            case "stats" -> stats(start);
            case "dedup" -> new QueryCommand.Dedup(listed(expressions::field), toHere(start));
            case "unnest" -> unnest(start);
            default -> throw query.unexpected(word);
        };
    }

    private Span toHere(Span start) {
        return start.to(lexer.last());
    }

    private <T> List<T> listed(Supplier<T> one) {
        List<T> all = new ArrayList<>();
        do {
            all.add(one.get());
        } while (lexer.takes(","));
        return List.copyOf(all);
    }

    private List<NamedExpression> items() {
        return listed(this::item);
    }

    private NamedExpression item() {
        QueryExpression expression = expressions.expression();
        Span span = expression.span();
        String text = query.slice(span);
        String alias = lexer.takesWord("as") ? lexer.expectName().text() : null;
        return new NamedExpression(expression, alias, text, span.to(lexer.last()));
    }

    private QueryCommand sort(Span start) {
        List<QueryCommand.Sort.Key> keys = listed(() -> {
            QueryExpression field = expressions.field();
            boolean descending = lexer.takesWord("desc");
            if (!descending) {
                lexer.takesWord("asc");
            }
            return new QueryCommand.Sort.Key(field, descending);
        });
        return new QueryCommand.Sort(keys, toHere(start));
    }

    private QueryCommand limit(Span start, boolean last) {
        lexer.takesWord("any"); // it ends the search early, which changes nothing but the costs
        Lexeme number = lexer.expect(Kind.NUMBER);
        String digits = number.text();
        boolean isCount = digits.length() <= MOST_ROW_DIGITS && !digits.contains(".");
        if (!isCount || Integer.parseInt(digits) > MOST_ROWS) {
            throw query.senseless(Complaint.BAD_LIMIT, digits, number.span());
        }
        return new QueryCommand.Limit(Integer.parseInt(digits), last, toHere(start));
    }

    private QueryCommand parse(Span start) {
        QueryExpression from = new QueryExpression.Field("@message", start);
        if (!lexer.peek().isSymbol("/") && lexer.peek().kind() != Kind.TEXT) {
            from = expressions.field();
        }
        if (lexer.peek().isSymbol("/")) {
            Lexeme expression = lexer.takeExpression();
            return new QueryCommand.ParseExpression(from, expression.text(), toHere(start));
        }
        String glob = lexer.expect(Kind.TEXT).text();
        lexer.expect(lexer.peek().isWord("as"));
        List<String> names = listed(() -> lexer.expectName().text());
        List<String> literals = List.of(glob.split("\\*", -1));
        if (literals.size() != names.size() + 1) {
            throw query.senseless(Complaint.BAD_GLOB, query.packed(toHere(start)), toHere(start));
        }
        return new QueryCommand.ParseGlob(from, literals, names, toHere(start));
    }

    private QueryCommand stats(Span start) {
        List<NamedExpression> items = items();
        List<NamedExpression> by = lexer.takesWord("by") ? items() : List.of();
        NotSimulated.refuse(
                "queryString",
                "shifted bins, which the word offset makes",
                lexer.peek().isWord("offset"));
        return new QueryCommand.Stats(items, by, toHere(start));
    }

    private QueryCommand unnest(Span start) {
        QueryExpression list = expressions.field();
        lexer.expect(lexer.peek().isWord("into"));
        return new QueryCommand.Unnest(list, lexer.expectName().text(), toHere(start));
    }
}
