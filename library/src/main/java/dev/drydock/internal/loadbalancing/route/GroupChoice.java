package dev.drydock.internal.loadbalancing.route;

import dev.drydock.internal.kernel.Chance;
import dev.drydock.internal.loadbalancing.store.ActionState.Forward;
import dev.drydock.internal.loadbalancing.store.ActionState.WeightedGroup;
import dev.drydock.internal.loadbalancing.store.BalancerStore;
import dev.drydock.routing.Routed;
import dev.drydock.routing.WebRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of the target groups of an action gets a request: one drawn by the weights, or the one that the client stays with.
 * One without targets is drawn like any other, as on AWS.
 */
final class GroupChoice {

    private final BalancerStore store;
    private final Chance chance;

    GroupChoice(BalancerStore store, Chance chance) {
        this.store = store;
        this.chance = chance;
    }

    /** The ARN of the group; null if all weights are zero. */
    @Nullable
    String choose(Forward forward, String rule, WebRequest request, List<Routed.Header> headers, long now) {
        String stays = forward.sticky() ? Sessions.of(request, Sessions.GROUP, now) : null;
        boolean known = forward.groups().stream().anyMatch(each -> each.arn().equals(stays));
        String chosen = known ? stays : drawn(forward.groups(), rule);
        if (chosen != null && forward.sticky() && forward.stickySeconds() != null) {
            headers.add(Sessions.header(Sessions.GROUP, chosen, forward.stickySeconds(), now));
        }
        return chosen;
    }

    private @Nullable String drawn(List<WeightedGroup> groups, String rule) {
        int total = groups.stream().mapToInt(WeightedGroup::weight).sum();
        if (total == 0) {
            return null;
        }
        if (groups.size() == 1) {
            return groups.get(0).arn();
        }
        int drawn = chance.below(total, "weighted-group", rule, store.turn(rule));
        for (WeightedGroup each : groups) {
            drawn -= each.weight();
            if (drawn < 0) {
                return each.arn();
            }
        }
        throw new IllegalStateException("A draw beyond the sum of the weights of " + rule);
    }
}
