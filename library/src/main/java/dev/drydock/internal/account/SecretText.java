package dev.drydock.internal.account;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads secrets whose text is a JSON object. Apart, so that only worlds with such secrets load Jackson ({@code ColdStart}). */
final class SecretText {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final String STARTS = "{[\"-0123456789tfn";
    private static final String CUT_SHORT = "unexpected end of JSON input";
    private static final String NOT_A_MAP = "json: cannot unmarshal %s into Go value of type map[string]interface {}";

    private SecretText() {}

    /**
     * What Go's {@code encoding/json}, which the agent is written with, says of a text that is no JSON object; null if it
     * is one.
     */
    static @Nullable String whyNoObject(String text) {
        if (text.isBlank()) {
            return CUT_SHORT;
        }
        try {
            JsonNode value = MAPPER.readTree(text);
            return value.isObject() ? null : NOT_A_MAP.formatted(kind(value));
        } catch (JsonProcessingException noJson) {
            JsonLocation at = noJson.getLocation();
            char first = text.strip().charAt(0);
            if (STARTS.indexOf(first) < 0) {
                return "invalid character " + quoted(first) + " looking for beginning of value";
            }
            int offset = at == null ? text.length() : (int) Math.max(0, at.getCharOffset() - 1);
            return offset + 1 >= text.length()
                    ? CUT_SHORT
                    : "invalid character " + quoted(text.charAt(offset)) + " looking for beginning of value";
        }
    }

    private static String kind(JsonNode value) {
        return value.isTextual() ? "string" : value.isNumber() ? "number" : value.isArray() ? "array" : "bool";
    }

    private static String quoted(char c) {
        return c == '\'' ? "'\\''" : "'" + c + "'";
    }

    static Optional<String> member(String text, String key) {
        try {
            JsonNode member = MAPPER.readTree(text).path(key);
            if (member.isMissingNode()) {
                return Optional.empty();
            }
            return Optional.of(member.isTextual() ? member.textValue() : member.toString());
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }
}
