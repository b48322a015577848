package dev.drydock.internal.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.internal.policy.PolicyCondition.Quantifier;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Reads the conditions of a statement.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html">Condition</a>
 */
final class ConditionReader {

    private static final String ALL = "ForAllValues:";
    private static final String ANY = "ForAnyValue:";
    private static final String IF_EXISTS = "IfExists";

    private ConditionReader() {}

    static List<PolicyCondition> read(JsonNode block) {
        if (block.isMissingNode()) {
            return List.of();
        }
        requireObject(block);
        List<PolicyCondition> conditions = new ArrayList<>();
        for (Iterator<Map.Entry<String, JsonNode>> each = block.fields(); each.hasNext(); ) {
            Map.Entry<String, JsonNode> operator = each.next();
            requireObject(operator.getValue());
            for (Iterator<Map.Entry<String, JsonNode>> keys =
                            operator.getValue().fields();
                    keys.hasNext(); ) {
                Map.Entry<String, JsonNode> key = keys.next();
                conditions.add(condition(operator.getKey(), key.getKey(), values(key.getValue())));
            }
        }
        return conditions;
    }

    private static void requireObject(JsonNode node) {
        if (!node.isObject()) {
            throw new MalformedPolicy("Condition has operators, and each of them keys with values");
        }
    }

    private static PolicyCondition condition(String written, String key, List<String> values) {
        Quantifier quantifier =
                written.startsWith(ALL) ? Quantifier.ALL : written.startsWith(ANY) ? Quantifier.ANY : Quantifier.SINGLE;
        String rest = quantifier == Quantifier.SINGLE ? written : written.substring(written.indexOf(':') + 1);
        boolean ifExists = rest.endsWith(IF_EXISTS);
        ConditionOperator operator =
                ConditionOperator.named(ifExists ? rest.substring(0, rest.length() - IF_EXISTS.length()) : rest);
        boolean bare = !ifExists && quantifier == Quantifier.SINGLE;
        if (operator == null || operator == ConditionOperator.NULL && !bare) {
            throw new MalformedPolicy("There is no such condition operator");
        }
        if (key.isEmpty()) {
            throw new MalformedPolicy("A condition has a key");
        }
        return new PolicyCondition(operator, quantifier, ifExists, key, values);
    }

    private static List<String> values(JsonNode given) {
        List<String> values = new ArrayList<>();
        for (JsonNode each : PolicyReader.listed(given)) {
            if (!each.isTextual() && !each.isBoolean() && !each.isNumber()) {
                throw new MalformedPolicy("The value of a condition is a text, a number, or true or false");
            }
            values.add(each.asText());
        }
        return values;
    }
}
