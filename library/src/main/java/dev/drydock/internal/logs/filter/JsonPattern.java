package dev.drydock.internal.logs.filter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A pattern that looks into messages that are one JSON object each; others never match. */
final class JsonPattern implements FilterPattern {

    /** Made when the first message is read. */
    private static final class Mapper {
        static final ObjectMapper INSTANCE = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                // 100.0 is to stay what it is, for wildcards and for what is extracted, and not to become 1E+2.
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }

    private final JsonCondition condition;

    private final int cost;

    JsonPattern(JsonCondition condition, int cost) {
        this.condition = condition;
        this.cost = cost;
    }

    @Override
    public int cost() {
        return cost;
    }

    @Override
    public boolean matches(String message) {
        return matches(new MessageReading(message));
    }

    @Override
    public boolean matches(MessageReading message) {
        JsonNode root = message.json();
        return root != null && condition.holds(root);
    }

    @Override
    public SortedMap<String, String> extracted(String message) {
        SortedMap<String, String> extracted = new TreeMap<>();
        JsonNode root = read(message);
        if (root != null) {
            for (JsonSelector selector : condition.selectors()) {
                for (JsonNode node : selector.in(root)) {
                    extracted.putIfAbsent(selector.text(), node.isValueNode() ? node.asText() : node.toString());
                }
            }
        }
        return extracted;
    }

    /** The text of the first value at a place in a message; null if there is none, or it is null, an array or an object. */
    static @Nullable String valueOf(JsonSelector selector, MessageReading message) {
        JsonNode root = message.json();
        if (root == null) {
            return null;
        }
        for (JsonNode node : selector.in(root)) {
            return node.isValueNode() && !node.isNull() ? node.asText() : null;
        }
        return null;
    }

    /** The one JSON object that a message is; null if it is none. */
    static @Nullable JsonNode read(String message) {
        int start = 0;
        while (start < message.length() && Character.isWhitespace(message.charAt(start))) {
            start++;
        }
        if (start == message.length() || message.charAt(start) != '{') {
            return null; // most messages that are not objects are recognized without parsing them
        }
        try {
            JsonNode root = Mapper.INSTANCE.readTree(message);
            return root.isObject() ? root : null;
        } catch (JsonProcessingException | NumberFormatException broken) {
            return null; // the second is thrown for an exponent that no BigDecimal can hold
        }
    }
}
