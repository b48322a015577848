package dev.drydock.wire;

import dev.drydock.internal.argument.Require;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request as far as AWS's protocols look at it.
 *
 * @param method its method, {@code POST}
 * @param path its path and what follows a question mark, as sent
 * @param headers its headers
 * @param body its whole body; not to be changed any more
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copying bodies of megabytes helps nobody
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record WireRequest(String method, String path, Headers headers, byte[] body) {

    /**
     * A request as it came.
     *
     * @throws IllegalArgumentException if something of it is null
     */
    public WireRequest {
        Require.text("new WireRequest", "method", method, "POST");
        Require.given("new WireRequest", "path", path, "/");
        Require.given("new WireRequest", "headers", headers, "name -> null");
        Require.given("new WireRequest", "body", body, "new byte[0]");
    }

    /** A request as all SDKs send it to the simulated services: a POST to {@code /}. */
    public WireRequest(Headers headers, byte[] body) {
        this("POST", "/", headers, body);
    }

    /** The headers of a request. */
    @FunctionalInterface
    public interface Headers {

        /** The first value of the header of that name, in whatever case; null if it is not there. */
        @Nullable
        String first(String name);
    }
}
