package dev.drydock.internal.logs.filter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of the fields that blanks delimit, such as {@code [ip, ..., status = 4*, bytes]}. The pattern's last field
 * takes the rest of a message that has more of them; a message that has fewer does not match.
 */
final class FieldPattern implements FilterPattern {

    /**
     * One field.
     *
     * @param name empty if it has none
     * @param alternatives of which one must hold, each a list of conditions that must hold together; empty for any value
     */
    record Field(String name, List<List<Condition>> alternatives) {

        boolean takes(String value) {
            return alternatives.isEmpty()
                    || alternatives.stream()
                            .anyMatch(each -> each.stream().allMatch(condition -> condition.holds(value)));
        }
    }

    /** One condition of a field. */
    record Condition(ComparisonOperator comparison, Literal literal) {

        boolean holds(String value) {
            return literal.holds(comparison, value);
        }
    }

    private final List<Field> before;
    private final boolean ellipsis;
    private final int cost;
    private final List<Field> after;

    /**
     * A pattern.
     *
     * @param before the fields before {@code ...}, or all
     * @param ellipsis whether there is {@code ...}
     * @param after the fields after it
     * @param cost what its regular expressions may cost for each character of a message
     */
    FieldPattern(List<Field> before, boolean ellipsis, List<Field> after, int cost) {
        this.cost = cost;
        this.before = List.copyOf(before);
        this.ellipsis = ellipsis;
        this.after = List.copyOf(after);
    }

    @Override
    public int cost() {
        return cost;
    }

    @Override
    public boolean matches(String message) {
        List<String> values = values(message);
        if (values == null) {
            return false;
        }
        for (int i = 0; i < values.size(); i++) {
            Field field = field(i, values.size());
            if (field != null && !field.takes(values.get(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public SortedMap<String, String> extracted(String message) {
        List<String> values = values(message);
        if (values == null) {
            return Collections.emptySortedMap();
        }
        SortedMap<String, String> extracted = new TreeMap<>();
        for (int i = 0; i < values.size(); i++) {
            Field field = field(i, values.size());
            boolean named = field != null && !field.name().isEmpty();
            extracted.put(named && field != null ? '$' + field.name() : "$" + (i + 1), values.get(i));
        }
        return extracted;
    }

    /** The field that a value belongs to; null under {@code ...}. */
    private @Nullable Field field(int index, int count) {
        if (index < before.size()) {
            return before.get(index);
        }
        int fromEnd = count - index;
        return fromEnd <= after.size() ? after.get(after.size() - fromEnd) : null;
    }

    /** A value for each field, and for each unnamed one under {@code ...}; null if there are too few. */
    private @Nullable List<String> values(String message) {
        int fields = before.size() + after.size();
        List<String> values = new ArrayList<>();
        FieldReader reader = new FieldReader(message);
        while (reader.hasNext()) {
            boolean last = !ellipsis && values.size() == fields - 1;
            values.add(last ? reader.rest() : reader.next());
        }
        return values.size() < fields ? null : values;
    }
}
