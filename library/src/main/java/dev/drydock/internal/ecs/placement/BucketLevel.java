package dev.drydock.internal.ecs.placement;

import dev.drydock.internal.ecs.instance.EcsInstance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Instances by the value of an attribute, and how many tasks of the group each value has. */
final class BucketLevel implements Level {

    private final Spread spread;
    private @Nullable Bucket[] buckets = new Bucket[0];

    /** Looked up by key only, never iterated. */
    private final Map<String, Bucket> byValue = new HashMap<>();

    /** The instances that share a value, candidates or not. */
    private static final class Bucket {

        final String value;

        /** The number of the value, from 0 in the order in which values were first seen. */
        final int number;

        /** How many tasks of the group run on these instances. */
        int tasks;

        private Bucket(String value, int number) {
            this.value = value;
            this.number = number;
        }
    }

    BucketLevel(Spread spread) {
        this.spread = spread;
    }

    /** The bucket of an instance that was noted. */
    private Bucket of(int place) {
        return Objects.requireNonNull(buckets[place]);
    }

    @Override
    public void growTo(int places) {
        buckets = Arrays.copyOf(buckets, places);
    }

    @Override
    public boolean hasMoved(int place, EcsInstance instance, int counted, int tasks, boolean reconfigured) {
        if (counted != tasks || buckets[place] == null) {
            return true;
        }
        return reconfigured && !of(place).value.equals(spread.bucket(instance));
    }

    @Override
    public void move(int place, EcsInstance instance, int counted, int tasks, boolean reconfigured) {
        Bucket before = buckets[place];
        Bucket now = before == null || reconfigured ? bucket(spread.bucket(instance)) : before;
        if (before != null) {
            before.tasks -= counted;
        }
        now.tasks += tasks;
        buckets[place] = now;
    }

    private Bucket bucket(String value) {
        return byValue.computeIfAbsent(value, key -> new Bucket(key, byValue.size()));
    }

    @Override
    public Branch branch(int number, Supplier<Branch> further) {
        return new BucketBranch(number, this, further);
    }

    /** Candidates by the value of an attribute; the best value is the one with the fewest tasks of the group. */
    private static final class BucketBranch implements Branch {

        private final int number;
        private final BucketLevel level;
        private final Supplier<Branch> further;

        /** By the number of their bucket; those of buckets without candidates are kept for later candidates. */
        private final List<@Nullable Part> parts = new ArrayList<>();

        private int filled;

        /** The candidates of one bucket. */
        private record Part(Bucket bucket, Branch candidates) {}

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

        private Part part(Bucket bucket) {
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
}
