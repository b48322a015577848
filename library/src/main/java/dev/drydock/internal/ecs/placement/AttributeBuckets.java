package dev.drydock.internal.ecs.placement;

import dev.drydock.internal.ecs.instance.ClusterInstances;
import dev.drydock.internal.ecs.instance.EcsInstance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The instances of a cluster by the value of one attribute, INACTIVE ones included. */
final class AttributeBuckets {

    /** Of an instance that was not looked at yet. */
    static final int NONE = -1;

    private static final int NEVER = -1;

    private final Spread spread;
    private final ClusterInstances cluster;
    private final List<BitSet> instances = new ArrayList<>();

    /** The numbers of values, from 0 in the order first seen. Looked up by key only, never iterated. */
    private final Map<String, Integer> byValue = new HashMap<>();

    // By the number of the instance.

    private int[] buckets = {};

    /** See {@link EcsInstance#configVersion()}. */
    private int[] configVersions = {};

    private long seen = -1;
    private int moves;

    AttributeBuckets(Spread spread, ClusterInstances cluster) {
        this.spread = spread;
        this.cluster = cluster;
    }

    /** Looks at the instances that have changed. */
    void catchUp() {
        List<EcsInstance> changed = seen < 0 ? null : cluster.changedSince(seen);
        growTo(cluster.numbers());
        if (changed == null) {
            cluster.instances().forEach(this::look);
        } else {
            for (int i = 0; i < changed.size(); i++) {
                look(changed.get(i));
            }
        }
        seen = cluster.changes();
    }

    private void growTo(int numbers) {
        int before = buckets.length;
        if (numbers > before) {
            int roomy = Math.max(numbers, before + before / 2);
            buckets = Arrays.copyOf(buckets, roomy);
            configVersions = Arrays.copyOf(configVersions, roomy);
            Arrays.fill(buckets, before, roomy, NONE);
            Arrays.fill(configVersions, before, roomy, NEVER);
        }
    }

    private void look(EcsInstance instance) {
        int number = instance.number();
        if (configVersions[number] == instance.configVersion()) {
            return;
        }
        configVersions[number] = instance.configVersion();
        int bucket = numbered(spread.bucket(instance));
        if (buckets[number] != bucket) {
            if (buckets[number] != NONE) {
                instances.get(buckets[number]).clear(number);
            }
            buckets[number] = bucket;
            instances.get(bucket).set(number);
            moves++;
        }
    }

    private int numbered(String value) {
        Integer number = byValue.get(value);
        if (number == null) {
            number = instances.size();
            byValue.put(value, number);
            instances.add(new BitSet());
        }
        return number;
    }

    /** How many values there are, some perhaps without instances by now. */
    int size() {
        return instances.size();
    }

    /** The numbers of the instances with a value; not to be changed. */
    BitSet instances(int bucket) {
        return instances.get(bucket);
    }

    /** The number of the value that an instance had when it was looked at; {@link #NONE} if it never was. */
    int of(int number) {
        return number < buckets.length ? buckets[number] : NONE;
    }

    /** Counts the instances that came, and those whose value changed. */
    int moves() {
        return moves;
    }
}
