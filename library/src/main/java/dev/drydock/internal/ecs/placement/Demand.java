package dev.drydock.internal.ecs.placement;

import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.ecs.instance.Reservation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What requests to place tasks have in common whatever the group: which instances could take the task, and how they are
 * ranked. Many services share one, so what it finds out about instances is found out once for all of them ({@code
 * LargestCluster}).
 */
final class Demand {

    /** Only {@link DistinctInstance} asks for one. */
    private static final String NO_GROUP = "";

    private final Needs needs;
    private final PlacementRules rules;
    private final int zones;
    private final boolean external;
    private final boolean daemon;
    private final int hash;

    /**
     * What requests have in common.
     *
     * @param needs what the task asks of an instance
     * @param rules its constraints and strategies
     * @param zones the zones it may be in, one bit each by their place in the region
     * @param external whether it is to run on instances of ECS Anywhere, which take no other tasks
     * @param daemon whether it belongs to a daemon, for which resources are reserved
     */
    Demand(Needs needs, PlacementRules rules, int zones, boolean external, boolean daemon) {
        this.needs = needs;
        this.rules = rules;
        this.zones = zones;
        this.external = external;
        this.daemon = daemon;
        this.hash = (needs.hashCode() * 31 + rules.hashCode()) * 31 + zones;
    }

    Needs needs() {
        return needs;
    }

    PlacementRules rules() {
        return rules;
    }

    int zones() {
        return zones;
    }

    boolean daemon() {
        return daemon;
    }

    /** Whether an instance is considered: it is ACTIVE, and in EC2 or outside of it as the task requires. */
    boolean isCandidate(EcsInstance instance) {
        return instance.isActive() && isOfItsKind(instance);
    }

    boolean isOfItsKind(EcsInstance instance) {
        return instance.isExternal() == external;
    }

    /** What an instance lacks that no task on it changes, the connection of its agent aside; see its configVersion. */
    @Nullable
    Mismatch unsuitable(EcsInstance instance) {
        if (!needs.hasAttributes(instance)) {
            return Mismatch.ATTRIBUTE;
        }
        return isInZone(instance) ? null : Mismatch.LOCATION;
    }

    /** What an instance has too little of, with the tasks that are there. */
    @Nullable
    Mismatch scarcity(EcsInstance instance) {
        return needs.scarcity(instance, daemon);
    }

    boolean isInZone(EcsInstance instance) {
        return (zones & 1 << instance.zoneIndex()) != 0;
    }

    /**
     * The first of some constraints that an instance does not satisfy, {@link DistinctInstance} aside, which alone asks for
     * the group.
     *
     * @param from the place of the first one asked
     * @param to the place after the last one
     */
    @Nullable
    Mismatch unmet(EcsInstance instance, int from, int to) {
        List<InstanceConstraint> constraints = rules.constraints();
        for (int i = from; i < to; i++) {
            InstanceConstraint each = constraints.get(i);
            if (!(each instanceof DistinctInstance) && !each.accepts(instance, NO_GROUP)) {
                return each.mismatch();
            }
        }
        return null;
    }

    /**
     * What an instance would lack even if nothing else ran there, or null. Its tasks, its agent and whether it meets
     * constraints may change; its size, zone and attributes do not.
     */
    @Nullable
    Mismatch lasting(EcsInstance instance) {
        Mismatch shortage = needs.shortage(instance.type());
        if (shortage != null) {
            return shortage;
        }
        if (!needs.hasAttributes(instance)) {
            return Mismatch.ATTRIBUTE;
        }
        Reservation wanted = needs.reservation();
        if (instance.load().keepsPorts(wanted)
                || wanted.tcp().size() + wanted.udp().size() > instance.load().portsForTasks()) {
            return Mismatch.PORTS;
        }
        return isInZone(instance) ? null : Mismatch.LOCATION;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Demand that
                        && hash == that.hash
                        && zones == that.zones
                        && external == that.external
                        && daemon == that.daemon
                        && needs.equals(that.needs)
                        && rules.equals(that.rules));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return rules.toString();
    }
}
