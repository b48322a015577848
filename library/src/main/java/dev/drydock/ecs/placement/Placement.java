package dev.drydock.ecs.placement;

import dev.drydock.ecs.instance.ContainerInstance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Decides which instance a task goes to: among those it fits on, in the zone with the fewest tasks of its group; among
 * those of a zone the first registered, where AWS picks at random.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement.html">How Amazon ECS places tasks
 *     on container instances</a>
 */
public final class Placement {

    /** Any zone will do. */
    public static final int ANY_ZONE = -1;

    private Placement() {}

    /**
     * Decides.
     *
     * @param instances in the order of registration; those not ACTIVE are passed over
     * @param needs what the task asks for
     * @param zones the zones the task may be in, one bit each by their place in the region
     * @param tasksByZone how many tasks of its group are in each zone
     */
    public static Decision decide(Collection<ContainerInstance> instances, Needs needs, int zones, int[] tasksByZone) {
        ContainerInstance best = null;
        for (ContainerInstance each : instances) {
            boolean better = best == null || tasksByZone[each.zoneIndex()] < tasksByZone[best.zoneIndex()];
            if (better && each.isActive() && needs.mismatch(each, zones) == null) {
                best = each;
            }
        }
        return best == null ? refused(instances, needs, zones) : new Decision.Placed(best);
    }

    private static Decision refused(Collection<ContainerInstance> instances, Needs needs, int zones) {
        TreeMap<Mismatch, Integer> counts = new TreeMap<>();
        Decision.@Nullable Misfit closest = null;
        for (Decision.Misfit each : explain(instances, needs, zones)) {
            counts.merge(each.mismatch(), 1, Integer::sum);
            if (closest == null || each.mismatch().compareTo(closest.mismatch()) > 0) {
                closest = each;
            }
        }
        return closest == null
                ? new Decision.Refused(counts, null, null)
                : new Decision.Refused(counts, closest.instance(), closest.mismatch());
    }

    /** What each ACTIVE instance that the task does not fit on lacks first, in the order of registration. */
    public static List<Decision.Misfit> explain(Collection<ContainerInstance> instances, Needs needs, int zones) {
        List<Decision.Misfit> misfits = new ArrayList<>();
        for (ContainerInstance each : instances) {
            Mismatch mismatch = each.isActive() ? needs.mismatch(each, zones) : null;
            if (mismatch != null) {
                misfits.add(new Decision.Misfit(each, mismatch));
            }
        }
        return misfits;
    }
}
