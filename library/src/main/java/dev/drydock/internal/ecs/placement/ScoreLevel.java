package dev.drydock.internal.ecs.placement;

import dev.drydock.internal.ecs.instance.EcsInstance;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Instances by a score of their own: what is left of a resource, or the number of tasks of the group. */
final class ScoreLevel implements Level {

    private final Strategy strategy;
    private final String group;
    private int[] scores = new int[0];

    ScoreLevel(Strategy strategy, String group) {
        this.strategy = strategy;
        this.group = group;
    }

    private int of(int place) {
        return scores[place];
    }

    @Override
    public void growTo(int places) {
        scores = Arrays.copyOf(scores, places);
    }

    @Override
    public boolean hasMoved(int place, EcsInstance instance, int counted, int tasks, boolean reconfigured) {
        return scores[place] != score(instance);
    }

    @Override
    public void move(int place, EcsInstance instance, int counted, int tasks, boolean reconfigured) {
        scores[place] = score(instance);
    }

    private int score(EcsInstance instance) {
        return strategy.score(instance, group, Tally.NONE);
    }

    @Override
    public Branch branch(int number, Supplier<Branch> further) {
        return new ScoredBranch(number, this, further);
    }

    /** Candidates by a score of their own, the lowest being best. */
    private static final class ScoredBranch implements Branch {

        private final int number;
        private final ScoreLevel level;
        private final Supplier<Branch> further;
        private final TreeMap<Integer, Branch> byScore = new TreeMap<>();

        /** The branch emptied last, for reuse: where tasks are spread, new scores appear as fast as others disappear. */
        private @Nullable Branch spare;

        ScoredBranch(int number, ScoreLevel level, Supplier<Branch> further) {
            this.number = number;
            this.level = level;
            this.further = further;
        }

        @Override
        public void add(int place) {
            Integer score = level.of(place);
            Branch branch = byScore.get(score);
            if (branch == null) {
                branch = spare == null ? further.get() : spare;
                spare = null;
                byScore.put(score, branch);
            }
            branch.add(place);
        }

        @Override
        public void remove(int place) {
            Integer score = level.of(place);
            Branch branch = byScore.get(score);
            if (branch != null) {
                branch.remove(place);
                if (branch.isEmpty()) {
                    byScore.remove(score);
                    spare = branch;
                }
            }
        }

        @Override
        public boolean isEmpty() {
            return byScore.isEmpty();
        }

        @Override
        public void search(int[] scores, Best best) {
            Map.Entry<Integer, Branch> lowest = byScore.firstEntry();
            scores[number] = lowest.getKey();
            lowest.getValue().search(scores, best);
        }
    }
}
