package dev.drydock.internal.ecs.placement;

import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.ecs.instance.GroupHosts;
import java.util.Arrays;
import java.util.BitSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the instances with the least of a resource left: those that could take the task, sorted by how much that is. */
final class PackedInstances implements Level {

    private final Binpack strategy;
    private final TreeMap<Integer, BitSet> byScore = new TreeMap<>();

    /** By the number of the instance. */
    private int[] scores = {};

    /** The numbers of those that are sorted in. */
    private final BitSet sorted = new BitSet();

    PackedInstances(Binpack strategy) {
        this.strategy = strategy;
    }

    @Override
    public void narrow(BitSet left, @Nullable GroupHosts hosts) {
        for (BitSet each : byScore.values()) {
            if (each.intersects(left)) {
                left.and(each);
                return;
            }
        }
    }

    @Override
    public void noted(EcsInstance instance, boolean fits) {
        int number = instance.number();
        if (number >= scores.length) {
            scores = Arrays.copyOf(scores, Math.max(number + 1, scores.length * 2));
        }
        int score = strategy.score(instance, "", Tally.NONE);
        if (sorted.get(number) && !(fits && scores[number] == score)) {
            remove(number);
        }
        if (fits && !sorted.get(number)) {
            scores[number] = score;
            sorted.set(number);
            byScore.computeIfAbsent(score, key -> new BitSet()).set(number);
        }
    }

    private void remove(int number) {
        Integer score = scores[number];
        BitSet equals = byScore.get(score);
        if (equals != null) {
            equals.clear(number);
            if (equals.isEmpty()) {
                byScore.remove(score);
            }
        }
        sorted.clear(number);
    }
}
