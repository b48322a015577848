package dev.drydock.internal.metrics.math;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads expressions.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html#metric-math-syntax">
 *     Metric math syntax and functions</a>
 */
final class MathParser {

    private static final int DEEPEST = 60;
    private static final List<String> COMPARISONS = List.of("==", "!=", "<=", ">=", "<", ">");

    private final String id;
    private final String text;
    private int at;
    private int depth;

    private MathParser(String id, String text) {
        this.id = id;
        this.text = text;
    }

    /**
     * Reads an expression.
     *
     * @param id the query's, which errors name
     */
    static MathNode read(String id, String text) {
        MathParser parser = new MathParser(id, text);
        MathNode node = parser.either();
        parser.skip();
        if (parser.at < text.length()) {
            throw MathMessages.SYNTAX.with(id);
        }
        return node;
    }

    private MathNode either() {
        if (++depth > DEEPEST) {
            throw MathMessages.SYNTAX.with(id);
        }
        MathNode left = both();
        while (takes("||") || takesWord("OR")) {
            left = new MathNode.Operation("||", left, both());
        }
        depth--;
        return left;
    }

    private MathNode both() {
        MathNode left = compared();
        while (takes("&&") || takesWord("AND")) {
            left = new MathNode.Operation("&&", left, compared());
        }
        return left;
    }

    private MathNode compared() {
        MathNode left = sum();
        for (String operator = comparison(); operator != null; operator = comparison()) {
            left = new MathNode.Operation(operator, left, sum());
        }
        return left;
    }

    private @Nullable String comparison() {
        for (String each : COMPARISONS) {
            if (takes(each)) {
                return each;
            }
        }
        return null;
    }

    private MathNode sum() {
        MathNode left = product();
        while (true) {
            if (takes("+")) {
                left = new MathNode.Operation("+", left, product());
            } else if (takes("-")) {
                left = new MathNode.Operation("-", left, product());
            } else {
                return left;
            }
        }
    }

    private MathNode product() {
        MathNode left = signed();
        while (true) {
            if (takes("*")) {
                left = new MathNode.Operation("*", left, signed());
            } else if (takes("/")) {
                left = new MathNode.Operation("/", left, signed());
            } else {
                return left;
            }
        }
    }

    private MathNode signed() {
        int minus = 0;
        while (takes("-")) {
            minus++;
        }
        MathNode node = power();
        return minus % 2 == 0 ? node : new MathNode.Negated(node);
    }

    private MathNode power() {
        MathNode left = primary();
        while (takes("^")) {
            left = new MathNode.Operation("^", left, takes("-") ? new MathNode.Negated(primary()) : primary());
        }
        return left;
    }

    private MathNode primary() {
        skip();
        if (at >= text.length()) {
            throw MathMessages.SYNTAX.with(id);
        }
        char next = text.charAt(at);
        if (takes("(")) {
            MathNode inner = either();
            expect(")");
            return inner;
        }
        if (takes("[")) {
            return new MathNode.Listed(items("]"));
        }
        if (next == '"' || next == '\'') {
            return quoted(next);
        }
        return isDigit(next) || next == '.' ? number() : named();
    }

    private MathNode named() {
        int start = at;
        while (at < text.length() && isNamed(text.charAt(at))) {
            at++;
        }
        if (start == at) {
            throw MathMessages.SYNTAX.with(id);
        }
        String name = text.substring(start, at);
        return takes("(") ? new MathNode.Call(name, items(")")) : new MathNode.Name(name);
    }

    private List<MathNode> items(String end) {
        List<MathNode> items = new ArrayList<>();
        if (takes(end)) {
            return items;
        }
        items.add(either());
        while (takes(",")) {
            items.add(either());
        }
        expect(end);
        return items;
    }

    private MathNode quoted(char quote) {
        int end = text.indexOf(quote, at + 1);
        if (end < 0) {
            throw MathMessages.SYNTAX.with(id);
        }
        String inner = text.substring(at + 1, end);
        at = end + 1;
        return new MathNode.Quoted(inner);
    }

    private MathNode number() {
        int start = at;
        while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            at += at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? 1 : 0;
            while (at < text.length() && isDigit(text.charAt(at))) {
                at++;
            }
        }
        try {
            return new MathNode.Number(Double.parseDouble(text.substring(start, at)));
        } catch (NumberFormatException notOne) {
            throw MathMessages.SYNTAX.with(id);
        }
    }

    private static boolean isDigit(char each) {
        return each >= '0' && each <= '9';
    }

    private static boolean isNamed(char each) {
        return isDigit(each) || each >= 'a' && each <= 'z' || each >= 'A' && each <= 'Z' || each == '_';
    }

    private void expect(String token) {
        if (!takes(token)) {
            throw MathMessages.SYNTAX.with(id);
        }
    }

    private boolean takes(String token) {
        skip();
        if (text.startsWith(token, at)) {
            at += token.length();
            return true;
        }
        return false;
    }

    private boolean takesWord(String word) {
        skip();
        int end = at + word.length();
        if (text.startsWith(word, at) && (end >= text.length() || !isNamed(text.charAt(end)))) {
            at = end;
            return true;
        }
        return false;
    }

    private void skip() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
