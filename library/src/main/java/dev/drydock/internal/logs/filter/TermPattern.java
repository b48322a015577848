package dev.drydock.internal.logs.filter;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/**
 * A pattern of terms, such as {@code ERROR -"timed out"}.
 *
 * <p>Every term without a sign must occur in the message and none with {@code -} may. Of terms with {@code ?} one must
 * occur; AWS ignores them beside terms of the other kinds. A term occurs wherever its text does, inside a longer word
 * too.
 */
final class TermPattern implements FilterPattern {

    private final List<Term> required;
    private final List<Term> excluded;
    private final List<Term> alternatives;

    TermPattern(List<Term> required, List<Term> excluded, List<Term> alternatives) {
        this.required = List.copyOf(required);
        this.excluded = List.copyOf(excluded);
        this.alternatives = required.isEmpty() && excluded.isEmpty() ? List.copyOf(alternatives) : List.of();
    }

    @Override
    public int cost() {
        int cost = 0;
        for (List<Term> each : List.of(required, excluded, alternatives)) {
            for (Term term : each) {
                cost += term instanceof Term.Expression expression
                        ? expression.pattern().cost()
                        : 0;
            }
        }
        return cost;
    }

    @Override
    public boolean matches(String message) {
        for (Term term : required) {
            if (!term.occursIn(message)) {
                return false;
            }
        }
        for (Term term : excluded) {
            if (term.occursIn(message)) {
                return false;
            }
        }
        return alternatives.isEmpty() || matchesOneOf(message);
    }

    private boolean matchesOneOf(String message) {
        for (Term term : alternatives) {
            if (term.occursIn(message)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public SortedMap<String, String> extracted(String message) {
        return Collections.emptySortedMap();
    }
}
