package dev.drydock.internal.ecs.placement;

import dev.drydock.internal.ecs.instance.ClusterInstances;
import dev.drydock.internal.ecs.instance.EcsInstance;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The candidates of one request, kept sorted as its strategies rank them. Before it decides it looks again at the
 * instances that have changed; nothing else can change whether or how well an instance fits.
 */
final class Index {

    private static final int NEVER = -1;

    private final ClusterInstances cluster;
    private final Request request;
    private final String group;
    private Level[] levels = {};
    private Branch root = new Positions();
    private long seen;

    // What is known of the instances, by place of registration. A forgotten instance keeps its place.

    private @Nullable EcsInstance[] instances = {};

    /** The configuration of an instance when it was last looked at as a whole; see {@link EcsInstance#configVersion()}. */
    private int[] configVersions = {};

    private boolean[] suitable = {};
    private boolean[] candidates = {};

    /** The number of tasks of the group that was noted last. */
    private int[] tasks = {};

    Index(ClusterInstances cluster, Request request) {
        this.cluster = cluster;
        this.request = request;
        this.group = request.group();
        rebuild();
    }

    private void rebuild() {
        PlacementRules rules = request.rules();
        levels = new Level[rules.levels()];
        for (int i = 0; i < levels.length; i++) {
            Strategy strategy = rules.strategies().get(i);
            levels[i] = strategy instanceof Spread spread && !spread.isOverInstances()
                    ? new BucketLevel(spread)
                    : new ScoreLevel(strategy, group);
        }
        root = branch(0);
        instances = new EcsInstance[0];
        growTo(Math.max(cluster.size(), 1));
        for (EcsInstance each : cluster.instances()) {
            look(each);
        }
        seen = cluster.changes();
    }

    /** The branch in which a strategy decides, or after the last one the set of equal candidates. */
    private Branch branch(int number) {
        return number == levels.length ? new Positions() : levels[number].branch(number, () -> branch(number + 1));
    }

    private void growTo(int places) {
        int before = instances.length;
        instances = Arrays.copyOf(instances, places);
        configVersions = Arrays.copyOf(configVersions, places);
        suitable = Arrays.copyOf(suitable, places);
        candidates = Arrays.copyOf(candidates, places);
        tasks = Arrays.copyOf(tasks, places);
        for (Level each : levels) {
            each.growTo(places);
        }
        Arrays.fill(configVersions, before, places, NEVER);
        Arrays.fill(candidates, before, places, false);
        Arrays.fill(tasks, before, places, 0);
    }

    Decision decide(long draw) {
        catchUp();
        if (root.isEmpty()) {
            return Scan.refused(cluster.instances(), request);
        }
        Best best = new Best();
        root.search(new int[levels.length], best);
        int place = request.rules().endsWithChance() ? best.drawn(draw) : best.first();
        EcsInstance instance = instances[place];
        if (instance == null) {
            throw new IllegalStateException("No instance has the place " + place);
        }
        return new Decision.Placed(instance);
    }

    private void catchUp() {
        List<EcsInstance> changed = cluster.changedSince(seen);
        if (changed == null) {
            rebuild();
            return;
        }
        EcsInstance last = null;
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i) != last) {
                last = changed.get(i);
                look(last);
            }
        }
        seen += changed.size();
    }

    private void look(EcsInstance instance) {
        int place = instance.number();
        if (place >= instances.length) {
            growTo(Math.max(place + 1, instances.length * 2));
        }
        boolean reconfigured = configVersions[place] != instance.configVersion();
        if (reconfigured) {
            instances[place] = instance;
            configVersions[place] = instance.configVersion();
            suitable[place] = request.isSuitable(instance);
        }
        int counted = tasks[place];
        int now = instance.tasksOf(group);
        boolean moves = hasMoved(place, instance, counted, now, reconfigured);
        boolean fits = suitable[place] && request.hasRoom(instance);
        if (candidates[place] && (moves || !fits)) {
            root.remove(place);
            candidates[place] = false;
        }
        if (moves) {
            for (Level each : levels) {
                each.move(place, instance, counted, now, reconfigured);
            }
            tasks[place] = now;
        }
        if (fits && !candidates[place]) {
            root.add(place);
            candidates[place] = true;
        }
    }

    private boolean hasMoved(int place, EcsInstance instance, int counted, int now, boolean reconfigured) {
        for (Level each : levels) {
            if (each.hasMoved(place, instance, counted, now, reconfigured)) {
                return true;
            }
        }
        return false;
    }
}
