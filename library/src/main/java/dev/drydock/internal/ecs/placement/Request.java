package dev.drydock.internal.ecs.placement;

import dev.drydock.internal.ecs.instance.EcsInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request to place a task.
 *
 * @param demand what it has in common with those of other groups
 * @param group its task group, {@code service:web} or {@code family:web}
 */
public record Request(Demand demand, String group) {

    /** Any zone. */
    public static final int ANY_ZONE = -1;

    /** A request to place a task on EC2 instances. */
    public Request(Needs needs, PlacementRules rules, String group, int zones) {
        this(needs, rules, group, zones, false, false);
    }

    /**
     * A request to place a task.
     *
     * @param needs what the task asks of an instance
     * @param rules its constraints and strategies
     * @param group its task group
     * @param zones the zones it may be in, one bit each by their place in the region; {@link #ANY_ZONE} without subnets
     * @param external whether it is to run on instances of ECS Anywhere, which take no other tasks
     * @param daemon whether it belongs to a daemon, for which resources are reserved
     */
    public Request(Needs needs, PlacementRules rules, String group, int zones, boolean external, boolean daemon) {
        this(new Demand(needs, rules, zones, external, daemon), group);
    }

    Needs needs() {
        return demand.needs();
    }

    PlacementRules rules() {
        return demand.rules();
    }

    /** The zones it may be in, one bit each by their place in the region. */
    public int zones() {
        return demand.zones();
    }

    boolean daemon() {
        return demand.daemon();
    }

    /** Whether an instance is considered: it is ACTIVE, and in EC2 or outside of it as the task requires. */
    boolean isCandidate(EcsInstance instance) {
        return demand.isCandidate(instance);
    }

    boolean isOfItsKind(EcsInstance instance) {
        return demand.isOfItsKind(instance);
    }

    /** Whether an instance qualifies for a daemon, however full it is. */
    public boolean isMeantFor(EcsInstance instance) {
        return demand.isCandidate(instance)
                && instance.isConnected()
                && demand.unsuitable(instance) == null
                && demand.unmet(instance, 0, rules().constraints().size()) == null;
    }

    /** The first thing an instance lacks, or null if the task can go there. */
    public @Nullable Mismatch mismatch(EcsInstance instance) {
        Mismatch scarce = demand.scarcity(instance);
        Mismatch first = scarce == null ? demand.unsuitable(instance) : scarce;
        if (first != null) {
            return first;
        }
        List<InstanceConstraint> constraints = rules().constraints();
        for (int i = 0; i < constraints.size(); i++) {
            if (!constraints.get(i).accepts(instance, group)) {
                return constraints.get(i).mismatch();
            }
        }
        return instance.isConnected() ? null : Mismatch.AGENT;
    }

    /** What an instance would lack even if nothing else ran there, or null. */
    public @Nullable Mismatch lasting(EcsInstance instance) {
        return demand.lasting(instance);
    }
}
