package dev.drydock.internal.logs.insights.language;

import dev.drydock.internal.logs.insights.language.Lexeme.Kind;
import dev.drydock.internal.logs.insights.language.QueryExpression.Calculation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Reads expressions.
 *
 * <pre>
 * or         := and ("or" and)*
 * and        := not ("and" not)*
 * not        := "not" not | comparison
 * comparison := sum [("=" | "!=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;=") sum | "=~" regex
 *             | ["not"] "like" (regex | sum) | ["not"] "in" "[" sum ("," sum)* "]"]
 * sum        := product (("+" | "-") product)*
 * product    := power (("*" | "/" | "%") power)*
 * power      := sign ("^" sign)*
 * sign       := "-" sign | primary
 * primary    := number | text | "true" | "false" | period | "(" or ")"
 *             | (name ["(" [or ("," or)* | "*"] ")"]) (("[" digits "]") | "." name)*
 * </pre>
 */
final class QueryExpressionParser {

    private static final int DEEPEST = 100;
    private static final int MOST_INDEX_DIGITS = 6;
    private static final List<String> SIGNS = List.of("=", "!=", "<=", ">=", "<", ">");

    private final QueryText query;
    private final QueryLexer lexer;
    private int depth;

    QueryExpressionParser(QueryText query, QueryLexer lexer) {
        this.query = query;
        this.lexer = lexer;
    }

    QueryExpression expression() {
        return conditions("or");
    }

    private QueryExpression conditions(String word) {
        List<QueryExpression> parts = new ArrayList<>();
        do {
            parts.add(word.equals("or") ? conditions("and") : not());
        } while (lexer.takesWord(word));
        if (parts.size() == 1) {
            return parts.get(0);
        }
        return new QueryExpression.Conditions(word.equals("and"), List.copyOf(parts), spanFrom(parts.get(0)));
    }

    private Span spanFrom(QueryExpression first) {
        return first.span().to(lexer.last());
    }

    /** What nests, which no query does without end. */
    private QueryExpression deeper(Supplier<QueryExpression> inside) {
        if (depth == DEEPEST) {
            throw query.unexpected(lexer.peek());
        }
        depth++;
        QueryExpression read = inside.get();
        depth--;
        return read;
    }

    private QueryExpression not() {
        if (lexer.peek().isWord("not")) {
            Span start = lexer.take().span();
            QueryExpression of = deeper(this::not);
            return new QueryExpression.Not(of, start.to(lexer.last()));
        }
        return comparison();
    }

    private QueryExpression comparison() {
        QueryExpression left = sum();
        for (String sign : SIGNS) {
            if (lexer.takes(sign)) {
                QueryExpression right = sum();
                return new QueryExpression.Comparison(left, sign, right, spanFrom(left));
            }
        }
        if (lexer.takes("=~")) {
            return like(left);
        }
        boolean negated = lexer.takesWord("not");
        QueryExpression found;
        if (lexer.takesWord("like")) {
            found = like(left);
        } else if (lexer.takesWord("in")) {
            found = oneOf(left);
        } else if (negated) {
            throw query.unexpected(lexer.peek());
        } else {
            return left;
        }
        return negated ? new QueryExpression.Not(found, found.span()) : found;
    }

    private QueryExpression like(QueryExpression left) {
        if (lexer.peek().isSymbol("/")) {
            String expression = lexer.takeExpression().text();
            return new QueryExpression.Matching(left, expression, spanFrom(left));
        }
        QueryExpression text = sum();
        return new QueryExpression.Containing(left, text, spanFrom(left));
    }

    private QueryExpression oneOf(QueryExpression left) {
        lexer.expect("[");
        List<QueryExpression> choices = new ArrayList<>();
        do {
            choices.add(sum());
        } while (lexer.takes(","));
        lexer.expect("]");
        return new QueryExpression.OneOf(left, List.copyOf(choices), spanFrom(left));
    }

