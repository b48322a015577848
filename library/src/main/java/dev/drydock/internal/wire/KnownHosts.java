package dev.drydock.internal.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * By what names a server may be called: those of the loopback address, the addresses of this machine, and what it was told.
 * A page in a browser can make its own host's name mean this machine, and then reads what a server answers to that name;
 * an address it cannot.
 */
public final class KnownHosts {

    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|.+\\.localhost|127(\\.[0-9]{1,3}){3}|::1|0:0:0:0:0:0:0:1");

    /** What is looked at as an address, and so never looked up as a name. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-f]*:[0-9a-f:.]*");

    /** Of StartLiveTail, by SDKs of before and since April 2026. */
    private static final Pattern STREAMING = Pattern.compile("^stream(ing)?-");

    private final Set<String> names = ConcurrentHashMap.newKeySet();
    private final String remedy;

    /**
     * Knows this machine alone.
     *
     * @param remedy what to do so that another name is known, which {@code %s} stands for
     */
    public KnownHosts(String remedy) {
        this.remedy = remedy;
    }

    /**
     * These are known as well.
     *
     * @throws IllegalArgumentException if one of them is no name
     */
    public void allow(Collection<String> hosts) {
        if (hosts.stream().anyMatch(each -> each.isBlank() || each.contains("/") || each.contains("*"))) {
            throw new IllegalArgumentException(
                    "names of hosts are needed, without ports, such as drydock,build.example.com, but was \""
                            + String.join(",", hosts) + "\"");
        }
        hosts.forEach(each -> names.add(name(each)));
    }

    /** Why a request is turned away for the name it calls the server by; null if it is not. */
    public @Nullable TurnedAway turnedAway(@Nullable String host) {
        if (host == null || isKnown(host)) {
            return null;
        }
        String name = name(host);
        return new TurnedAway(
                403,
                "AccessDeniedException",
                "This server is not called " + name
                        + ", so a page of another site may have sent this. If it is meant to be, "
                        + String.format(Locale.ROOT, remedy, name));
    }

    /**
     * Whether a {@code Host} header, or what stands in its place in a URL, names this machine or what was allowed. SDKs put
     * a prefix before the host for operations that stream.
     */
    public boolean isKnown(String host) {
        String name = name(host);
        return isOurs(name) || isOurs(STREAMING.matcher(name).replaceFirst(""));
    }

    private boolean isOurs(String name) {
        return LOOPBACK.matcher(name).matches() || names.contains(name) || isOfThisMachine(name);
    }

    private static boolean isOfThisMachine(String name) {
        if (!ADDRESS.matcher(name).matches()) {
            return false;
        }
        try {
            return NetworkInterface.getByInetAddress(InetAddress.getByName(name)) != null;
        } catch (IOException noAddress) {
            return false;
        }
    }

    /** {@code localhost} of {@code localhost:4566}, {@code ::1} of {@code [::1]:4566} and of itself. */
    private static String name(String host) {
        String lower = host.strip().toLowerCase(Locale.ROOT);
        if (lower.startsWith("[")) {
            int end = lower.indexOf(']');
            return end < 0 ? lower : lower.substring(1, end);
        }
        int colon = lower.indexOf(':');
        String name = colon < 0 || colon != lower.lastIndexOf(':') ? lower : lower.substring(0, colon);
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
