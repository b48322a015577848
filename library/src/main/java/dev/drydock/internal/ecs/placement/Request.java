package dev.drydock.internal.ecs.placement;

import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.ecs.instance.Reservation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request to place a task.
 *
 * @param needs what the task asks of an instance
 * @param rules its constraints and strategies
 * @param group its task group, {@code service:web} or {@code family:web}
 * @param zones the zones it may be in, one bit each by their place in the region; {@link #ANY_ZONE} without subnets
 * @param external whether it is to run on instances of ECS Anywhere, which take no other tasks
 * @param daemon whether it belongs to a daemon, for which resources are reserved
 */
public record Request(Needs needs, PlacementRules rules, String group, int zones, boolean external, boolean daemon) {

    /** Any zone. */
    public static final int ANY_ZONE = -1;

    /** A request to place a task on EC2 instances. */
    public Request(Needs needs, PlacementRules rules, String group, int zones) {
        this(needs, rules, group, zones, false, false);
    }

    /** Whether an instance is considered: it is ACTIVE, and in EC2 or outside of it as the task requires. */
    boolean isCandidate(EcsInstance instance) {
        return instance.isActive() && isOfItsKind(instance);
    }

    public boolean isOfItsKind(EcsInstance instance) {
        return instance.isExternal() == external;
    }

    /** Whether an instance qualifies for a daemon, however full it is. */
    public boolean isMeantFor(EcsInstance instance) {
        boolean met = isSuitable(instance);
        for (InstanceConstraint each : rules.constraints()) {
            met = met && (each instanceof DistinctInstance || each.accepts(instance, group));
        }
        return met;
    }

    /** Whether an instance is suitable apart from what tasks on it change; see its configVersion. */
    boolean isSuitable(EcsInstance instance) {
        return isCandidate(instance) && instance.isConnected() && isInZone(instance) && needs.hasAttributes(instance);
    }

    /** Whether a suitable instance has room, which tasks on it do change. */
    boolean hasRoom(EcsInstance instance) {
        return needs.scarcity(instance, daemon) == null && unmet(instance) == null;
    }

    /** The first thing an instance lacks, or null if the task can go there. */
    public @Nullable Mismatch mismatch(EcsInstance instance) {
        Mismatch scarce = needs.scarcity(instance, daemon);
        if (scarce != null) {
            return scarce;
        }
        if (!needs.hasAttributes(instance)) {
            return Mismatch.ATTRIBUTE;
        }
        if (!isInZone(instance)) {
            return Mismatch.LOCATION;
        }
        Mismatch unmet = unmet(instance);
        return unmet != null || instance.isConnected() ? unmet : Mismatch.AGENT;
    }

    private boolean isInZone(EcsInstance instance) {
        return (zones & 1 << instance.zoneIndex()) != 0;
    }

    private @Nullable Mismatch unmet(EcsInstance instance) {
        List<InstanceConstraint> constraints = rules.constraints();
        for (int i = 0; i < constraints.size(); i++) {
            if (!constraints.get(i).accepts(instance, group)) {
                return constraints.get(i).mismatch();
            }
        }
        return null;
    }

    /**
     * What an instance would lack even if nothing else ran there, or null. Its tasks, its agent and whether it meets
     * constraints may change; its size, zone and attributes do not.
     */
    public @Nullable Mismatch lasting(EcsInstance instance) {
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
}
