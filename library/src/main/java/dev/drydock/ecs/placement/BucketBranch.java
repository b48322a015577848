package dev.drydock.ecs.placement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Candidates by the value of an attribute; where the fewest tasks of the group are, is best. */
final class BucketBranch implements Branch {

    private final int number;
    private final BucketLevel level;
    private final Supplier<Branch> further;

    /** By the number of their bucket; those of buckets without candidates stay, as there soon are some again. */
    private final List<@Nullable Part> parts = new ArrayList<>();

    private int filled;

    /** The candidates of one bucket. */
    private record Part(BucketLevel.Bucket bucket, Branch candidates) {}

    BucketBranch(int number, BucketLevel level, Supplier<Branch> further) {
        this.number = number;
        this.level = level;
        this.further = further;
    }

    @Override
    public void add(int place) {
        Branch candidates = part(level.of(place)).candidates();
        filled += candidates.isEmpty() ? 1 : 0;
        candidates.add(place);
    }

    private Part part(BucketLevel.Bucket bucket) {
        while (parts.size() <= bucket.number) {
            parts.add(null);
        }
        Part part = parts.get(bucket.number);
        if (part == null) {
            part = new Part(bucket, further.get());
            parts.set(bucket.number, part);
        }
        return part;
    }

    @Override
    public void remove(int place) {
        Branch candidates = part(level.of(place)).candidates();
        candidates.remove(place);
        filled -= candidates.isEmpty() ? 1 : 0;
    }

    @Override
    public boolean isEmpty() {
        return filled == 0;
    }

    @Override
    public void search(int[] scores, Best best) {
        int fewest = Integer.MAX_VALUE;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part != null
                    && part.bucket().tasks < fewest
                    && !part.candidates().isEmpty()) {
                fewest = part.bucket().tasks;
            }
        }
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part != null
                    && part.bucket().tasks == fewest
                    && !part.candidates().isEmpty()) {
                scores[number] = fewest;
                part.candidates().search(scores, best);
            }
        }
    }
}
