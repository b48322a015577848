package dev.drydock.internal.policy;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Policies as AWS prints them: what they said in the same order, with indentation of its own. */
public final class PolicyText {

    /** In the order in which AWS stores them. */
    private static final List<String> OF_POLICY = List.of("Version", "Id", "Statement");

    private static final List<String> OF_STATEMENT = List.of(
            "Sid",
            "Effect",
            "Principal",
            "NotPrincipal",
            "Action",
            "NotAction",
            "Resource",
            "NotResource",
            "Condition");

    private PolicyText() {}

    /**
     * The policy on one line as services print it that store policies in a form of their own: with a version, its elements
     * in the order of the grammar, statements in a list, and one name alone where there is a list of one.
     *
     * @param policy a text that was read as a policy
     */
    public static String compact(String policy) {
        JsonNode json = PolicyReader.json(policy);
        ObjectNode ordered = JsonNodeFactory.instance.objectNode();
        ordered.put("Version", json.path("Version").asText(PolicyReader.OLD));
        for (String element : OF_POLICY) {
            if (json.has(element)) {
                ordered.set(element, element.equals("Statement") ? statements(json.path(element)) : json.path(element));
            }
        }
        return PolicyReader.print(ordered, new MinimalPrettyPrinter());
    }

    private static ArrayNode statements(JsonNode given) {
        ArrayNode statements = JsonNodeFactory.instance.arrayNode();
        for (JsonNode statement : PolicyReader.listed(given)) {
            ObjectNode ordered = statements.addObject();
            for (String element : OF_STATEMENT) {
                if (statement.has(element)) {
                    ordered.set(element, unlisted(statement.path(element)));
                }
            }
        }
        return statements;
    }

    /** One element instead of a list of one, here and further in. */
    private static JsonNode unlisted(JsonNode node) {
        if (node.isArray()) {
            return node.size() == 1 ? node.path(0) : node;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode flat = JsonNodeFactory.instance.objectNode();
        node.fields().forEachRemaining(each -> flat.set(each.getKey(), unlisted(each.getValue())));
        return flat;
    }

    /**
     * The policy over several lines.
     *
     * @param policy a text that was read as a policy
     */
    public static String printed(String policy) {
        JsonNode json = PolicyReader.json(policy);
        return PolicyReader.print(json, new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
    }
}
