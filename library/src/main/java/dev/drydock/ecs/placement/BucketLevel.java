package dev.drydock.ecs.placement;

import dev.drydock.ecs.instance.ContainerInstance;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Instances by the value of an attribute, and how many tasks of the group there are where. */
final class BucketLevel implements Level {

    private final Spread spread;
    private @Nullable Bucket[] buckets = new Bucket[0];

    /** Looked up by key only, never iterated. */
    private final Map<String, Bucket> byValue = new HashMap<>();

    /** The instances that share a value, candidates or not. */
    static final class Bucket {

        final String value;

        /** Which of the values it is, from 0 in the order in which they were met. */
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

    /** The bucket of an instance that has been taken note of. */
    Bucket of(int place) {
        return Objects.requireNonNull(buckets[place]);
    }

    @Override
    public void growTo(int places) {
        buckets = Arrays.copyOf(buckets, places);
    }

    @Override
    public boolean hasMoved(int place, ContainerInstance instance, int counted, int tasks, boolean remade) {
        if (counted != tasks || buckets[place] == null) {
            return true;
        }
        return remade && !of(place).value.equals(spread.bucket(instance));
    }

    @Override
    public void move(int place, ContainerInstance instance, int counted, int tasks, boolean remade) {
        Bucket before = buckets[place];
        Bucket now = before == null || remade ? bucket(spread.bucket(instance)) : before;
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
}
