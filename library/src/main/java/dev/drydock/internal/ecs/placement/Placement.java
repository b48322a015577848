package dev.drydock.internal.ecs.placement;

import dev.drydock.internal.ecs.instance.ClusterInstances;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides which instance of one cluster a task goes to, exactly as {@link Scan} would. For repeated requests in a large
 * cluster it keeps an {@link Index} that requests of all groups share; that is a cache, not state: it can be dropped at any
 * time.
 */
public final class Placement {

    /** In smaller clusters a scan is as fast as an index ({@code PlacementBenchmark}). */
    private static final int LARGE = 24;

    private static final int MOST_DEMANDS = 128;

    private final ClusterInstances cluster;
    private final int large;

    /** The demands of recent requests, the least recently used one first. The first request of each is scanned. */
    private final Map<Demand, Asked> asked = new LinkedHashMap<>(16, 0.75f, true);

    /** Looked up by key only, never iterated. */
    private final Map<Spread, AttributeBuckets> buckets = new HashMap<>();

    /** Looks at instances by scans, and by indexes that are gone. */
    private long looks;

    /** Decides over the instances of a cluster. */
    public Placement(ClusterInstances cluster) {
        this(cluster, LARGE);
    }

    /**
     * Decides over the instances of a cluster.
     *
     * @param large how many instances a cluster has at least for an index
     */
    Placement(ClusterInstances cluster, int large) {
        this.cluster = cluster;
        this.large = large;
    }

    private static final class Asked {
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
        if (cluster.size() < large) {
            return scan(request, draw);
        }
        Asked before = asked.get(request.demand());
        if (before == null) {
            asked.put(request.demand(), new Asked());
            forgetOldest();
            return scan(request, draw);
        }
        if (before.index == null) {
            before.index = new Index(cluster, request.demand(), this::bucketsOf);
        }
        return before.index.decide(request.group(), draw);
    }

    private Decision scan(Request request, long draw) {
        looks += cluster.size();
        return Scan.decide(cluster.instances(), request, draw);
    }

    private void forgetOldest() {
        if (asked.size() > MOST_DEMANDS) {
            Asked oldest = asked.remove(asked.keySet().iterator().next());
            looks += oldest == null || oldest.index == null ? 0 : oldest.index.looks();
        }
    }

    private AttributeBuckets bucketsOf(Spread spread) {
        return buckets.computeIfAbsent(spread, key -> new AttributeBuckets(key, cluster));
    }

    /** How often it looked at an instance so far. */
    long looks() {
        long all = looks;
        for (Asked each : asked.values()) {
            all += each.index == null ? 0 : each.index.looks();
        }
        return all;
    }
}
