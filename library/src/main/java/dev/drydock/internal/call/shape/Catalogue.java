package dev.drydock.internal.call.shape;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known beyond the API model: limits that only the documentation or the service itself states. An entry is kept under the operation (for members of the request) or the model's name of
 * the structure (for deeper ones), or {@code *} for all, and the member.
 */
public final class Catalogue {

    private final Map<String, Limits> limits = new HashMap<>();
    private final Map<String, Boolean> waived = new HashMap<>();
    private boolean blankIsMissing;

    /** The list must be there and hold something. */
    public Catalogue notEmpty(String owner, String member) {
        return required(owner, member).range(owner, member, Range.atLeast(1));
    }

    /** The list, text or number has at most so many elements, characters or units. */
    public Catalogue atMost(String owner, String member, long most) {
        return range(owner, member, Range.atMost(most));
    }

    /** The list, text or number lies in a range. */
    public Catalogue range(String owner, String member, Range range) {
        Limits old = limits(owner, member);
        return put(owner, member, new Limits(old.required, old.range.overriddenBy(range), old.values, old.pattern));
    }

    /** The member must be there. */
    public Catalogue required(String owner, String member) {
        Limits old = limits(owner, member);
        return put(owner, member, new Limits(true, old.range, old.values, old.pattern));
    }

    /** The text is one of these. */
    public Catalogue oneOf(String owner, String member, String... values) {
        Limits old = limits(owner, member);
        return put(owner, member, new Limits(old.required, old.range, List.of(values), old.pattern));
    }

    /** The text matches. */
    public Catalogue pattern(String owner, String member, String pattern) {
        Limits old = limits(owner, member);
        return put(owner, member, new Limits(old.required, old.range, old.values, pattern));
    }

    /** A required text that is empty counts as missing, and is reported as such. */
    public Catalogue blankIsMissing() {
        blankIsMissing = true;
        return this;
    }

    /** The operation's own code checks this rule. */
    public Catalogue waive(String owner, String member, Rule rule) {
        waived.put(key(owner, member, rule), true);
        return this;
    }

    /** The rule that a violation is of, as the service sees it. */
    Rule rule(ShapeViolation violation) {
        Rule rule = violation.constraint().rule();
        return blankIsMissing && rule == Rule.MIN_LENGTH ? Rule.REQUIRED : rule;
    }

    /** What a member's entry and the catalogue as a whole ask of its size. */
    Range range(String owner, String member, Range modelled, boolean requiredText) {
        Range range = isWaived(owner, member, Rule.MIN_LENGTH) ? new Range(Long.MIN_VALUE, modelled.max()) : modelled;
        if (blankIsMissing && requiredText) {
            range = Range.atLeast(1).overriddenBy(range);
        }
        return range.overriddenBy(limits(owner, member).range());
    }

    boolean isWaived(String owner, String member, Rule rule) {
        return waived.containsKey(key(owner, member, rule));
    }

    Limits limits(String owner, String member) {
        return limits.getOrDefault(key(owner, member), Limits.NONE);
    }

    private static String key(String owner, String member) {
        return owner + '.' + member;
    }

    static String key(String owner, String member, Rule rule) {
        return key(owner, member) + '.' + rule.name();
    }

    private Catalogue put(String owner, String member, Limits all) {
        limits.put(key(owner, member), all);
        return this;
    }

    /**
     * Constraints the model lacks or states differently; what is empty leaves the model's.
     *
     * @param required whether the member must be there
     * @param range the size or range
     * @param values the values of the enum
     * @param pattern the pattern
     */
    record Limits(
            boolean required,
            Range range,
            List<String> values,
            @Nullable String pattern) {

        static final Limits NONE = new Limits(false, Range.ANY, List.of(), null);
    }
}
