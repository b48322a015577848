package dev.drydock.internal.kernel;

/** Told of what a world's history is made of, under the lock. */
public interface Chronicler {

    /**
     * The clock is about to move on from where it stands; what is at this instant is final.
     *
     * @param next where it moves to
     * @param nobodyBefore before that instant nobody is going to look at the world
     */
    void leaves(long next, long nobodyBefore);

    /**
     * An event has fired that may have changed the world.
     *
     * @param nobodyBefore as of {@link #leaves}
     */
    void changed(EventKind kind, long nobodyBefore);
}
