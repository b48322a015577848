package dev.drydock.ecs.placement;

/** A part of an index: the candidates that the strategies before a level score alike. */
interface Branch {

    void add(Entry entry);

    void remove(Entry entry);

    boolean isEmpty();

    /**
     * Offers the best candidates of this branch.
     *
     * @param level which strategy decides here
     * @param scores those of the strategies before it; from there on to be filled
     */
    void search(int level, int[] scores, Best best);
}
