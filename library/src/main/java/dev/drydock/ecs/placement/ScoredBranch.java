package dev.drydock.ecs.placement;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Candidates by a score of their own: what is left of a resource, or how many tasks of the group are there. */
final class ScoredBranch implements Branch {

    private final int level;
    private final Supplier<Branch> further;
    private final TreeMap<Integer, Branch> byScore = new TreeMap<>();

    ScoredBranch(int level, Supplier<Branch> further) {
        this.level = level;
        this.further = further;
    }

    @Override
    public void add(Entry entry) {
        byScore.computeIfAbsent(entry.scores[level], score -> further.get()).add(entry);
    }

    @Override
    public void remove(Entry entry) {
        Branch branch = byScore.get(entry.scores[level]);
        if (branch != null) {
            branch.remove(entry);
            if (branch.isEmpty()) {
                byScore.remove(entry.scores[level]);
            }
        }
    }

    @Override
    public boolean isEmpty() {
        return byScore.isEmpty();
    }

    @Override
    public void search(int at, int[] scores, Best best) {
        Map.Entry<Integer, Branch> lowest = byScore.firstEntry();
        scores[at] = lowest.getKey();
        lowest.getValue().search(at + 1, scores, best);
    }
}
