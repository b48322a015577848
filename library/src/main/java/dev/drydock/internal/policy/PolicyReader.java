package dev.drydock.internal.policy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads policies by the grammar of the language. Like AWS it takes one statement, name or value where the grammar has a
 * list, refuses what it does not know, and says of elements that exclude each other that one is enough.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">Grammar of the IAM JSON
 *     policy language</a>
 */
final class PolicyReader {

    /** Without variables, and what a policy without a version has. */
    static final String OLD = "2008-10-17";

    private static final String NEW = "2012-10-17";

    private static final Set<String> OF_POLICY = Set.of("Version", "Id", "Statement");

    private static final Set<String> OF_STATEMENT = Set.of(
            "Sid",
            "Effect",
            "Principal",
            "NotPrincipal",
            "Action",
            "NotAction",
            "Resource",
            "NotResource",
            "Condition");

    /** Made when the first policy is read. */
    private static final class Mapper {
        static final ObjectMapper INSTANCE = JsonMapper.builder(JsonFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    private PolicyReader() {}

    static PolicyReading read(String text, PolicyGrammar grammar) {
        try {
            return policy(json(text), grammar);
        } catch (MalformedPolicy malformed) {
            return new PolicyProblem(malformed.problem());
        }
    }

    /**
     * The JSON of a text.
     *
     * @throws MalformedPolicy if it is none
     */
    static JsonNode json(String text) {
        try {
            return Mapper.INSTANCE.readTree(text);
        } catch (JsonProcessingException invalid) {
            throw new MalformedPolicy("The policy is not valid JSON, or has a name twice in one object");
        }
    }

    /** What was read, written again. */
    static String print(JsonNode json, PrettyPrinter printer) {
        try {
            return Mapper.INSTANCE.writer(printer).writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("What was read as JSON cannot be written", impossible);
        }
    }

    private static PolicyDocument policy(JsonNode policy, PolicyGrammar grammar) {
        requireObject(policy, "A policy", OF_POLICY);
        JsonNode version = policy.path("Version");
        String named = version.isMissingNode() ? OLD : text(version, "Version");
        if (!named.equals(OLD) && !named.equals(NEW)) {
            throw new MalformedPolicy("Version is " + OLD + " or " + NEW);
        }
        if (policy.has("Id")) {
            text(policy.path("Id"), "Id");
        }
        List<PolicyStatement> statements = new ArrayList<>();
        for (JsonNode each : listed(policy.path("Statement"))) {
            statements.add(statement(each, grammar));
        }
        if (statements.isEmpty()) {
            throw new MalformedPolicy("A policy has at least one statement");
        }
        return new PolicyDocument(named.equals(NEW), statements);
    }

    private static PolicyStatement statement(JsonNode statement, PolicyGrammar grammar) {
        requireObject(statement, "A statement", OF_STATEMENT);
        if (statement.has("Sid")) {
            text(statement.path("Sid"), "Sid");
        }
        String effect = text(statement.path("Effect"), "Effect");
        if (!effect.equals("Allow") && !effect.equals("Deny")) {
            throw new MalformedPolicy("Effect is Allow or Deny");
        }
        boolean allows = effect.equals("Allow");
        NamesElement actions = names(statement, "Action");
        if (actions == null) {
            throw new MalformedPolicy("A statement has Action or NotAction");
        }
        if (!actions.names().stream().allMatch(PolicyReader::isAction)) {
            throw new MalformedPolicy("An action is named with its service, like ecr:BatchGetImage");
        }
        NamesElement resources = names(statement, "Resource");
        boolean strict = grammar == PolicyGrammar.STRICT;
        if (strict && resources != null && !resources.names().stream().allMatch(PolicyReader::isResource)) {
            throw new MalformedPolicy("A resource is an ARN or a star");
        }
        return new PolicyStatement(
                allows,
                PrincipalReader.read(statement, allows, grammar),
                actions,
                resources,
                ConditionReader.read(statement.path("Condition")));
    }

    private static @Nullable NamesElement names(JsonNode statement, String element) {
        String excluding = "Not" + element;
        requireOneOf(statement, element, excluding);
        boolean not = statement.has(excluding);
        JsonNode given = statement.path(not ? excluding : element);
        if (given.isMissingNode()) {
            return null;
        }
        List<String> names = new ArrayList<>();
        for (JsonNode each : listed(given)) {
            names.add(text(each, element));
        }
        if (names.isEmpty()) {
            throw new MalformedPolicy(element + " names nothing");
        }
        return new NamesElement(not, names);
    }

    private static boolean isAction(String name) {
        int colon = name.indexOf(':');
        return name.equals("*")
                || colon > 0
                        && colon < name.length() - 1
                        && name.chars().allMatch(each -> each == ':' || each == '*' || each == '?' || isWord(each))
                        && name.indexOf(':', colon + 1) < 0;
    }

    private static boolean isWord(int character) {
        return character == '-'
                || character >= '0' && character <= '9'
                || character >= 'A' && character <= 'Z'
                || character >= 'a' && character <= 'z';
    }

    private static boolean isResource(String name) {
        return name.equals("*")
                || name.startsWith("arn:")
                        && name.chars().filter(each -> each == ':').count() >= 5;
    }

    // ---- shared by the readers of elements

    static void requireOneOf(JsonNode statement, String element, String excluding) {
        if (statement.has(element) && statement.has(excluding)) {
            throw new MalformedPolicy("A statement has " + element + " or " + excluding + ", not both");
        }
    }

    private static void requireObject(JsonNode node, String what, Set<String> known) {
        if (!node.isObject()) {
            throw new MalformedPolicy(what + " is a JSON object");
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw new MalformedPolicy(what + " has no such element");
            }
        });
    }

    /** The elements of a list, or the one element in its place. */
    static List<JsonNode> listed(JsonNode node) {
        if (node.isMissingNode()) {
            return List.of();
        }
        if (!node.isArray()) {
            return List.of(node);
        }
        List<JsonNode> elements = new ArrayList<>();
        node.forEach(elements::add);
        return elements;
    }

    static String text(JsonNode node, String element) {
        if (!node.isTextual()) {
            throw new MalformedPolicy(element + " is a text");
        }
        return node.textValue();
    }
}
