package dev.drydock.ecs.placement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The best candidates met so far in a search, and their scores, strategy by strategy. */
final class Best {

    private int @Nullable [] scores;
    private final List<Positions> ties = new ArrayList<>();

    void offer(int[] offered, Positions candidates) {
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
        for (Positions each : ties) {
            first = Math.min(first, each.first());
        }
        return first;
    }

    /** The place of the candidate that a draw picks. */
    int drawn(long draw) {
        int size = 0;
        for (Positions each : ties) {
            size += each.size();
        }
        return Positions.ranked(ties, RandomOrder.pick(draw, size));
    }
}
