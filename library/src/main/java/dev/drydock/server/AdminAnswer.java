package dev.drydock.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An answer of the admin API.
 *
 * @param status the HTTP status
 * @param contentType the {@code Content-Type} header
 * @param body the body, to be sent in UTF-8
 */
record AdminAnswer(int status, String contentType, String body) {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static AdminAnswer json(JsonNode node) {
        return new AdminAnswer(200, "application/json", node.toPrettyString() + '\n');
    }

    static AdminAnswer rawJson(String json) {
        return new AdminAnswer(200, "application/json", json);
    }

    static AdminAnswer text(String text) {
        return new AdminAnswer(200, "text/plain; charset=utf-8", text);
    }

    static AdminAnswer markdown(String text) {
        return new AdminAnswer(200, "text/markdown; charset=utf-8", text);
    }

    /** A refusal: {@code {"message": "…"}}. */
    static AdminAnswer refused(int status, String message) {
        return new AdminAnswer(
                status, "application/json", object().put("message", message).toPrettyString() + '\n');
    }
}
