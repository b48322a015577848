package dev.drydock.internal.ecs.placement;

import dev.drydock.internal.ecs.instance.EcsInstance;

/**
 * Leaves the least unused CPU or memory, so that the fewest instances are in use: picks the instance with the least of it
 * left that can still take the task.
 *
 * @param resource what is packed
 */
public record Binpack(Resource resource) implements Strategy {

    /** What can be packed. */
    public enum Resource {
        /** CPU units. */
        CPU,
        /** MiB of memory. */
        MEMORY
    }

    @Override
    public int score(EcsInstance instance, String group, Tally tally) {
        return resource == Resource.CPU ? instance.remainingCpu() : instance.remainingMemory();
    }

    @Override
    public String words(EcsInstance instance, String group, int score) {
        return score + (resource == Resource.CPU ? " CPU units left" : " MiB left");
    }

    @Override
    public String toString() {
        return resource == Resource.CPU ? "binpack(cpu)" : "binpack(memory)";
    }
}
