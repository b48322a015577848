package dev.drydock.internal.world;

import dev.drydock.internal.kernel.KernelImage;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/**
 * The whole state of a world, as data: two worlds with equal images go on alike. Does not hold the stage: faults,
 * listeners and jobs are code.
 *
 * @param seed the seed that ids and chance are made from
 * @param kernel time, queue and counts
 * @param regions every account and region touched so far, in order of account and region
 */
public record WorldImage(long seed, KernelImage kernel, List<RegionImage> regions) {

    /**
     * One account and region.
     *
     * @param accountId twelve digits
     * @param region the region's name
     * @param stores each store's image by the store's name
     */
    public record RegionImage(String accountId, String region, SortedMap<String, Record> stores) {}

    /** What a world by some settings begins with. */
    static WorldImage beginning(WorldSettings settings) {
        long start = settings.start().toEpochMilli();
        return new WorldImage(
                settings.seed(), new KernelImage(start, 0, Collections.emptySortedMap(), List.of()), List.of());
    }
}
