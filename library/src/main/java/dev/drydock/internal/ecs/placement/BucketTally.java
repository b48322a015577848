package dev.drydock.internal.ecs.placement;

import dev.drydock.internal.ecs.instance.GroupHosts;

/** How many tasks of one group run on the instances with each value of an attribute, counted as tasks come and go. */
final class BucketTally implements GroupHosts.Listener {

    private static final int NEVER = -1;

    private final AttributeBuckets buckets;
    private int[] tasks = {};

    /** See {@link AttributeBuckets#moves()}. */
    private int moves = NEVER;

    BucketTally(AttributeBuckets buckets) {
        this.buckets = buckets;
    }

    boolean isOver(AttributeBuckets others) {
        return buckets == others;
    }

    /** Counts anew if instances came or changed their values since. */
    void catchUp(GroupHosts hosts) {
        if (moves == buckets.moves()) {
            return;
        }
        moves = buckets.moves();
        tasks = new int[buckets.size()];
        hosts.byTasks().forEach((count, numbers) -> {
            for (int number = numbers.nextSetBit(0); number >= 0; number = numbers.nextSetBit(number + 1)) {
                tasks[buckets.of(number)] += count;
            }
        });
    }

    @Override
    public void counted(int number, int by) {
        int bucket = buckets.of(number);
        // Whatever was not looked at yet is counted by the catching up that follows the look.
        if (bucket != AttributeBuckets.NONE && bucket < tasks.length) {
            tasks[bucket] += by;
        }
    }

    int of(int bucket) {
        return tasks[bucket];
    }
}
