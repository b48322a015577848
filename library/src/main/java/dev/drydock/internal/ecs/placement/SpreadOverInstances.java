package dev.drydock.internal.ecs.placement;

import dev.drydock.internal.ecs.instance.GroupHosts;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Finds the instances with the fewest tasks of a group, from the instances that have any. */
final class SpreadOverInstances implements Level {

    /** Those without any; one for all decisions. */
    private final BitSet without = new BitSet();

    @Override
    public void narrow(BitSet left, @Nullable GroupHosts hosts) {
        if (hosts == null) {
            return;
        }
        without.clear();
        without.or(left);
        for (BitSet each : hosts.byTasks().values()) {
            without.andNot(each);
        }
        if (!without.isEmpty()) {
            left.and(without);
            return;
        }
        for (BitSet each : hosts.byTasks().values()) {
            if (each.intersects(left)) {
                left.and(each);
                return;
            }
        }
    }
}
