package dev.drydock.internal.loadbalancing.store;

import dev.drydock.internal.account.TargetRegistry.Health;
import dev.drydock.internal.loadbalancing.store.GroupTraffic.Destination;
import dev.drydock.internal.loadbalancing.store.GroupTraffic.Standing;
import java.util.ArrayList;
import java.util.List;

/**
 * Which targets of a group get requests: the healthy ones, or all that are checked if too few are healthy. A target that has
 * just become healthy gets a share that grows while slow start lasts.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html">Edit
 *     target group attributes</a>
 */
final class TrafficRules {

    private static final int WHOLE = 1_000;
    private static final String LEAST = "target_group_health.unhealthy_state_routing.minimum_healthy_targets.";
    private static final String SLOW_START = "slow_start.duration_seconds";

    private TrafficRules() {}

    static List<Destination> destinations(TargetGroup group, long now) {
        int checked = 0;
        int healthy = 0;
        for (RegisteredTarget each : group.targets.values()) {
            checked += each.health == Health.INITIAL || each.isJudged() ? 1 : 0;
            healthy += each.health == Health.HEALTHY ? 1 : 0;
        }
        boolean open = healthy > 0 && healthy < least(group, checked);
        List<Destination> destinations = new ArrayList<>();
        for (RegisteredTarget each : group.targets.values()) {
            destinations.add(
                    new Destination(each.key.id(), each.key.port(), standing(each, open), share(group, each, now)));
        }
        return destinations;
    }

    private static Standing standing(RegisteredTarget target, boolean open) {
        return switch (target.health) {
            case HEALTHY -> Standing.HEALTHY;
            case INITIAL, UNHEALTHY -> open ? Standing.HEALTHY : Standing.UNHEALTHY;
            case DRAINING, UNUSED, NOT_REGISTERED -> Standing.OUT;
        };
    }

    private static long least(TargetGroup group, int all) {
        long count = Math.max(1, number(group, LEAST + "count"));
        long percentage = number(group, LEAST + "percentage");
        return Math.max(count, (percentage * all + 99) / 100);
    }

    private static int share(TargetGroup group, RegisteredTarget target, long now) {
        long slow = number(group, SLOW_START) * WHOLE;
        long healthy = now - target.healthySince;
        boolean starting = target.health == Health.HEALTHY && healthy < slow;
        return starting ? (int) Math.max(1, healthy * WHOLE / slow) : WHOLE;
    }

    /** An attribute that is a number; 0 if it is not set, or {@code off}. */
    private static long number(TargetGroup group, String key) {
        String value = group.attributes.getOrDefault(key, "0");
        return value.equals("off") ? 0 : Long.parseLong(value);
    }
}
