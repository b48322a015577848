package dev.drydock.internal.ecs.placement;

import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.ecs.instance.GroupHosts;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** What an {@link Index} keeps for one strategy, so that it finds the best instances without asking each of them. */
interface Level {

    /**
     * Leaves only the best of some instances.
     *
     * @param left their numbers; never none
     * @param hosts where the tasks of the group are; null if there are none
     */
    void narrow(BitSet left, @Nullable GroupHosts hosts);

    /** An instance was looked at again. */
    default void noted(EcsInstance instance, boolean fits) {}
}
