package dev.drydock.internal.ecs.placement;

/** A sorted set of places in the order of registration, never empty while it is asked. */
interface Places {

    int size();

    /** The lowest place. */
    int first();

    /** The place with a rank, from 0. */
    int at(int rank);

    /** How many places are lower than one. */
    int countBelow(int place);
}
