package dev.drydock.internal.ecs.placement;

import dev.drydock.internal.ecs.instance.ClusterInstances;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides which instance of one cluster a task goes to, exactly as {@link Scan} would. For repeated requests in a large
 * cluster it keeps an {@link Index}; that is a cache, not state: it can be dropped at any time.
 */
public final class Placement {

    /** An index costs about as much as so many scans, so fewer requests do not get one ({@code PlacementBenchmark}). */
    private static final int WORTH_AN_INDEX = 16;

    /** In smaller clusters a scan is as fast as an index ({@code PlacementBenchmark}). */
    private static final int LARGE = 24;

    private static final int MOST_INDEXES = 32;

    private final ClusterInstances cluster;

    /** Recent requests, the least recently used one first. */
    private final Map<Request, Asked> asked = new LinkedHashMap<>(16, 0.75f, true);

    /** Decides over the instances of a cluster. */
    public Placement(ClusterInstances cluster) {
        this.cluster = cluster;
    }

    private static final class Asked {
        private int scans;
        private @Nullable Index index;
    }

    /** Whether it decides over these instances. */
    public boolean isOver(ClusterInstances other) {
        return cluster == other;
    }

    /**
     * Decides.
     *
     * @param draw 64 random bits
     */
    public Decision decide(Request request, long draw) {
        if (cluster.size() < LARGE) {
            return Scan.decide(cluster.instances(), request, draw);
        }
        Asked here = asked.get(request);
        if (here == null) {
            here = new Asked();
            asked.put(request, here);
            if (asked.size() > MOST_INDEXES) {
                asked.remove(asked.keySet().iterator().next());
            }
        }
        if (here.index == null) {
            if (here.scans < WORTH_AN_INDEX) {
                here.scans++;
                return Scan.decide(cluster.instances(), request, draw);
            }
            here.index = new Index(cluster, request);
        }
        return here.index.decide(draw);
    }
}
