package dev.drydock.internal.ecs.placement;

import dev.drydock.internal.ecs.instance.EcsInstance;

/** A random choice, each instance with the same probability; strategies after it have no effect. */
public record RandomOrder() implements Strategy {

    @Override
    public int score(EcsInstance instance, String group, Tally tally) {
        return 0;
    }

    /** Which of so many 64 random bits pick. */
    static int pick(long draw, int size) {
        return (int) ((draw >>> 11) * 0x1.0p-53 * size);
    }

    @Override
    public String words(EcsInstance instance, String group, int score) {
        return "";
    }

    @Override
    public String toString() {
        return "random";
    }
}
