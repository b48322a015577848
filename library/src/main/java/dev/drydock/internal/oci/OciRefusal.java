package dev.drydock.internal.oci;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.internal.oci.OciAnswer.Sent;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A refusal in the registry's protocol. */
final class OciRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final OciCode code;
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    OciRefusal(int status, OciCode code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    OciRefusal header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    OciCode code() {
        return code;
    }

    /** {@code {"errors":[{"code":"…","message":"…"}]}}. */
    Sent answer() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.putArray("errors").addObject().put("code", code.name()).put("message", getMessage());
        Sent sent = Sent.of(
                status, "application/json; charset=utf-8", root.toString().getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, String> each : headers.entrySet()) {
            sent = sent.with(each.getKey(), each.getValue());
        }
        return sent;
    }
}
