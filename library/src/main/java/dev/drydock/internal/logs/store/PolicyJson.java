package dev.drydock.internal.logs.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/** The JSON of account policies, which are no IAM policies. */
public final class PolicyJson {

    /** Made when the first policy is read. */
    private static final class Mapper {
        static final ObjectMapper INSTANCE = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    private PolicyJson() {}

    /** The object of a text; empty if it is none. */
    public static Optional<JsonNode> object(String text) {
        try {
            JsonNode read = Mapper.INSTANCE.readTree(text);
            return read.isObject() ? Optional.of(read) : Optional.empty();
        } catch (JsonProcessingException none) {
            return Optional.empty();
        }
    }
}
