package dev.drydock.ecs.placement;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Candidates by the value of an attribute; where the fewest tasks of the group are, is best. */
final class BucketBranch implements Branch {

    private final int level;
    private final Tally tally;
    private final Supplier<Branch> further;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>();

    /** The candidates with one value, and how many tasks there are. */
    private record Bucket(int[] tasks, Branch branch) {}

    BucketBranch(int level, Tally tally, Supplier<Branch> further) {
        this.level = level;
        this.tally = tally;
        this.further = further;
    }

    @Override
    public void add(Entry entry) {
        buckets.computeIfAbsent(entry.buckets[level], value -> new Bucket(tally.of(value), further.get()))
                .branch()
                .add(entry);
    }

    @Override
    public void remove(Entry entry) {
        Bucket bucket = buckets.get(entry.buckets[level]);
        if (bucket != null) {
            bucket.branch().remove(entry);
            if (bucket.branch().isEmpty()) {
                buckets.remove(entry.buckets[level]);
            }
        }
    }

    @Override
    public boolean isEmpty() {
        return buckets.isEmpty();
    }

    @Override
    public void search(int at, int[] scores, Best best) {
        int fewest = Integer.MAX_VALUE;
        for (Bucket each : buckets.values()) {
            fewest = Math.min(fewest, each.tasks()[0]);
        }
        for (Bucket each : buckets.values()) {
            if (each.tasks()[0] == fewest) {
                scores[at] = fewest;
                each.branch().search(at + 1, scores, best);
            }
        }
    }
}
