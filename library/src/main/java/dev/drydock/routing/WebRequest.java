package dev.drydock.routing;

import dev.drydock.internal.argument.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A request of a client to a load balancer.
 *
 * <pre>{@code
 * WebRequest.get("/orders?id=7").host("shop.example.com").header("User-Agent", "curl/8").from("203.0.113.9");
 * WebRequest.of("POST", "https://shop.example.com/orders");
 * }</pre>
 *
 * <p>Immutable: each method gives another request. For a Network Load Balancer only port and source count.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class WebRequest {

    private static final int MOST_PORT = 65_535;
    private static final String HOST = "Host";
    private static final String SOURCE = "198.51.100.1";

    private final String method;
    private final @Nullable String protocol;
    private final int port;
    private final String path;
    private final String query;
    private final List<Routed.Header> headers;
    private final String source;

    private WebRequest(
            String method,
            @Nullable String protocol,
            int port,
            String path,
            String query,
            List<Routed.Header> headers,
            String source) {
        this.method = method;
        this.protocol = protocol;
        this.port = port;
        this.path = path;
        this.query = query;
        this.headers = List.copyOf(headers);
        this.source = source;
    }

    /** A GET request for a URL, as {@link #of} takes it. */
    public static WebRequest get(String url) {
        return request("get", "GET", url);
    }

    /**
     * A request.
     *
     * @param method {@code POST}; rules compare its case
     * @param url {@code https://shop.example.com:8443/orders?id=7}, or what comes after the host, {@code /orders?id=7}: then
     *     the host is the load balancer's name, the port 80 unless {@link #port} says otherwise, and the protocol that of the
     *     listener
     * @throws IllegalArgumentException if the URL is neither
     */
    public static WebRequest of(String method, String url) {
        return request("of", Require.text("of", "method", method, "POST"), url);
    }

    private static WebRequest request(String called, String method, String url) {
        Require.text(called, "url", url, "/orders?id=7");
        int scheme = url.indexOf("://");
        if (scheme < 0) {
            return at(called, method, null, 0, url, url);
        }
        String protocol = url.substring(0, scheme).toUpperCase(Locale.ROOT);
        if (!protocol.equals("HTTP") && !protocol.equals("HTTPS")) {
            throw bad(called, url);
        }
        String rest = url.substring(scheme + 3);
        int end = rest.length();
        for (int i = 0; i < rest.length() && end == rest.length(); i++) {
            if (rest.charAt(i) == '/' || rest.charAt(i) == '?') {
                end = i;
            }
        }
        String host = rest.substring(0, end);
        String target = rest.substring(end).startsWith("/") ? rest.substring(end) : '/' + rest.substring(end);
        int port = portOf(called, host, protocol, url);
        return at(called, method, protocol, port, target, url).header(HOST, host);
    }

    private static int portOf(String called, String host, String protocol, String url) {
        int colon = host.indexOf(':', host.lastIndexOf(']') + 1);
        String name = colon < 0 ? host : host.substring(0, colon);
        if (name.isEmpty()) {
            throw bad(called, url);
        }
        if (colon < 0) {
            return protocol.equals("HTTPS") ? 443 : 80;
        }
        String digits = host.substring(colon + 1);
        if (digits.isEmpty() || digits.length() > 5 || !digits.chars().allMatch(each -> each >= '0' && each <= '9')) {
            throw bad(called, url);
        }
        int port = Integer.parseInt(digits);
        if (port < 1 || port > MOST_PORT) {
            throw bad(called, url);
        }
        return port;
    }

    private static WebRequest at(
            String called, String method, @Nullable String protocol, int port, String target, String url) {
        if (!target.startsWith("/")) {
            throw bad(called, url);
        }
        int fragment = target.indexOf('#');
        String sent = fragment < 0 ? target : target.substring(0, fragment);
        int question = sent.indexOf('?');
        String path = question < 0 ? sent : sent.substring(0, question);
        String query = question < 0 ? "" : sent.substring(question + 1);
        return new WebRequest(method, protocol, port, path, query, List.of(), SOURCE);
    }

    private static IllegalArgumentException bad(String called, String url) {
        return new IllegalArgumentException(
                called + "(…) needs a URL of http or https, or a path that starts with a slash,"
                        + " such as /orders?id=7, for url, but was given \"" + url + "\"");
    }

    /** The same request for another host, {@code shop.example.com}. */
    public WebRequest host(String host) {
        Require.text("host", "host", host, "shop.example.com");
        List<Routed.Header> others = new ArrayList<>(headers);
        others.removeIf(each -> each.name().equalsIgnoreCase(HOST));
        others.add(new Routed.Header(HOST, host));
        return new WebRequest(method, protocol, port, path, query, others, source);
    }

    /**
     * The same request to another port.
     *
     * @throws IllegalArgumentException if it is not in 1 to 65535
     */
    public WebRequest port(int port) {
        Require.atLeast("port", "port", port, 1);
        if (port > MOST_PORT) {
            throw new IllegalArgumentException("port(…) needs at most 65535 for port, but was given " + port);
        }
        return new WebRequest(method, protocol, port, path, query, headers, source);
    }

    /** The same request with one more header. */
    public WebRequest header(String name, String value) {
        Require.text("header", "name", name, "User-Agent");
        Require.given("header", "value", value, "curl/8");
        if (name.equalsIgnoreCase(HOST)) {
            return host(value);
        }
        List<Routed.Header> more = new ArrayList<>(headers);
        more.add(new Routed.Header(name, value));
        return new WebRequest(method, protocol, port, path, query, more, source);
    }

    /** The same request with the cookies that an answer set, as a browser sends them. */
    public WebRequest after(Routed answer) {
        WebRequest next = this;
        for (Routed.Header each :
                Require.given("after", "answer", answer, "an earlier answer").headers()) {
            if (each.name().equalsIgnoreCase("Set-Cookie")) {
                int end = each.value().indexOf(';');
                next = next.header(
                        "Cookie", end < 0 ? each.value() : each.value().substring(0, end));
            }
        }
        return next;
    }

    /** The same request from another client; 198.51.100.1 unless told otherwise. */
    public WebRequest from(String ipAddress) {
        Require.text("from", "ipAddress", ipAddress, "203.0.113.9");
        return new WebRequest(method, protocol, port, path, query, headers, ipAddress);
    }

    /** {@code GET}. */
    public String method() {
        return method;
    }

    /** {@code HTTP} or {@code HTTPS}; empty if it is that of the listener. */
    public Optional<String> protocol() {
        return Optional.ofNullable(protocol);
    }

    /** From 1 to 65535. */
    public int port() {
        return port == 0 ? 80 : port;
    }

    /** The path without the query, {@code /orders}. */
    public String path() {
        return path;
    }

    /** What comes after the question mark, {@code id=7}; empty if nothing does. */
    public String query() {
        return query;
    }

    /** The host, with the port if it was said there; empty if it is the load balancer's name. */
    public Optional<String> host() {
        return values(HOST).stream().findFirst();
    }

    /** All headers in the order in which they were given. */
    public List<Routed.Header> headers() {
        return headers;
    }

    /** The values of the headers of a name, in any case. */
    public List<String> values(String header) {
        Require.text("values", "header", header, "Cookie");
        return headers.stream()
                .filter(each -> each.name().equalsIgnoreCase(header))
                .map(Routed.Header::value)
                .toList();
    }

    /** The client's IP address. */
    public String source() {
        return source;
    }

    /** {@code GET /orders?id=7}. */
    @Override
    public String toString() {
        return method + ' ' + host().orElse("") + path + (query.isEmpty() ? "" : '?' + query);
    }
}
