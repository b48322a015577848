package dev.drydock.internal.loadbalancing.route;

import dev.drydock.internal.kernel.Chance;
import dev.drydock.internal.loadbalancing.store.BalancerStore;
import dev.drydock.internal.loadbalancing.store.GroupCatalog;
import dev.drydock.internal.loadbalancing.store.RoutableTarget;
import dev.drydock.routing.Routed;
import dev.drydock.routing.WebRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which target of a group gets a request: those that may by turns, or by their shares while one of them starts slowly. As
 * nothing is outstanding where nothing is sent, the algorithm of the fewest outstanding requests goes by turns as well; that
 * of random weights draws.
 *
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html">Edit
 *     target group attributes</a>
 */
final class TargetChoice {

    private static final String DAY = "86400";

    private final BalancerStore store;
    private final GroupCatalog catalog;
    private final Chance chance;

    TargetChoice(BalancerStore store, GroupCatalog catalog, Chance chance) {
        this.store = store;
        this.catalog = catalog;
        this.chance = chance;
    }

    /** The target that gets a request for an Application Load Balancer; null if the group has none. */
    @Nullable
    RoutableTarget choose(String group, WebRequest request, List<Routed.Header> headers, long now) {
        List<RoutableTarget> candidates = catalog.routable(group);
        if (candidates.isEmpty()) {
            return null;
        }
        Map<String, String> attributes = catalog.attributes(group);
        boolean sticky = isSticky(attributes);
        boolean byApplication = "app_cookie".equals(attributes.get("stickiness.type"));
        String cookie = byApplication ? Sessions.APPLICATION : Sessions.TARGET;
        RoutableTarget stays = sticky ? named(candidates, Sessions.of(request, cookie, now)) : null;
        RoutableTarget chosen = stays == null ? next(group, candidates, attributes) : stays;
        if (sticky) {
            String key = "stickiness." + (byApplication ? "app_cookie" : "lb_cookie") + ".duration_seconds";
            long seconds = Long.parseLong(attributes.getOrDefault(key, DAY));
            headers.add(Sessions.header(cookie, nameOf(chosen), seconds, now));
        }
        return chosen;
    }

    /**
     * The target that gets a connection to a Network Load Balancer, by a hash of the flow; null if the group has none. The
     * port of the client differs from one connection to the next, so each is another flow, unless sources stick.
     */
    @Nullable
    RoutableTarget chooseByFlow(String group, WebRequest request) {
        List<RoutableTarget> candidates = catalog.routable(group);
        if (candidates.isEmpty()) {
            return null;
        }
        long turn = store.turn(group);
        boolean sticky = isSticky(catalog.attributes(group));
        return candidates.get(
                chance.below(candidates.size(), "flow", group + ' ' + request.source(), sticky ? 0 : turn));
    }

    private static boolean isSticky(Map<String, String> attributes) {
        return "true".equals(attributes.get("stickiness.enabled"));
    }

    private RoutableTarget next(String group, List<RoutableTarget> candidates, Map<String, String> attributes) {
        long turn = store.turn(group);
        int whole = candidates.stream().mapToInt(RoutableTarget::share).max().orElse(1);
        boolean even = candidates.stream().allMatch(each -> each.share() == whole);
        boolean random = "weighted_random".equals(attributes.get("load_balancing.algorithm.type"));
        if (even && !random) {
            return candidates.get((int) (turn % candidates.size()));
        }
        int total = candidates.stream().mapToInt(RoutableTarget::share).sum();
        int drawn = chance.below(total, "random-target", group, turn);
        for (RoutableTarget each : candidates) {
            drawn -= each.share();
            if (drawn < 0) {
                return each;
            }
        }
        throw new IllegalStateException("A draw beyond the sum of the shares of " + group);
    }

    private static @Nullable RoutableTarget named(List<RoutableTarget> candidates, @Nullable String name) {
        return candidates.stream()
                .filter(each -> nameOf(each).equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String nameOf(RoutableTarget target) {
        return target.key().id() + ' ' + target.key().port();
    }
}
