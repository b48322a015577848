package dev.drydock.internal.ecs.placement;

import dev.drydock.internal.ecs.instance.ClusterInstances;
import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.ecs.instance.GroupHosts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a cluster's instances for requests of one {@link Demand}, whatever their group. Before it decides it looks
 * again at the instances that have changed; nothing else can change whether an instance could take a task. What a group has
 * where comes from its {@link GroupHosts}. Sets of instances are sets of their numbers, which follow the order of
 * registration.
 */
final class Index {

    private final ClusterInstances cluster;
    private final PlacementRules rules;
    private final Sieve sieve;
    private final List<Level> levels = new ArrayList<>();

    /** Those that a decision has left so far; one for all decisions, as it is as long as the cluster is large. */
    private final BitSet left = new BitSet();

    private @Nullable EcsInstance[] instances = {};
    private long seen = -1;
    private long looks;

    /** When an instance was looked at last, by its number. */
    private long[] lookedAt = {};

    /**
     * Knows nothing yet.
     *
     * @param buckets the instances by the attribute of a strategy
     */
    Index(ClusterInstances cluster, Demand demand, Function<Spread, AttributeBuckets> buckets) {
        this.cluster = cluster;
        this.rules = demand.rules();
        this.sieve = new Sieve(demand);
        for (Strategy each : rules.strategies().subList(0, rules.levels())) {
            levels.add(level(each, buckets));
        }
    }

    private static Level level(Strategy strategy, Function<Spread, AttributeBuckets> buckets) {
        if (strategy instanceof Spread spread) {
            return spread.isOverInstances() ? new SpreadOverInstances() : new SpreadOverBuckets(buckets.apply(spread));
        }
        return new PackedInstances((Binpack) strategy);
    }

    Decision decide(String group, long draw) {
        catchUp();
        GroupHosts hosts = cluster.hosts(group);
        sieve.fitting(hosts, left);
        if (left.isEmpty()) {
            return refused(hosts);
        }
        for (int i = 0; i < levels.size() && hasSeveral(left); i++) {
            levels.get(i).narrow(left, hosts);
        }
        int rank = rules.endsWithChance() ? RandomOrder.pick(draw, left.cardinality()) : 0;
        return new Decision.Placed(at(ranked(left, rank)));
    }

    private static boolean hasSeveral(BitSet numbers) {
        return numbers.nextSetBit(numbers.nextSetBit(0) + 1) >= 0;
    }

    private Decision refused(@Nullable GroupHosts hosts) {
        SortedMap<Mismatch, Integer> counts = new TreeMap<>();
        EcsInstance closest = null;
        Mismatch lacks = null;
        for (Map.Entry<Mismatch, BitSet> each : sieve.lacking(hosts).entrySet()) {
            counts.put(each.getKey(), each.getValue().cardinality());
            closest = at(each.getValue().nextSetBit(0));
            lacks = each.getKey();
        }
        return new Decision.Refused(counts, closest, lacks);
    }

    private EcsInstance at(int number) {
        EcsInstance instance = instances[number];
        if (instance == null) {
            throw new IllegalStateException("No instance has the number " + number);
        }
        return instance;
    }

    /** The number with a rank, from 0, in a set that has more. */
    private static int ranked(BitSet numbers, int rank) {
        if (rank == 0) {
            return numbers.nextSetBit(0);
        }
        long[] words = numbers.toLongArray();
        int left = rank;
        int word = 0;
        while (Long.bitCount(words[word]) <= left) {
            left -= Long.bitCount(words[word]);
            word++;
        }
        long bits = words[word];
        for (int i = 0; i < left; i++) {
            bits &= bits - 1;
        }
        return word * Long.SIZE + Long.numberOfTrailingZeros(bits);
    }

    private void catchUp() {
        List<EcsInstance> changed = seen < 0 ? null : cluster.changedSince(seen);
        long now = cluster.changes();
        if (changed == null) {
            growTo(cluster.numbers());
            cluster.instances().forEach(this::look);
        } else if (!changed.isEmpty()) {
            growTo(cluster.numbers());
            for (int i = 0; i < changed.size(); i++) {
                EcsInstance each = changed.get(i);
                if (lookedAt[each.number()] != now) {
                    look(each);
                    lookedAt[each.number()] = now;
                }
            }
        }
        seen = now;
    }

    private void growTo(int numbers) {
        sieve.growTo(numbers);
        if (numbers > instances.length) {
            int roomy = Math.max(numbers, instances.length + instances.length / 2);
            instances = Arrays.copyOf(instances, roomy);
            lookedAt = Arrays.copyOf(lookedAt, roomy);
        }
    }

    private void look(EcsInstance instance) {
        looks++;
        instances[instance.number()] = instance;
        boolean fits = sieve.look(instance);
        for (Level each : levels) {
            each.noted(instance, fits);
        }
    }

    /** How often an instance was looked at so far. */
    long looks() {
        return looks;
    }
}
