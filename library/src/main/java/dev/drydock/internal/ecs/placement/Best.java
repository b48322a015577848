package dev.drydock.internal.ecs.placement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The best candidates found so far in a search, and their scores, strategy by strategy. */
final class Best {

    private int @Nullable [] scores;
    private final List<Places> ties = new ArrayList<>();

    void offer(int[] offered, Places candidates) {
        int compared = scores == null ? -1 : Arrays.compare(offered, scores);
        if (compared < 0) {
            ties.clear();
            scores = offered.clone();
        }
        if (compared <= 0) {
            ties.add(candidates);
        }
    }

    /** The place of the candidate registered first. */
    int first() {
        int first = Integer.MAX_VALUE;
        for (Places each : ties) {
            first = Math.min(first, each.first());
        }
        return first;
    }

    /** The place of the candidate that a random number picks. */
    int drawn(long draw) {
        int size = 0;
        for (Places each : ties) {
            size += each.size();
        }
        return ranked(ties, RandomOrder.pick(draw, size));
    }

    /** The place with a rank, from 0, among all the places of several sets. */
    private static int ranked(List<Places> sets, int rank) {
        if (sets.size() == 1) {
            return sets.get(0).at(rank);
        }
        int low = 0;
        int high = Integer.MAX_VALUE;
        while (low < high) {
            // The lowest place with more than rank places at or below it.
            int middle = low + (high - low) / 2;
            int below = 0;
            for (Places each : sets) {
                below += each.countBelow(middle + 1);
            }
            if (below > rank) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
