package dev.drydock.internal.ecs.placement;

import dev.drydock.internal.ecs.instance.EcsInstance;
import java.util.function.Supplier;

/**
 * What an index knows of the instances for one strategy, by their places of registration. Kept in arrays of plain values,
 * which are closer together in memory than a large cluster's instances ({@code PlacementBenchmark}).
 */
interface Level {

    /** Makes room for places up to one. */
    void growTo(int places);

    /**
     * Whether the strategy scores an instance differently than before.
     *
     * @param counted how many tasks of the group were noted last
     * @param tasks how many there are now
     * @param reconfigured whether its configuration has changed since
     */
    boolean hasMoved(int place, EcsInstance instance, int counted, int tasks, boolean reconfigured);

    /** Notes it; the place must not be in any branch meanwhile. */
    void move(int place, EcsInstance instance, int counted, int tasks, boolean reconfigured);

    /** The branch in which the strategy decides. */
    Branch branch(int number, Supplier<Branch> further);
}
