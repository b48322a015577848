package dev.drydock.ecs.placement;

import dev.drydock.ecs.instance.EcsInstance;
import java.util.function.Supplier;

/**
 * What an index knows of the instances for one strategy, by their places of registration. Kept in arrays of plain values
 * side by side, as a large cluster's instances lie far apart in memory.
 */
interface Level {

    /** Makes room for places up to one. */
    void growTo(int places);

    /**
     * Whether the strategy sees an instance in another light than before.
     *
     * @param counted how many tasks of the group it was counted with
     * @param tasks how many there are now
     * @param reconfigured whether its configVersion has changed since
     */
    boolean hasMoved(int place, EcsInstance instance, int counted, int tasks, boolean reconfigured);

    /** Takes note of it; the place must be in no branch meanwhile. */
    void move(int place, EcsInstance instance, int counted, int tasks, boolean reconfigured);

    /** The branch in which the strategy decides. */
    Branch branch(int number, Supplier<Branch> further);
}
