package dev.drydock.internal.loadbalancing.route;

import dev.drydock.internal.loadbalancing.store.ActionState;
import dev.drydock.internal.loadbalancing.store.ListenerState;
import dev.drydock.routing.WebRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SortedMap;

/** Where clients are sent: the URL of a {@code Location} header. */
final class Redirecting {

    private Redirecting() {}

    /** What a redirect action makes of a request. The port always stands there. */
    static String location(ActionState.Redirect redirect, WebRequest request, String host, ListenerState listener) {
        String name = HostNames.withoutPort(host);
        String protocol = filled(redirect.protocol(), request, name, listener).toLowerCase(Locale.ROOT);
        String query = filled(redirect.query(), request, name, listener);
        return protocol + "://" + filled(redirect.host(), request, name, listener) + ':'
                + filled(redirect.port(), request, name, listener)
                + filled(redirect.path(), request, name, listener)
                + (query.isEmpty() ? "" : '?' + query);
    }

    /** Where a user logs in before a request is answered. */
    static String login(ActionState action, SortedMap<String, String> settings, String host, String region) {
        String back = "https://" + host + "/oauth2/idpresponse";
        String endpoint = action.type().endsWith("oidc")
                ? settings.getOrDefault("AuthorizationEndpoint", "")
                : "https://" + cognito(settings.getOrDefault("UserPoolDomain", ""), region) + "/oauth2/authorize";
        String client = settings.getOrDefault("ClientId", settings.getOrDefault("UserPoolClientId", ""));
        return endpoint + "?client_id=" + encoded(client) + "&redirect_uri=" + encoded(back)
                + "&response_type=code&scope=" + encoded(settings.getOrDefault("Scope", ""));
    }

    /** The domain of a user pool is a prefix, or one of its owner's. */
    private static String cognito(String domain, String region) {
        return domain.indexOf('.') < 0 ? domain + ".auth." + region + ".amazoncognito.com" : domain;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String filled(String pattern, WebRequest request, String host, ListenerState listener) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        while (true) {
            int start = pattern.indexOf("#{", from);
            int end = start < 0 ? -1 : pattern.indexOf('}', start);
            if (end < 0) {
                return filled.append(pattern, from, pattern.length()).toString();
            }
            String word = pattern.substring(start + 2, end);
            filled.append(pattern, from, start);
            filled.append(
                    switch (word) {
                        case "protocol" -> listener.protocol();
                        case "host" -> host;
                        case "port" -> Integer.toString(listener.port());
                        case "path" -> request.path().substring(1);
                        case "query" -> request.query();
                        default -> pattern.substring(start, end + 1);
                    });
            from = end + 1;
        }
    }
}
