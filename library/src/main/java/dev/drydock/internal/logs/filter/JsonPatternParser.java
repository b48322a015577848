package dev.drydock.internal.logs.filter;

import dev.drydock.internal.call.Refusal;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads patterns that look into JSON.
 *
 * <pre>
 * or       := and ("||" and)*
 * and      := primary ("&amp;&amp;" primary)*
 * primary  := "(" or ")" | selector comparison value | selector "IS" ("NULL" | "TRUE" | "FALSE")
 *           | selector "NOT" "EXISTS"
 * selector := "$" ("." name | ".*" | ["."] "[" digits "]" | ["."] "[*]" | ["."] "['" name "']")+
 * </pre>
 */
final class JsonPatternParser {

    private static final int DEEPEST = 100;
    private static final int MOST_INDEX_DIGITS = 9;
    private static final int MOST_WILDCARDS = 3;

    private final PatternScanner scanner;
    private int wildcards;

    JsonPatternParser(String text) {
        this.scanner = new PatternScanner(text);
    }

    /**
     * Reads a selector that stands alone.
     *
     * @throws Refusal if it is none
     */
    static JsonSelector selector(String text) {
        JsonPatternParser parser = new JsonPatternParser(text);
        JsonSelector selector = parser.selector();
        if (!parser.scanner.isAtEnd()) {
            throw FilterMessages.INVALID.with();
        }
        return selector;
    }

    JsonPattern parse() {
        JsonCondition condition = or(0);
        if (!scanner.isAtEnd()) {
            throw FilterMessages.INVALID.with();
        }
        return new JsonPattern(condition, scanner.cost());
    }

    private JsonCondition or(int depth) {
        List<JsonCondition> parts = new ArrayList<>();
        do {
            parts.add(and(depth));
        } while (scanner.takes("||"));
        return parts.size() == 1 ? parts.get(0) : new JsonCondition.Any(List.copyOf(parts));
    }

    private JsonCondition and(int depth) {
        List<JsonCondition> parts = new ArrayList<>();
        do {
            parts.add(primary(depth));
        } while (scanner.takes("&&"));
        return parts.size() == 1 ? parts.get(0) : new JsonCondition.All(List.copyOf(parts));
    }

    private JsonCondition primary(int depth) {
        if (scanner.takes("(")) {
            if (depth == DEEPEST) {
                throw FilterMessages.INVALID.with();
            }
            JsonCondition inside = or(depth + 1);
            scanner.expect(")");
            return inside;
        }
        JsonSelector selector = selector();
        ComparisonOperator comparison = scanner.comparison();
        if (comparison != null) {
            return new JsonCondition.Compared(selector, comparison, scanner.literal(comparison));
        }
        if (scanner.takes("NOT")) {
            scanner.expect("EXISTS");
            return new JsonCondition.NotExists(selector);
        }
        scanner.expect("IS");
        for (JsonCondition.Is.Constant constant : JsonCondition.Is.Constant.values()) {
            if (scanner.takes(constant.name())) {
                return new JsonCondition.Is(selector, constant);
            }
        }
        throw FilterMessages.INVALID.with();
    }

    private JsonSelector selector() {
        scanner.expect("$");
        List<JsonSelector.Step> steps = new ArrayList<>();
        StringBuilder text = new StringBuilder("$");
        while (true) {
            boolean dotted = scanner.takesAtOnce(".");
            if (dotted) {
                text.append('.');
            }
            if (scanner.takesAtOnce("[")) {
                steps.add(inBrackets(text));
            } else if (dotted) {
                steps.add(afterDot(text));
            } else {
                break;
            }
        }
        JsonSelector selector = new JsonSelector(text.toString(), steps);
        wildcards += selector.wildcards();
        if (steps.isEmpty() || selector.wildcards() > 1 || wildcards > MOST_WILDCARDS) {
            throw FilterMessages.INVALID.with();
        }
        return selector;
    }

    private JsonSelector.Step afterDot(StringBuilder text) {
        if (scanner.takesAtOnce("*")) {
            text.append('*');
            return JsonSelector.Step.ANY;
        }
        String name = scanner.name(true);
        if (name.isEmpty()) {
            throw FilterMessages.INVALID.with();
        }
        text.append(name);
        return new JsonSelector.Step(name, -1);
    }

    private JsonSelector.Step inBrackets(StringBuilder text) {
        if (scanner.takesAtOnce("'")) {
            String name = scanner.upTo("'");
            scanner.expect("]");
            text.append("['").append(name).append("']");
            return new JsonSelector.Step(name, -1);
        }
        if (scanner.takesAtOnce("*")) {
            scanner.expect("]");
            text.append("[*]");
            return JsonSelector.Step.ANY;
        }
        String digits = scanner.upTo("]");
        text.append('[').append(digits).append(']');
        return new JsonSelector.Step(null, index(digits));
    }

    private static int index(String digits) {
        boolean isIndex = !digits.isEmpty()
                && digits.length() <= MOST_INDEX_DIGITS
                && digits.chars().allMatch(each -> each >= '0' && each <= '9');
        if (!isIndex) {
            throw invalid();
        }
        return Integer.parseInt(digits);
    }

    private static Refusal invalid() {
        return FilterMessages.INVALID.with();
    }
}
