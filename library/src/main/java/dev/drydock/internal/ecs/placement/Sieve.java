package dev.drydock.internal.ecs.placement;

import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.ecs.instance.GroupHosts;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which instances of a cluster could take a task of one {@link Demand}, and what the others lack first, by their numbers.
 * {@link DistinctInstance}, which asks for the group, is left out until a group asks.
 */
final class Sieve {

    private static final Mismatch[] MISMATCHES = Mismatch.values();

    /** Noted for an instance that is not considered at all, besides the ordinals of mismatches. */
    private static final byte PASSED_OVER = -1;

    private static final byte FITS = (byte) MISMATCHES.length;

    private static final int NEVER = -1;

    private final Demand demand;

    /** The place of {@link DistinctInstance} among the constraints; their number if it is not one of them. */
    private final int distinct;

    private final boolean isDistinct;
    private final BitSet fitting = new BitSet();

    /** By the ordinal of the mismatch. */
    private final BitSet[] lacking = new BitSet[MISMATCHES.length];

    /** The instances that satisfy whatever is checked before {@link DistinctInstance}. */
    private final BitSet reaching = new BitSet();

    // By the number of the instance.

    private byte[] noted = {};

    /** The configuration of an instance when it was last looked at as a whole; see {@link EcsInstance#configVersion()}. */
    private int[] configVersions = {};

    /** What it lacked then, whatever tasks are there; null if nothing. */
    private @Nullable Mismatch[] unsuitable = {};

    private boolean[] considered = {};

    Sieve(Demand demand) {
        this.demand = demand;
        List<InstanceConstraint> constraints = demand.rules().constraints();
        this.distinct = placeOfDistinct(constraints);
        this.isDistinct = distinct < constraints.size();
        Arrays.setAll(lacking, ordinal -> new BitSet());
    }

    private static int placeOfDistinct(List<InstanceConstraint> constraints) {
        int place = constraints.indexOf(new DistinctInstance());
        return place < 0 ? constraints.size() : place;
    }

    /** Makes room for the numbers below one. */
    void growTo(int numbers) {
        int before = noted.length;
        if (numbers > before) {
            int roomy = Math.max(numbers, before + before / 2);
            noted = Arrays.copyOf(noted, roomy);
            configVersions = Arrays.copyOf(configVersions, roomy);
            unsuitable = Arrays.copyOf(unsuitable, roomy);
            considered = Arrays.copyOf(considered, roomy);
            Arrays.fill(noted, before, roomy, PASSED_OVER);
            Arrays.fill(configVersions, before, roomy, NEVER);
        }
    }

    /** Looks again at an instance that may have changed; returns whether it could take a task, {@link DistinctInstance} aside. */
    boolean look(EcsInstance instance) {
        int number = instance.number();
        if (configVersions[number] != instance.configVersion()) {
            configVersions[number] = instance.configVersion();
            considered[number] = demand.isCandidate(instance);
            unsuitable[number] = demand.unsuitable(instance);
        }
        boolean reaches = false;
        byte now = PASSED_OVER;
        if (considered[number]) {
            Mismatch first = firstBeforeDistinct(instance);
            reaches = first == null;
            first = first == null ? firstAfterDistinct(instance) : first;
            now = first == null ? FITS : (byte) first.ordinal();
        }
        note(number, now);
        if (isDistinct) {
            reaching.set(number, reaches);
        }
        return now == FITS;
    }

    private @Nullable Mismatch firstBeforeDistinct(EcsInstance instance) {
        Mismatch scarce = demand.scarcity(instance);
        if (scarce != null) {
            return scarce;
        }
        Mismatch lasting = unsuitable[instance.number()];
        return lasting == null ? demand.unmet(instance, 0, distinct) : lasting;
    }

    private @Nullable Mismatch firstAfterDistinct(EcsInstance instance) {
        Mismatch unmet =
                demand.unmet(instance, distinct, demand.rules().constraints().size());
        return unmet != null || instance.isConnected() ? unmet : Mismatch.AGENT;
    }

    private void note(int number, byte now) {
        byte before = noted[number];
        if (before != now) {
            put(number, before, false);
            put(number, now, true);
            noted[number] = now;
        }
    }

    private void put(int number, byte outcome, boolean there) {
        if (outcome == FITS) {
            fitting.set(number, there);
        } else if (outcome != PASSED_OVER) {
            lacking[outcome].set(number, there);
        }
    }

    /**
     * Finds the instances that could take a task of a group.
     *
     * @param left becomes their numbers
     */
    void fitting(@Nullable GroupHosts hosts, BitSet left) {
        left.clear();
        left.or(fitting);
        if (isDistinct && hosts != null) {
            for (BitSet each : hosts.byTasks().values()) {
                left.andNot(each);
            }
        }
    }

    /** The instances that could not, by what they lack first. */
    SortedMap<Mismatch, BitSet> lacking(@Nullable GroupHosts hosts) {
        BitSet taken = new BitSet();
        if (isDistinct && hosts != null) {
            hosts.byTasks().values().forEach(taken::or);
            taken.and(reaching);
        }
        SortedMap<Mismatch, BitSet> all = new TreeMap<>();
        for (Mismatch each : MISMATCHES) {
            BitSet these = (BitSet) lacking[each.ordinal()].clone();
            these.andNot(taken);
            if (!these.isEmpty()) {
                all.put(each, these);
            }
        }
        if (!taken.isEmpty()) {
            all.put(Mismatch.DISTINCT_INSTANCE, taken);
        }
        return all;
    }
}
