package dev.drydock.internal.ecs.placement;

import dev.drydock.internal.ecs.instance.EcsInstance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Decides by looking at every instance, as AWS describes it. Among equals the first one registered is taken unless a
 * random choice is requested; AWS picks any.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement.html">How Amazon ECS places tasks
 *     on container instances</a>
 */
public final class Scan {

    private Scan() {}

    /**
     * Decides.
     *
     * @param instances in the order of registration; those not ACTIVE are passed over
     * @param draw 64 random bits
     */
    public static Decision decide(Collection<EcsInstance> instances, Request request, long draw) {
        List<EcsInstance> left = candidates(instances, request);
        if (left.isEmpty()) {
            return refused(instances, request);
        }
        PlacementRules rules = request.rules();
        for (int i = 0; i < rules.levels() && left.size() > 1; i++) {
            Strategy strategy = rules.strategies().get(i);
            left = strategy.best(left, request.group(), strategy.tally(instances, request.group()));
        }
        return new Decision.Placed(left.get(rules.endsWithChance() ? RandomOrder.pick(draw, left.size()) : 0));
    }

    /** The instances that have what the task needs and satisfy its constraints. */
    public static List<EcsInstance> candidates(Collection<EcsInstance> instances, Request request) {
        List<EcsInstance> candidates = new ArrayList<>();
        for (EcsInstance each : instances) {
            if (request.isCandidate(each) && request.mismatch(each) == null) {
                candidates.add(each);
            }
        }
        return candidates;
    }

    /** What each ACTIVE instance that the task does not fit on lacks first, in the order of registration. */
    public static List<Decision.Misfit> misfits(Collection<EcsInstance> instances, Request request) {
        List<Decision.Misfit> misfits = new ArrayList<>();
        for (EcsInstance each : instances) {
            Mismatch mismatch = request.isCandidate(each) ? request.mismatch(each) : null;
            if (mismatch != null) {
                misfits.add(new Decision.Misfit(each, mismatch));
            }
        }
        return misfits;
    }

    static Decision.Refused refused(Collection<EcsInstance> instances, Request request) {
        TreeMap<Mismatch, Integer> counts = new TreeMap<>();
        Decision.@Nullable Misfit closest = null;
        for (Decision.Misfit each : misfits(instances, request)) {
            counts.merge(each.mismatch(), 1, Integer::sum);
            if (closest == null || each.mismatch().compareTo(closest.mismatch()) > 0) {
                closest = each;
            }
        }
        return closest == null
                ? new Decision.Refused(counts, null, null)
                : new Decision.Refused(counts, closest.instance(), closest.mismatch());
    }
}
