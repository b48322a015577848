package dev.drydock.internal.loadbalancing.route;

import dev.drydock.internal.kernel.Chance;
import dev.drydock.internal.loadbalancing.store.BalancerStore;
import dev.drydock.internal.loadbalancing.store.GroupTraffic;
import dev.drydock.internal.loadbalancing.store.GroupTraffic.Destination;
import dev.drydock.internal.loadbalancing.store.GroupTraffic.Standing;
import dev.drydock.routing.Routed;
import dev.drydock.routing.WebRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which target of a group gets a request. Healthy ones by turns; if none is healthy, all that are registered by turns, which
 * AWS calls failing open. As nothing is outstanding where nothing is sent, the algorithm of the fewest outstanding requests
 * goes by turns as well; that of random weights draws.
 *
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html">Edit
 *     target group attributes</a>
 */
final class TargetChoice {

    private static final int EVERY_TURN = 1_000;

    private final BalancerStore store;
    private final GroupTraffic traffic;
    private final Chance chance;

    TargetChoice(BalancerStore store, GroupTraffic traffic, Chance chance) {
        this.store = store;
        this.traffic = traffic;
        this.chance = chance;
    }

    /** The target that gets a request for an Application Load Balancer; null if the group has none. */
    @Nullable
    Destination choose(String group, WebRequest request, List<Routed.Header> headers, long now) {
        List<Destination> candidates = candidates(group);
        if (candidates.isEmpty()) {
            return null;
        }
        boolean sticky = traffic.attribute(group, "stickiness.enabled").equals("true");
        boolean byApplication = traffic.attribute(group, "stickiness.type").equals("app_cookie");
        String cookie = byApplication ? Sessions.APPLICATION : Sessions.TARGET;
        Destination stays = sticky ? named(candidates, Sessions.of(request, cookie, now)) : null;
        Destination chosen = stays == null ? next(group, candidates) : stays;
        if (sticky) {
            String key = "stickiness." + (byApplication ? "app_cookie" : "lb_cookie") + ".duration_seconds";
            headers.add(Sessions.header(cookie, nameOf(chosen), seconds(traffic.attribute(group, key)), now));
        }
        return chosen;
    }

    /**
     * The target that gets a connection to a Network Load Balancer, by a hash of the flow; null if the group has none. The
     * port of the client differs from one connection to the next, so each is another flow, unless sources stick.
     */
    @Nullable
    Destination chooseByFlow(String group, WebRequest request) {
        List<Destination> candidates = candidates(group);
        if (candidates.isEmpty()) {
            return null;
        }
        long turn = store.turn(group);
        boolean sticky = traffic.attribute(group, "stickiness.enabled").equals("true");
        return candidates.get(
                chance.below(candidates.size(), "flow", group + ' ' + request.source(), sticky ? 0 : turn));
    }

    private List<Destination> candidates(String group) {
        List<Destination> all = traffic.destinations(group);
        List<Destination> healthy =
                all.stream().filter(each -> each.standing() == Standing.HEALTHY).toList();
        return healthy.isEmpty()
                ? all.stream()
                        .filter(each -> each.standing() == Standing.UNHEALTHY)
                        .toList()
                : healthy;
    }

    private Destination next(String group, List<Destination> candidates) {
        long turn = store.turn(group);
        boolean random =
                traffic.attribute(group, "load_balancing.algorithm.type").equals("weighted_random");
        int place = random
                ? chance.below(candidates.size(), "random-target", group, turn)
                : (int) (turn % candidates.size());
        return spared(group, candidates, place, turn);
    }

    /** While slow start lasts for a target, some of its turns go to the next. */
    private Destination spared(String group, List<Destination> candidates, int place, long turn) {
        for (int i = 0; i < candidates.size(); i++) {
            Destination each = candidates.get((place + i) % candidates.size());
            if (each.share() >= EVERY_TURN
                    || chance.below(EVERY_TURN, "slow-start", group + ' ' + nameOf(each), turn) < each.share()) {
                return each;
            }
        }
        return candidates.get(place);
    }

    private static @Nullable Destination named(List<Destination> candidates, @Nullable String name) {
        return candidates.stream()
                .filter(each -> nameOf(each).equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String nameOf(Destination target) {
        return target.id().toLowerCase(Locale.ROOT) + ' ' + target.port();
    }

    private static long seconds(String attribute) {
        return Long.parseLong(attribute);
    }
}
