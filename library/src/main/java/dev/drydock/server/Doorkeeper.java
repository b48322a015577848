package dev.drydock.server;

import com.sun.net.httpserver.Headers;
import dev.drydock.internal.oci.RegistryHost;
import dev.drydock.internal.wire.KnownHosts;
import dev.drydock.internal.wire.TurnedAway;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the pages that a developer's browser shows away from a server on his machine. A page may send what a form could
 * send anywhere, and reads the answers of a server whose address its own host's name is made to mean.
 */
final class Doorkeeper {

    /** What a page may send without asking first. */
    private static final List<String> SIMPLE =
            List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data");

    private final KnownHosts hosts = new KnownHosts("start the server with --allow-hosts %s");

    /**
     * A doorkeeper.
     *
     * @param hosts by what names clients may call the server, besides those of this machine
     */
    Doorkeeper(List<String> hosts) {
        this.hosts.allow(hosts);
    }

    /** Why a request is turned away for the name it calls the server by; null if it is not. */
    @Nullable
    TurnedAway wrongHost(Headers headers) {
        return hosts.turnedAway(headers.getFirst("Host"));
    }

    /** The same for a request to the registry, which ECR's own hosts name, too: no page can be there. */
    @Nullable
    TurnedAway wrongRegistry(Headers headers) {
        return RegistryHost.of(headers.getFirst("Host")) == null ? wrongHost(headers) : null;
    }

    /** Why a request to the admin API is refused for what it says of its sender; null if it is not. */
    @Nullable
    AdminAnswer foreign(Headers headers, boolean hasBody) {
        String origin = headers.getFirst("Origin");
        if (origin != null && !hosts.isKnown(hostOf(origin))) {
            return AdminAnswer.refused(
                    403, "The admin API is not for pages of other sites, but this is from " + origin);
        }
        String type = headers.getFirst("Content-Type");
        if (hasBody && (type == null || SIMPLE.contains(bare(type)))) {
            return AdminAnswer.refused(
                    415,
                    "A body is sent with Content-Type: application/json or application/yaml, so that no page of another"
                            + " site can send it, but this is " + (type == null ? "without one" : type)
                            + "; with curl, add -H 'Content-Type: application/json'");
        }
        return null;
    }

    private static String hostOf(String origin) {
        try {
            String host = URI.create(origin).getHost();
            return host == null ? "" : host;
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
    }

    private static String bare(String contentType) {
        int parameters = contentType.indexOf(';');
        return (parameters < 0 ? contentType : contentType.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
