package dev.drydock.internal.loadbalancing.action;

import dev.drydock.internal.loadbalancing.store.ActionState.Redirect;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RedirectActionConfig;

/** Where a listener can send clients: what is not given stays as the client asked for it. */
final class RedirectRules {

    private static final String PROTOCOL = "#{protocol}";
    private static final String PORT = "#{port}";
    private static final String HOST = "#{host}";
    private static final String PATH = "/#{path}";
    private static final String QUERY = "#{query}";
    private static final int MOST_PORT = 65_535;

    private RedirectRules() {}

    static Redirect redirect(RedirectActionConfig asked, ActionPlace place) {
        Redirect redirect = new Redirect(
                orElse(asked.protocol(), PROTOCOL),
                orElse(asked.port(), PORT),
                orElse(asked.host(), HOST),
                orElse(asked.path(), PATH),
                orElse(asked.query(), QUERY),
                asked.statusCodeAsString());
        if (!redirect.port().equals(PORT) && !isPort(redirect.port())) {
            throw ActionMessages.REDIRECT_PORT.with(redirect.port());
        }
        if (!redirect.path().startsWith("/")) {
            throw ActionMessages.REDIRECT_PATH.with(redirect.path());
        }
        if (place.protocol().equals("HTTPS") && redirect.protocol().equals("HTTP")) {
            throw ActionMessages.TO_LESS_SECURE.with();
        }
        if (isLoop(redirect, place)) {
            throw ActionMessages.LOOP.with();
        }
        return redirect;
    }

    private static boolean isPort(String text) {
        if (text.isEmpty() || text.length() > 5 || !text.chars().allMatch(each -> each >= '0' && each <= '9')) {
            return false;
        }
        int port = Integer.parseInt(text);
        return port >= 1 && port <= MOST_PORT;
    }

    /** Whether a client that follows it comes back with the same request. */
    private static boolean isLoop(Redirect redirect, ActionPlace place) {
        boolean sameProtocol =
                redirect.protocol().equals(PROTOCOL) || redirect.protocol().equals(place.protocol());
        boolean samePort = redirect.port().equals(PORT) || redirect.port().equals(Integer.toString(place.port()));
        return sameProtocol
                && samePort
                && redirect.host().equals(HOST)
                && redirect.path().equals(PATH)
                && redirect.query().equals(QUERY);
    }

    private static String orElse(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
