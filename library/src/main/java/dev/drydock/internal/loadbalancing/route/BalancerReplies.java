package dev.drydock.internal.loadbalancing.route;

import dev.drydock.internal.loadbalancing.store.ActionState;
import dev.drydock.internal.loadbalancing.store.ListenerState;
import dev.drydock.internal.loadbalancing.store.RoutableTarget;
import dev.drydock.internal.loadbalancing.store.RuleState;
import dev.drydock.routing.Routed;
import dev.drydock.routing.Routed.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What clients of load balancers get to see. */
final class BalancerReplies {

    private static final String CONTENT_TYPE = "Content-Type";

    private BalancerReplies() {}

    /** A target gets the request. */
    static Routed forwarded(
            ListenerState listener, RuleState rule, String group, RoutableTarget target, List<Routed.Header> headers) {
        Routed.Target to = new Routed.Target(target.key().id(), target.key().port());
        return new Routed(Outcome.FORWARDED, listener.arn(), rule.arn(), group, to, 0, headers, "");
    }

    /** The client gets no connection. */
    static Routed unreachable(String why) {
        return new Routed(Outcome.UNREACHABLE, null, null, null, null, 0, List.of(), why);
    }

    /** The answer that a fixed-response action gives. */
    static Routed fixed(ListenerState listener, RuleState rule, ActionState.FixedResponse fixed) {
        String type = fixed.contentType() == null ? "text/plain" : fixed.contentType();
        return new Routed(
                Outcome.ANSWERED,
                listener.arn(),
                rule.arn(),
                null,
                null,
                Integer.parseInt(fixed.statusCode()),
                List.of(new Routed.Header(CONTENT_TYPE, type)),
                fixed.body() == null ? "" : fixed.body());
    }

    /** The client is sent elsewhere. */
    static Routed sent(ListenerState listener, RuleState rule, int status, String location) {
        String title = status == 301 ? "301 Moved Permanently" : "302 Found";
        return new Routed(
                Outcome.REDIRECTED,
                listener.arn(),
                rule.arn(),
                null,
                null,
                status,
                List.of(new Routed.Header("Location", location), new Routed.Header(CONTENT_TYPE, "text/html")),
                page(title));
    }

    /** The load balancer answers with an error of its own. */
    static Routed failed(
            ListenerState listener, @Nullable RuleState rule, @Nullable String group, int status, String title) {
        return new Routed(
                Outcome.FAILED,
                listener.arn(),
                rule == null ? null : rule.arn(),
                group,
                null,
                status,
                List.of(new Routed.Header(CONTENT_TYPE, "text/html")),
                page(title));
    }

    private static String page(String title) {
        return "<html>\r\n<head><title>" + title + "</title></head>\r\n<body>\r\n<center><h1>" + title
                + "</h1></center>\r\n</body>\r\n</html>\r\n";
    }
}
