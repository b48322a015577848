package dev.drydock.server;

import dev.drydock.internal.document.DocumentPart;
import dev.drydock.internal.document.Documents;
import java.util.List;
import java.util.Map;

/**
 * A request to the admin API.
 *
 * @param method the HTTP method
 * @param path what follows {@code /_drydock}
 * @param query the parameters after the question mark
 * @param accept the {@code Accept} header, or an empty text
 * @param contentType the {@code Content-Type} header, or an empty text
 * @param body the body, in UTF-8
 */
record AdminRequest(
        String method, String path, Map<String, String> query, String accept, String contentType, String body) {

    /** The body as a document, in YAML if the content type says so; an empty body is an empty object. */
    DocumentPart document() {
        if (body.isBlank()) {
            return Documents.json("{}");
        }
        return contentType.contains("yaml") ? Documents.yaml(body) : Documents.json(body);
    }

    /** Whether the caller wants JSON where text is the default; what the query says wins over the header. */
    boolean wantsJson() {
        String format = query.get("format");
        if (format == null) {
            return accept.contains("application/json");
        }
        if (!format.equals("json") && !format.equals("text")) {
            throw new IllegalArgumentException("format is json or text, but was \"" + format + "\"");
        }
        return format.equals("json");
    }

    /** Refuses parameters that no handler reads. */
    void mustAskOnly(List<String> allowed) {
        for (String name : query.keySet()) {
            if (!allowed.contains(name)) {
                throw new IllegalArgumentException("unknown parameter \"" + name + "\"; allowed "
                        + (allowed.isEmpty() ? "is none" : "are " + String.join(", ", allowed)));
            }
        }
    }
}
