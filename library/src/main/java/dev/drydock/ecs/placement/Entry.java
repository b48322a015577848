package dev.drydock.ecs.placement;

import dev.drydock.ecs.instance.ContainerInstance;

/** What an index knows of one instance. */
final class Entry {

    final ContainerInstance instance;
    final int position;

    /** What the instance was when it was last looked at as a whole; see {@link ContainerInstance#makeup()}. */
    int makeup = -1;

    /** Whether it was suitable then. */
    boolean isSuitable;

    boolean isCandidate;

    /** The score for each strategy that scores an instance by itself. */
    final int[] scores;

    /** The bucket for each strategy that spreads over an attribute. */
    final String[] buckets;

    /** How many tasks of the group it was counted with. */
    int tasks;

    Entry(ContainerInstance instance, int levels) {
        this.instance = instance;
        this.position = instance.number();
        this.scores = new int[levels];
        this.buckets = new String[levels];
    }
}
