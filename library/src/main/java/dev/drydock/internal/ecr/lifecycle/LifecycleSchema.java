package dev.drydock.internal.ecr.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.internal.call.text.Shown;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the JSON schema of lifecycle policies checks, in the words ECR takes from its validator. */
final class LifecycleSchema {

    private LifecycleSchema() {}

    static void requireType(boolean matches, JsonNode value, String type) {
        if (!matches) {
            throw LifecycleMessages.TYPE.with(typeOf(value), type);
        }
    }

    private static String typeOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "array";
            case BOOLEAN -> "boolean";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            case STRING -> "string";
            case OBJECT -> "object";
            default -> "null";
        };
    }

    /** Missing members are reported before unknown ones. */
    static void requireMembers(JsonNode object, Set<String> required, Set<String> allowed) {
        Set<String> missing = new TreeSet<>(required);
        Set<String> unknown = new TreeSet<>();
        object.fieldNames().forEachRemaining(name -> {
            missing.remove(name);
            if (!allowed.contains(name)) {
                unknown.add(Shown.text(name));
            }
        });
        if (!missing.isEmpty()) {
            throw LifecycleMessages.MISSING.with(quoted(missing, ","));
        }
        if (!unknown.isEmpty()) {
            throw LifecycleMessages.UNKNOWN.with(quoted(unknown, ","));
        }
    }

    static void requireOneOf(JsonNode value, Set<String> allowed) {
        if (!value.isTextual() || !allowed.contains(value.textValue())) {
            throw LifecycleMessages.NOT_IN_ENUM.with(Shown.text(value.asText()), quoted(new TreeSet<>(allowed), ", "));
        }
    }

    private static String quoted(Set<String> names, String between) {
        return names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(between));
    }
}
