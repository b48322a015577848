package dev.drydock.internal.oci;

import dev.drydock.wire.WireRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request in the registry's protocol.
 *
 * @param method {@code PUT}
 * @param path as sent, without what follows a question mark
 * @param query the parameters that follow it, decoded
 * @param headers its headers
 * @param body its body, which nobody has read yet
 */
public record OciRequest(
        String method, String path, Map<String, String> query, WireRequest.Headers headers, OciBody body) {

    /** A request to a path with its query, as sent. */
    public static OciRequest of(String method, String target, WireRequest.Headers headers, OciBody body) {
        int mark = target.indexOf('?');
        return new OciRequest(
                method,
                mark < 0 ? target : target.substring(0, mark),
                mark < 0 ? Map.of() : query(target.substring(mark + 1)),
                headers,
                body);
    }

    /** The first header of a name; null if there is none. */
    @Nullable
    String header(String name) {
        return headers.first(name);
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new TreeMap<>();
        for (String pair : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.putIfAbsent(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    /** A plus stays one: media types have it, and nobody sends blanks here. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return text;
        }
    }
}
