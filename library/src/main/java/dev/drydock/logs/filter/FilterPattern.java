package dev.drydock.logs.filter;

import dev.drydock.call.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A filter pattern of terms, such as {@code ERROR -"timed out"}: which messages it lets through.
 *
 * <p>Every term without a sign must occur in the message and none with {@code -} may. Of terms with {@code ?} one must
 * occur; AWS ignores them beside terms of the other kinds. A term occurs wherever its text does, inside a longer word
 * too, upper and lower case told apart.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html">Filter pattern
 *     syntax</a>
 */
public final class FilterPattern {

    private final List<Term> required;
    private final List<Term> excluded;
    private final List<Term> alternatives;

    FilterPattern(List<Term> required, List<Term> excluded, List<Term> alternatives) {
        this.required = List.copyOf(required);
        this.excluded = List.copyOf(excluded);
        this.alternatives = required.isEmpty() && excluded.isEmpty() ? List.copyOf(alternatives) : List.of();
    }

    /**
     * Reads a pattern.
     *
     * @param text null, empty or blank for a pattern that every message matches
     * @param operation AWS's name of the operation that got it, for the one who reads what is not simulated
     * @throws Refusal {@code InvalidParameterException} if it is none
     * @throws UnsupportedOperationException for JSON and space-delimited patterns, which Drydock does not simulate yet
     */
    public static FilterPattern parse(@Nullable String text, String operation) {
        String pattern = text == null ? "" : text.strip();
        if (pattern.startsWith("{")) {
            if (!pattern.endsWith("}")) {
                throw FilterMessages.BRACE_OPEN.with();
            }
            throw unsupported("JSON filter patterns, { … },", operation);
        }
        if (pattern.startsWith("[")) {
            if (!pattern.endsWith("]")) {
                throw FilterMessages.INVALID.with();
            }
            throw unsupported("space-delimited filter patterns, [ … ],", operation);
        }
        return new TermParser(pattern).parse();
    }

    /** Whether the pattern lets a message through. */
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

    private static UnsupportedOperationException unsupported(String what, String operation) {
        return new UnsupportedOperationException(
                "Drydock does not simulate " + what + " in " + operation
                        + " yet. Patterns of terms work: words, \"phrases\", %regular expressions%, each with - or ? before it.");
    }
}
