package dev.drydock.server;

import com.sun.net.httpserver.Headers;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the pages that a developer's browser shows away from a server on his machine. A page may send what a form could
 * send anywhere, and reads the answers of a server whose address its own host's name is made to mean.
 */
final class Doorkeeper {

    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|.+\\.localhost|127(\\.[0-9]{1,3}){3}|::1|0:0:0:0:0:0:0:1");

    /** What a page may send without asking first. */
    private static final List<String> SIMPLE =
            List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data");

    private final Set<String> hosts = new TreeSet<>();

    /**
     * A doorkeeper.
     *
     * @param hosts by what names clients may call the server, besides those of the loopback address and the address that
     *     they reach it by
     */
    Doorkeeper(List<String> hosts) {
        hosts.forEach(each -> this.hosts.add(each.toLowerCase(Locale.ROOT)));
    }

    /** Why a request is refused for the name it calls the server by; null if it is not. */
    @Nullable
    AdminAnswer wrongHost(Headers headers, InetAddress reached) {
        String host = headers.getFirst("Host");
        return host == null || isOurs(name(host), reached)
                ? null
                : AdminAnswer.refused(
                        403,
                        "This server is not called " + name(host)
                                + ", so a page of another site may have sent this. If it is meant to be, start the server"
                                + " with --allow-hosts " + name(host));
    }

    /** Why a request to the admin API is refused for what it says of its sender; null if it is not. */
    @Nullable
    AdminAnswer foreign(Headers headers, InetAddress reached, boolean hasBody) {
        String origin = headers.getFirst("Origin");
        if (origin != null && !isOurs(hostOf(origin), reached)) {
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

    private boolean isOurs(String name, InetAddress reached) {
        return LOOPBACK.matcher(name).matches()
                || hosts.contains(name)
                || name.equals(withoutZone(reached.getHostAddress()));
    }

    private static String hostOf(String origin) {
        try {
            String host = URI.create(origin).getHost();
            return host == null ? "" : name(host);
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
    }

    /** {@code localhost} of {@code localhost:4566}, {@code ::1} of {@code [::1]:4566}. */
    private static String name(String host) {
        String lower = host.strip().toLowerCase(Locale.ROOT);
        if (lower.startsWith("[")) {
            int end = lower.indexOf(']');
            return end < 0 ? lower : lower.substring(1, end);
        }
        int colon = lower.indexOf(':');
        String name = colon < 0 ? lower : lower.substring(0, colon);
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    private static String withoutZone(String address) {
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }

    private static String bare(String contentType) {
        int parameters = contentType.indexOf(';');
        return (parameters < 0 ? contentType : contentType.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
