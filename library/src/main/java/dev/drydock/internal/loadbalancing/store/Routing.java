package dev.drydock.internal.loadbalancing.store;

import dev.drydock.internal.account.TargetRegistry.Health;
import java.util.ArrayList;
import java.util.List;

/**
 * Which targets of a group get requests: none that is unhealthy unless too few are healthy. A target that has just become
 * healthy gets a share that grows while slow start lasts.
 *
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html">Target
 *     groups for your Application Load Balancers</a>
 */
final class Routing {

    private static final int WHOLE = 1_000;
    private static final String LEAST = "target_group_health.unhealthy_state_routing.minimum_healthy_targets.";
    private static final String SLOW_START = "slow_start.duration_seconds";

    private Routing() {}

    static List<RoutableTarget> of(TargetGroup group, long now) {
        List<RegisteredTarget> checked = new ArrayList<>();
        List<RegisteredTarget> healthy = new ArrayList<>();
        for (RegisteredTarget each : group.targets.sorted()) {
            if (each.health == Health.INITIAL || each.isJudged()) {
                checked.add(each);
            }
            if (each.health == Health.HEALTHY) {
                healthy.add(each);
            }
        }
        List<RegisteredTarget> chosen = healthy.size() < least(group, checked.size()) ? checked : healthy;
        return chosen.stream()
                .map(each -> new RoutableTarget(each.key, each.zone, each.task, share(group, each, now)))
                .toList();
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
