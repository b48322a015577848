package dev.drydock.internal.policy;

import java.util.List;
import java.util.function.Predicate;

/**
 * One condition of a statement: an operator, a context key and the values it is compared with.
 *
 * @param operator how they are compared
 * @param quantifier how the values of a key that has several count
 * @param ifExists whether it holds if the request does not have the key
 * @param key the context key
 * @param values any of which will do; for an operator that negates, none of which must be
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html">Condition
 *     operators</a>
 */
record PolicyCondition(
        ConditionOperator operator, Quantifier quantifier, boolean ifExists, String key, List<String> values) {

    /** How the values of a key count that may have several. */
    enum Quantifier {
        /** The key has one. */
        SINGLE,
        /** All of them, and none at all. */
        ALL,
        /** One of them. */
        ANY
    }

    PolicyCondition {
        values = List.copyOf(values);
    }

    boolean holds(PolicyContext context, PolicyVariables variables) {
        List<String> actual = context.values(key);
        if (operator == ConditionOperator.NULL) {
            return values.stream().anyMatch(each -> each.equalsIgnoreCase(String.valueOf(actual.isEmpty())));
        }
        if (actual.isEmpty()) {
            return ifExists || quantifier == Quantifier.ALL || quantifier == Quantifier.SINGLE && operator.negates();
        }
        Predicate<String> fits = each -> operator.negates() != isOneOfThem(each, variables);
        boolean all = quantifier == Quantifier.ALL || quantifier == Quantifier.SINGLE && operator.negates();
        return all ? actual.stream().allMatch(fits) : actual.stream().anyMatch(fits);
    }

    private boolean isOneOfThem(String actual, PolicyVariables variables) {
        return values.stream().anyMatch(each -> {
            PolicyPattern expected = variables.fill(each);
            return expected != null && operator.compares(expected, actual);
        });
    }
}
