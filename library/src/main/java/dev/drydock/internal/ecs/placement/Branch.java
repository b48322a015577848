package dev.drydock.internal.ecs.placement;

/** A part of an index: the candidates that the strategies before a level score equally, by their places of registration. */
interface Branch {

    void add(int place);

    void remove(int place);

    boolean isEmpty();

    /**
     * Offers the best candidates of this branch, which must not be empty.
     *
     * @param scores those of the strategies before it; from there on to be filled
     */
    void search(int[] scores, Best best);
}