    private QueryExpression sum() {
        return calculation("+-", () -> calculation("*/%", () -> calculation("^", this::sign)));
    }

    private QueryExpression calculation(String signs, Supplier<QueryExpression> operand) {
        QueryExpression first = operand.get();
        List<Calculation.Step> steps = new ArrayList<>();
        while (isSign(lexer.peek(), signs)) {
            char sign = lexer.take().text().charAt(0);
            steps.add(new Calculation.Step(sign, operand.get()));
        }
        return steps.isEmpty() ? first : new Calculation(first, List.copyOf(steps), spanFrom(first));
    }

    private static boolean isSign(Lexeme lexeme, String signs) {
        return lexeme.kind() == Kind.SYMBOL && lexeme.text().length() == 1 && signs.contains(lexeme.text());
    }

    private QueryExpression sign() {
        if (lexer.peek().isSymbol("-")) {
            Span start = lexer.take().span();
            QueryExpression of = deeper(this::sign);
            return new QueryExpression.Negative(of, start.to(lexer.last()));
        }
        return primary();
    }

    private QueryExpression primary() {
        Lexeme next = lexer.peek();
        switch (next.kind()) {
            case NUMBER -> {
                return new QueryExpression.NumberLiteral(lexer.take().text(), next.span());
            }
            case TEXT -> {
                return new QueryExpression.TextLiteral(lexer.take().text(), next.span());
            }
            case PERIOD -> {
                return period();
            }
            default -> {
                if (lexer.takes("(")) {
                    QueryExpression inside = deeper(this::expression);
                    lexer.expect(")");
                    return inside;
                }
                return named();
            }
        }
    }

    private QueryExpression period() {
        Lexeme lexeme = lexer.peek();
        Period period = Period.read(lexeme.text());
        if (period == null || depth == 0) {
            throw query.unexpected(lexeme);
        }
        lexer.take();
        return new QueryExpression.PeriodLiteral(period, lexeme.span());
    }

    private QueryExpression named() {
        Lexeme name = lexer.expectName();
        boolean called = name.kind() == Kind.NAME && lexer.peek().isSymbol("(");
        if (name.isWord("true") || name.isWord("false")) {
            return new QueryExpression.BooleanLiteral(name.isWord("true"), name.span());
        }
        return parts(called ? call(name) : new QueryExpression.Field(name.text(), name.span()));
    }

    /** A field, with the items and attributes that are asked of it. */
    QueryExpression field() {
        Lexeme name = lexer.expectName();
        return parts(new QueryExpression.Field(name.text(), name.span()));
    }

    private QueryExpression parts(QueryExpression of) {
        QueryExpression whole = of;
        for (int i = 0; ; i++) {
            if (i == DEEPEST) {
                throw query.unexpected(lexer.peek());
            }
            if (lexer.takes("[")) {
                Lexeme index = lexer.peek();
                lexer.expect(index.kind() == Kind.NUMBER
                        && index.text().length() <= MOST_INDEX_DIGITS
                        && !index.text().contains("."));
                lexer.expect("]");
                whole = new QueryExpression.Part(whole, Integer.valueOf(index.text()), null, spanFrom(of));
            } else if (lexer.takes(".")) {
                String attribute = lexer.expectName().text();
                whole = new QueryExpression.Part(whole, null, attribute, spanFrom(of));
            } else {
                return whole;
            }
        }
    }

    private QueryExpression call(Lexeme name) {
        lexer.expect("(");
        List<QueryExpression> arguments = new ArrayList<>();
        if (lexer.peek().isSymbol("*")) {
            arguments.add(new QueryExpression.Everything(lexer.take().span()));
        } else if (!lexer.peek().isSymbol(")")) {
            do {
                arguments.add(deeper(this::expression));
            } while (lexer.takes(","));
        }
        lexer.expect(")");
        return new QueryExpression.Call(
                name.text().toLowerCase(Locale.ROOT),
                List.copyOf(arguments),
                name.span().to(lexer.last()));
    }
}
