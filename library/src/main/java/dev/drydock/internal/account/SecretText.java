package dev.drydock.internal.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/** Reads secrets whose text is a JSON object. Apart, so that only worlds with such secrets load Jackson ({@code ColdStart}). */
final class SecretText {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private SecretText() {}

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
