package dev.drydock.internal.ecs.placement;

import dev.drydock.internal.ecs.instance.GroupHosts;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Finds the instances whose value of an attribute has the fewest tasks of a group. */
final class SpreadOverBuckets implements Level {

    /** With more values than this it is faster to ask each instance than each value. */
    private static final int MANY = 64;

    private final AttributeBuckets buckets;

    SpreadOverBuckets(AttributeBuckets buckets) {
        this.buckets = buckets;
    }

    @Override
    public void narrow(BitSet left, @Nullable GroupHosts hosts) {
        if (hosts == null) {
            return;
        }
        buckets.catchUp();
        BucketTally tally = tally(hosts);
        tally.catchUp(hosts);
        if (buckets.size() > MANY) {
            narrowOneByOne(left, tally);
        } else {
            narrowByValue(left, tally);
        }
    }

    private BucketTally tally(GroupHosts hosts) {
        for (GroupHosts.Listener each : hosts.listeners()) {
            if (each instanceof BucketTally tally && tally.isOver(buckets)) {
                return tally;
            }
        }
        BucketTally tally = new BucketTally(buckets);
        hosts.listen(tally);
        return tally;
    }

    private void narrowByValue(BitSet left, BucketTally tally) {
        int fewest = Integer.MAX_VALUE;
        for (int bucket = 0; bucket < buckets.size(); bucket++) {
            if (tally.of(bucket) < fewest && buckets.instances(bucket).intersects(left)) {
                fewest = tally.of(bucket);
            }
        }
        for (int bucket = 0; bucket < buckets.size(); bucket++) {
            if (tally.of(bucket) != fewest) {
                left.andNot(buckets.instances(bucket));
            }
        }
    }

    private void narrowOneByOne(BitSet left, BucketTally tally) {
        int fewest = Integer.MAX_VALUE;
        for (int number = left.nextSetBit(0); number >= 0; number = left.nextSetBit(number + 1)) {
            fewest = Math.min(fewest, tally.of(buckets.of(number)));
        }
        for (int number = left.nextSetBit(0); number >= 0; number = left.nextSetBit(number + 1)) {
            if (tally.of(buckets.of(number)) != fewest) {
                left.clear(number);
            }
        }
    }
}
