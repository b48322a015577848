package dev.drydock.internal.logs.filter;

import dev.drydock.internal.logs.filter.FieldPattern.Condition;
import dev.drydock.internal.logs.filter.FieldPattern.Field;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads patterns of fields.
 *
 * <pre>
 * fields    := field ("," field)*
 * field     := "..." | [name] [condition (("&amp;&amp;" | "||") name condition)*]
 * condition := comparison value
 * </pre>
 *
 * <p>All conditions of a field are about that field, and {@code ...} stands once.
 */
final class FieldPatternParser {

    private final PatternScanner scanner;

    FieldPatternParser(String text) {
        this.scanner = new PatternScanner(text);
    }

    FieldPattern parse() {
        List<Field> before = new ArrayList<>();
        List<Field> after = new ArrayList<>();
        boolean ellipsis = false;
        do {
            if (scanner.takes("...")) {
                if (ellipsis) {
                    throw FilterMessages.INVALID.with();
                }
                ellipsis = true;
            } else {
                (ellipsis ? after : before).add(field());
            }
        } while (scanner.takes(","));
        if (!scanner.isAtEnd()) {
            throw FilterMessages.INVALID.with();
        }
        return new FieldPattern(before, ellipsis, after, scanner.cost());
    }

    /** A field; the blanks before it are behind. */
    private Field field() {
        String name = scanner.name(false);
        List<List<Condition>> alternatives = new ArrayList<>();
        ComparisonOperator comparison = scanner.comparison();
        if (comparison == null) {
            return new Field(name, alternatives);
        }
        List<Condition> together = new ArrayList<>();
        together.add(new Condition(comparison, scanner.literal(comparison)));
        while (true) {
            if (scanner.takes("&&")) {
                together.add(condition(name));
            } else if (scanner.takes("||")) {
                alternatives.add(List.copyOf(together));
                together.clear();
                together.add(condition(name));
            } else {
                alternatives.add(List.copyOf(together));
                return new Field(name, List.copyOf(alternatives));
            }
        }
    }

    private Condition condition(String name) {
        scanner.skipBlanks();
        String again = scanner.name(false);
        ComparisonOperator comparison = scanner.comparison();
        if (!again.equals(name) || comparison == null) {
            throw FilterMessages.INVALID.with();
        }
        return new Condition(comparison, scanner.literal(comparison));
    }
}
