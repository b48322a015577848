package dev.drydock.internal.loadbalancing.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a listener.
 *
 * @param listener the ARN of its listener
 * @param priority from 1; {@link #LAST} for the default rule
 * @param conditions all of which a request must meet; empty for the default rule
 * @param actions in the order in which they were given
 */
public record RuleState(
        String arn, String listener, int priority, List<Condition> conditions, List<ActionState> actions) {

    /** The priority of default rules, which come after all others. */
    public static final int LAST = Integer.MAX_VALUE;

    /**
     * What a request must be like.
     *
     * @param field {@code path-pattern}
     * @param header the name of the header that is compared; null for other fields
     * @param values one of which must match; for query strings those of {@code pairs} stand there instead
     * @param pairs empty except for query strings
     */
    public record Condition(String field, @Nullable String header, List<String> values, List<Pair> pairs) {}

    /**
     * A key and a value of a query string.
     *
     * @param key null if the value alone counts
     */
    public record Pair(@Nullable String key, String value) {}

    /** Whether it is what is done where no other rule's conditions are met. */
    public boolean isDefault() {
        return priority == LAST;
    }

    /** The target groups that it forwards to. */
    public Set<String> groups() {
        Set<String> groups = new LinkedHashSet<>();
        for (ActionState action : actions) {
            if (action.forward() != null) {
                action.forward().groups().forEach(each -> groups.add(each.arn()));
            }
        }
        return groups;
    }

    /** Its actions in the order in which they are performed. */
    public List<ActionState> performed() {
        List<ActionState> performed = new ArrayList<>(actions);
        performed.sort((one, other) -> Integer.compare(one.position(), other.position()));
        return performed;
    }

    public RuleState at(int next) {
        return new RuleState(arn, listener, next, conditions, actions);
    }

    public RuleState with(List<Condition> nextConditions, List<ActionState> nextActions) {
        return new RuleState(arn, listener, priority, nextConditions, nextActions);
    }
}
