package dev.drydock.internal.loadbalancing.route;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.internal.loadbalancing.store.ActionState;
import dev.drydock.internal.loadbalancing.store.BalancerState;
import dev.drydock.internal.loadbalancing.store.BalancerStore;
import dev.drydock.internal.loadbalancing.store.GroupCatalog;
import dev.drydock.internal.loadbalancing.store.ListenerState;
import dev.drydock.internal.loadbalancing.store.RoutableTarget;
import dev.drydock.internal.loadbalancing.store.RuleState;
import dev.drydock.routing.Routed;
import dev.drydock.routing.WebRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Routes requests as load balancers do. Called under the lock; what has its turn is counted in the store.
 *
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/how-elastic-load-balancing-works.html">How
 *     Elastic Load Balancing works</a>
 */
public final class Router {

    private final AccountRegion home;
    private final RegionQueue queue;
    private final BalancerStore store;
    private final GroupChoice groups;
    private final TargetChoice targets;

    public Router(AccountRegion home, RegionQueue queue, BalancerStore store, GroupCatalog catalog) {
        this.home = home;
        this.queue = queue;
        this.store = store;
        this.groups = new GroupChoice(store, queue.chance());
        this.targets = new TargetChoice(store, catalog, queue.chance());
    }

    /**
     * Where a request goes.
     *
     * @throws IllegalArgumentException if there is no load balancer of the name
     */
    public Routed route(String name, WebRequest request) {
        BalancerState balancer = store.named(name);
        if (balancer == null) {
            List<String> known =
                    store.balancers().stream().map(BalancerState::name).toList();
            throw new IllegalArgumentException(
                    "There is no load balancer " + name + " to route(…) a request; there are " + known);
        }
        if (!balancer.active()) {
            return BalancerReplies.unreachable(
                    name + " is provisioning; let time pass, by aws.time().settle() or the SDK's waiter");
        }
        ListenerState listener = listener(balancer, request.port());
        if (listener == null) {
            return BalancerReplies.unreachable("no listener of " + name + " has port " + request.port());
        }
        return balancer.routesHttp() ? http(balancer, listener, request) : flow(listener, request);
    }

    private @Nullable ListenerState listener(BalancerState balancer, int port) {
        for (ListenerState each : store.listenersOf(balancer.arn())) {
            if (each.port() == port) {
                return each;
            }
        }
        return null;
    }

    private Routed http(BalancerState balancer, ListenerState listener, WebRequest request) {
        String spoken = request.protocol().orElse(listener.protocol());
        if (!spoken.equals(listener.protocol())) {
            return listener.isSecure()
                    ? BalancerReplies.failed(listener, null, null, 400, "400 Bad Request")
                    : BalancerReplies.unreachable("the listener on port " + listener.port() + " does not speak TLS");
        }
        String host = request.host().orElse(balancer.identity().dnsName());
        RuleMatching matching = new RuleMatching(request, host);
        for (RuleState rule : store.rulesOf(listener.arn())) {
            if (matching.meets(rule)) {
                return performed(rule, listener, request, host);
            }
        }
        throw new IllegalStateException("No default rule of " + listener.arn());
    }

    private Routed performed(RuleState rule, ListenerState listener, WebRequest request, String host) {
        for (ActionState action : rule.performed()) {
            Routed answer = performed(action, rule, listener, request, host);
            if (answer != null) {
                return answer;
            }
        }
        throw new IllegalStateException("No action of " + rule.arn() + " answers");
    }

    /** Null if the next action is to be performed. */
    private @Nullable Routed performed(
            ActionState action, RuleState rule, ListenerState listener, WebRequest request, String host) {
        if (action.forward() != null) {
            return forwarded(action.forward(), rule, listener, request);
        }
        if (action.redirect() != null) {
            int status = action.redirect().statusCode().equals("HTTP_301") ? 301 : 302;
            return BalancerReplies.sent(listener, rule, status, Redirecting.location(action.redirect(), request, host, listener));
        }
        if (action.fixedResponse() != null) {
            return BalancerReplies.fixed(listener, rule, action.fixedResponse());
        }
        return authenticated(action, rule, listener, request, host);
    }

    /** Whoever has the cookie of a session has said who he is; what it holds is not looked at. */
    private @Nullable Routed authenticated(
            ActionState action, RuleState rule, ListenerState listener, WebRequest request, String host) {
        ActionState.Authentication authentication = action.authentication();
        if (authentication == null) {
            throw new IllegalStateException("An action of " + rule.arn() + " does nothing");
        }
        String cookie = authentication.settings().getOrDefault("SessionCookieName", "");
        String otherwise = authentication.settings().getOrDefault("OnUnauthenticatedRequest", "authenticate");
        if (Sessions.hasCookie(request, cookie) || otherwise.equals("allow")) {
            return null;
        }
        if (otherwise.equals("deny")) {
            return BalancerReplies.failed(listener, rule, null, 401, "401 Authorization Required");
        }
        return BalancerReplies.sent(listener, rule, 302, Redirecting.login(action, authentication.settings(), host, home.region()));
    }

    private Routed forwarded(
            ActionState.Forward forward, RuleState rule, ListenerState listener, WebRequest request) {
        List<Routed.Header> headers = new ArrayList<>();
        long now = queue.tick();
        String group = groups.choose(forward, rule.arn(), request, headers, now);
        RoutableTarget target = group == null ? null : targets.choose(group, request, headers, now);
        if (group == null || target == null) {
            return BalancerReplies.failed(listener, rule, group, 503, "503 Service Temporarily Unavailable");
        }
        return BalancerReplies.forwarded(listener, rule, group, target, headers);
    }

    private Routed flow(ListenerState listener, WebRequest request) {
        RuleState rule = store.defaultRule(listener.arn());
        String group = rule.groups().iterator().next();
        RoutableTarget target = targets.chooseByFlow(group, request);
        return target == null
                ? BalancerReplies.unreachable("no target is registered in " + group)
                : BalancerReplies.forwarded(listener, rule, group, target, List.of());
    }
}
